// Records what a page says of itself from its first moment on: faults, and the steps that were
// read.

export type Heard = Readonly<{faults: string[]; steps: string[]}>;

declare global {
  interface Window {
    heard: Heard;
  }
}

/** Runs in the page, before anything else does. */
function record(): void {
  const heard: Heard = {faults: [], steps: []};
  window.heard = heard;
  const print = (value: unknown) =>
    value instanceof Error
      ? `${value.name}: ${value.message}`
      : typeof value === 'string'
        ? value
        : JSON.stringify(value);
  // of elements, too: a script, a style sheet or a picture that does not come
  addEventListener(
    'error',
    (event: Event) =>
      heard.faults.push(
        event instanceof ErrorEvent
          ? `exception: ${event.message}`
          : `failed: ${(event.target as Element).outerHTML}`,
      ),
    {capture: true},
  );
  addEventListener('unhandledrejection', ({reason}) =>
    heard.faults.push(`rejection: ${print(reason)}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const say = console[level];
    console[level] = (...words: unknown[]) => {
      heard.faults.push(`console: ${words.map(print).join(' ')}`);
      say.apply(console, words);
    };
  }
  addEventListener('step-change', (event) => heard.steps.push((event as Event & {id: string}).id));
}

export const recorder = `<script>(${String(record)})()</script>`;
