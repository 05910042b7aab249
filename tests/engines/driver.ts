// Declares a browser that reads one page, whichever engine it has.
import type {Page} from 'playwright';

export type Size = Readonly<{width: number; height: number}>;
export type Key = 'Enter' | 'Escape' | 'ArrowRight';

export type Driver = Readonly<{
  open: (url: string) => Promise<void>;
  /** As Playwright's, so that what the page tests ask of a page can be asked of any engine's. */
  evaluate: Page['evaluate'];
  /** Inside the window, CSS px. Returns what it is then: a window may not become as small as that. */
  setWindowSize: (size: Size) => Promise<Size>;
  press: (key: Key) => Promise<void>;
  click: (x: number, y: number) => Promise<void>;
  screenshot: () => Promise<Uint8Array>;
  /** What the engine itself told of faults. The page's own are in `heard`, see record.ts. */
  errors: () => readonly string[];
  close: () => Promise<void>;
}>;

/** Starts an engine. One that cannot tell what its page asks of other hosts asks `proxy` for it. */
export type Launch = (proxy: {host: string; port: number}) => Promise<Driver>;

/** A function and its argument to an expression that any engine can evaluate: JSON of what the function resolves to. */
export function expression(call: unknown, arg: unknown): string {
  return `(async () => JSON.stringify({value: await (${String(call)})(${JSON.stringify(arg) ?? ''})}))()`;
}
