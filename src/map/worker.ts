// Tells MapLibre where its worker is: beside this module, wherever that is served from.
import {setWorkerUrl} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

/**
 * In a build the worker is one classic script. The fragment makes MapLibre fetch it and start it from a blob, which
 * works from another origin, in a sandboxed frame and under `worker-src blob:`. In development Vite serves modules.
 */
export function wireWorker(): void {
  setWorkerUrl(import.meta.env.PROD ? `${workerUrl}#.cjs` : workerUrl);
}
