// Builds the static site in dist/.
import {dirname, relative} from 'node:path';
import {defineConfig} from 'vite';
import {compactStyles} from './src/node/vite/compact-styles.ts';
import {mapStory} from './src/node/vite/index.ts';
import {plainImports} from './src/node/vite/plain-imports.ts';

export default defineConfig({
  base: './',
  plugins: [compactStyles, plainImports, mapStory()],
  // found beside the module that asks, whichever page of whichever origin embeds it
  experimental: {
    renderBuiltUrl: (file, {hostType, hostId}) =>
      hostType === 'js'
        ? {
            runtime: `new URL(${JSON.stringify(relative(dirname(hostId), file))}, import.meta.url).href`,
          }
        : {relative: true},
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre is one chunk of a megabyte, loaded when a story comes near
    chunkSizeWarningLimit: 1200,
    modulePreload: false,
    rollupOptions: {
      // what a page may import from map-story.js keeps its name
      preserveEntrySignatures: 'allow-extension',
      input: {index: 'index.html', 'map-story': 'src/define.ts'},
      // the name under which other pages load the elements
      output: {
        entryFileNames: ({name}) =>
          name === 'map-story' ? 'map-story.js' : 'assets/[name]-[hash].js',
        // all that a page needs at once in one file, and all that the live map needs beside MapLibre: it packs better than ten
        codeSplitting: {
          groups: [
            {
              name: 'elements',
              test: /src\/define\.ts$/,
              includeDependenciesRecursively: true,
              priority: 2,
            },
            {
              name: 'read-data',
              test: /src\/(?:layers\/(?:check-styles|themed-\w+)|player\/(?:read-data|page-styles))\.ts$/,
              priority: 2,
            },
            {
              // what divides numbers into classes and colours them: for stories that show numbers
              name: 'encoding',
              test: /src\/layers\/encoding\/(?!encoded-paint|fit-sizes|reading|\w+-legend|legend)|node_modules\/(?:d3-(?:color|interpolate|scale-chromatic|dsv)|simple-statistics)\//,
              priority: 2,
              // all that it needs of the drawing stays there, which all stories load
              includeDependenciesRecursively: false,
            },
            {
              name: 'drawing',
              // what checks colours and paint is large, and loaded by stories that need it
              test: /src\/(?:basemap|layers)\/(?!check-|css-color)|src\/map\/(?:fonts|font-files|worker-url|builtin-basemap|basemap-urls|map-notes|prefetch)\.ts$/,
              priority: 1,
            },
            {
              name: 'map',
              test: /src\/(?:map\/|player\/(?:open-stage|label-updater)\.ts)|node_modules\/maplibre-gl/,
            },
          ],
        },
      },
    },
  },
});
