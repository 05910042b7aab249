// Where MapLibre's worker is. Bundlers that know `new URL(…, import.meta.url)` put the file beside what they build.

export const workerUrl = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href;
