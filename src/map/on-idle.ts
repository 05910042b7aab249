// Runs a function when the browser is idle.

/** For browsers that do not tell when they are idle, ms. */
const WAIT_MS = 50;

/** @returns a function that cancels it */
export function onIdle(run: () => void): () => void {
  if ('requestIdleCallback' in globalThis) {
    const handle = requestIdleCallback(run);
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, WAIT_MS);
  return () => clearTimeout(timer);
}
