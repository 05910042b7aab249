// Tells MapLibre where its worker is: beside this module, wherever that is served from.
import {getWorkerUrl, setWorkerUrl} from 'maplibre-gl';
import {workerUrl} from './workerUrl.ts';

/** A page that has told MapLibre where the worker is, with `setWorkerUrl`, knows better. */
export function wireWorker(): void {
  if (!getWorkerUrl()) setWorkerUrl(workerUrl);
}
