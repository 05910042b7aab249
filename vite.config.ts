// Builds the static site in dist/.
import {dirname, relative} from 'node:path';
import {defineConfig} from 'vite';
import {compactStyles} from './src/node/vite/compact-styles.ts';
import {mapStory} from './src/node/vite/index.ts';

export default defineConfig({
  base: './',
  plugins: [compactStyles, mapStory()],
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
    modulePreload: {polyfill: false, resolveDependencies: (file, needed) => (/\/(?:map|prefetch)-/.test(file) ? needed.filter((one) => one !== 'map-story.js') : [])},
    rollupOptions: {
      // what a page may import from map-story.js keeps its name
      preserveEntrySignatures: 'allow-extension',
      input: {index: 'index.html', embed: 'embed.html', 'map-story': 'src/define.ts'},
      // the name under which other pages load the elements
      output: {
        entryFileNames: ({name}) => (name === 'map-story' ? 'map-story.js' : 'assets/[name]-[hash].js'),
        // all that a page needs at once in one file: it packs better than six
        codeSplitting: {groups: [{name: 'elements', test: /src\/define\.ts$/, includeDependenciesRecursively: true}]},
      },
    },
  },
  optimizeDeps: {include: ['maplibre-gl', 'lit', '@turf/turf', 'minisearch']},
});
