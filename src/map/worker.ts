// Tells MapLibre where its worker is: beside this module, wherever that is served from.
import {getWorkerUrl, setWorkerUrl} from 'maplibre-gl';
import {workerUrl} from './worker-url.ts';

/**
 * A page that has told MapLibre where the worker is, with `setWorkerUrl`, knows better. In a
 * sandboxed frame, whose address does not tell that its origin is none, MapLibre would ask for the
 * worker as for one of its own origin: it starts from a blob.
 */
export function wireWorker(): void {
  if (!getWorkerUrl())
    setWorkerUrl(
      globalThis.origin === 'null' && workerUrl.endsWith('.cjs')
        ? `${inBlob(workerUrl)}#.cjs`
        : workerUrl,
    );
}

function inBlob(script: string): string {
  return URL.createObjectURL(
    new Blob([`importScripts(${JSON.stringify(script)})`], {type: 'text/javascript'}),
  );
}
