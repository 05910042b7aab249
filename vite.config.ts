// Source to the static site in dist/, and the three kinds of tests to the places where they run.
import {copyFileSync, mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {playwright} from '@vitest/browser-playwright';
import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';
import {chromiumArgs, findChromium} from './tests/chromium/find.mjs';

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
  plugins: [geography],
  // found beside the module that asks, whichever page of whichever origin embeds it
  experimental: {
    renderBuiltUrl: (file, {hostType}) => (hostType === 'js' ? {runtime: `new URL(${JSON.stringify(`../${file}`)}, import.meta.url).href`} : {relative: true}),
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rollupOptions: {input: {index: 'index.html', 'map-story': 'src/define.ts'}},
  },
  optimizeDeps: {include: ['maplibre-gl', 'lit', 'lit/directives/class-map.js', '@turf/turf', 'd3-geo', 'd3-interpolate']},
  test: {
    projects: [
      {extends: true, test: {name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node'}},
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({launchOptions: {executablePath: findChromium(), args: chromiumArgs}}),
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
          globalSetup: 'tests/page/serve.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
