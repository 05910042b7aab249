// Source to the static site in dist/, and the three kinds of tests to the places where they run.
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {playwright} from '@vitest/browser-playwright';
import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';
import {compactStyles} from './src/vite/compactStyles.ts';
import {mapStory} from './src/vite/index.ts';
import {chromiumArgs, findChromium} from './tests/chromium/find.mjs';

const browser = findChromium();

/** The story's own data: named by attributes of elements, which Vite does not follow. */
const geography: Plugin = {
  name: 'map-story:geography',
  apply: 'build',
  writeBundle({dir = 'dist'}) {
    mkdirSync(join(dir, 'geo'), {recursive: true});
    for (const file of readdirSync('geo').filter((name) => name.endsWith('.geojson'))) copyFileSync(join('geo', file), join(dir, 'geo', file));
  },
};

export default defineConfig({
  base: './',
  plugins: [geography, compactStyles, mapStory()],
  // found beside the module that asks, whichever page of whichever origin embeds it
  experimental: {
    renderBuiltUrl: (file, {hostType, hostId}) =>
      hostType === 'js' ? {runtime: `new URL(${JSON.stringify(relative(dirname(hostId), file))}, import.meta.url).href`} : {relative: true},
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre is one chunk of a megabyte, loaded when a story comes near
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: {index: 'index.html', 'map-story': 'src/define.ts'},
      // the name under which other pages load the elements
      output: {entryFileNames: ({name}) => (name === 'map-story' ? 'map-story.js' : 'assets/[name]-[hash].js')},
    },
  },
  optimizeDeps: {include: ['maplibre-gl', 'lit', 'lit/directives/class-map.js', '@turf/turf', 'minisearch']},
  test: {
    projects: [
      {extends: true, test: {name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', benchmark: {include: ['tests/bench/*.bench.ts']}}},
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          benchmark: {include: ['tests/bench/browser/*.bench.ts']},
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({launchOptions: {...(browser && {executablePath: browser}), args: chromiumArgs}}),
            instances: [{browser: 'chromium'}],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.ts'],
          environment: 'node',
          benchmark: {include: []},
          globalSetup: 'tests/page/serve.ts',
          testTimeout: 300_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
