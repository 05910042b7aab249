// Source to the static site in dist/, and the three kinds of tests to the places where they run.
import {readFileSync} from 'node:fs';
import {dirname, relative} from 'node:path';
import {playwright} from '@vitest/browser-playwright';
import {defineConfig} from 'vitest/config';
import {compactStyles} from './src/vite/compactStyles.ts';
import {mapStory} from './src/vite/index.ts';
import {chromiumArgs, findChromium} from './tests/chromium/find.mjs';

const browser = findChromium();

/** What the tests' own story needs that the program does not bring: its language, and a font of its script. */
const arabic = {
  words: {ar: JSON.parse(readFileSync('tests/stories/nile/words.json', 'utf8')) as Record<string, string>},
  fonts: ['node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2'],
};

export default defineConfig({
  base: './',
  plugins: [compactStyles, mapStory(process.env['STORIES'] ? arabic : {})],
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
    // the live map is waited for; what else is loaded later finds its own way, and costs the entry no list of it
    modulePreload: {polyfill: false, resolveDependencies: (file, needed) => (/\/(?:map|ahead)-/.test(file) ? needed.filter((one) => one !== 'map-story.js') : [])},
    rollupOptions: {
      // what a page may import from map-story.js keeps its name
      preserveEntrySignatures: 'allow-extension',
      // the tests read stories of their own, too
      input: {index: 'index.html', embed: 'embed.html', 'map-story': 'src/define.ts', ...(process.env['STORIES'] && {nile: 'tests/stories/nile/index.html'})},
      // the name under which other pages load the elements
      output: {
        entryFileNames: ({name}) => (name === 'map-story' ? 'map-story.js' : 'assets/[name]-[hash].js'),
        // all that a page needs at once in one file: it packs better than six
        codeSplitting: {groups: [{name: 'elements', test: /src\/define\.ts$/, includeDependenciesRecursively: true}]},
      },
    },
  },
  optimizeDeps: {include: ['maplibre-gl', 'lit', '@turf/turf', 'minisearch']},
  test: {
    projects: [
      {extends: true, test: {name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 60_000, benchmark: {include: ['tests/bench/*.bench.ts']}}},
      {
        extends: true,
        test: {
          name: 'browser',
          // for a machine that does much else: what is late is no fault
          testTimeout: 120_000,
          sequence: {groupOrder: 1},
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
          // one browser with software GL has both cores of a small machine already: two were no faster
          fileParallelism: false,
          // after all others, which have the machine's cores in another way
          sequence: {groupOrder: 2},
        },
      },
    ],
  },
});
