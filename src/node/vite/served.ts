// Configures Vite to serve and build the worker and the map data of this package.
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import type {UserConfig} from 'vite';

/**
 * What the browser's modules import. Some are loaded late, when it is too late to bundle them: the
 * development server would reload the page.
 */
export const bundled = [
  'lit',
  'lit/directives/ref.js',
  'lit/directives/unsafe-html.js',
  'maplibre-gl',
  '@turf/turf',
  '@csstools/color-helpers',
  '@csstools/css-color-parser',
  '@csstools/css-parser-algorithms',
  '@csstools/css-tokenizer',
  '@maplibre/maplibre-gl-style-spec',
  'd3-color',
  'd3-dsv',
  'd3-geo',
  'd3-interpolate',
  'd3-scale-chromatic',
  'dompurify',
  'fastest-levenshtein',
  'minisearch',
  'simple-statistics',
  'supercluster',
  '@mapbox/maki/browser.esm.js',
];

/**
 * Vite's development server bundles dependencies into a folder of its own, in which `new URL(…,
 * import.meta.url)` finds nothing: this package is served as it is, and what it depends on is
 * bundled at once. The project may be this package itself.
 */
export function served(root: string): UserConfig {
  try {
    if (
      dirname(createRequire(join(root, 'package.json')).resolve('map-story/package.json')) === root
    )
      return {optimizeDeps: {include: bundled}};
  } catch {
    return {};
  }
  return {
    optimizeDeps: {
      exclude: ['map-story'],
      include: bundled.map((name) => `map-story > ${name}`),
    },
  };
}

/**
 * Stands in for the package's `worker-url.js`, which any bundler can build. Vite builds the worker
 * as one classic script: as `src/map/worker-url.ts` says, it then starts where a worker of modules
 * does not.
 */
export const workerModule = `import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
export const workerUrl = import.meta.env.PROD ? url + '#.cjs' : url;
`;

export const isWorkerModule = (id: string) =>
  /\/lib\/map\/worker-url\.js(\?|$)/.test(id.replaceAll('\\', '/'));
