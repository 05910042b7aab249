// Exports the address of MapLibre's worker, as Vite builds it.
import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * In a build the worker is one classic script. The fragment makes MapLibre fetch it and start it
 * from a blob, which works from another origin, in a sandboxed frame and under `worker-src blob:`.
 * In development Vite serves modules.
 */
export const workerUrl: string = import.meta.env.PROD ? `${url}#.cjs` : url;
