// Replaces `map/worker-url.ts` in the package: bundlers that know `new URL(…, import.meta.url)`
// build the worker.

export const workerUrl = new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href;
