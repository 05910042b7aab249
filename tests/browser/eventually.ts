// Waits for what has to come, however busy the machine is: only a test that hangs takes the time allowed.
import {vi} from 'vitest';

/** How long until it is certain that a thing does not come, in ms. Longer than anything the program itself waits for. */
const HANGS_MS = 60_000;

vi.setConfig({testTimeout: 2 * HANGS_MS, hookTimeout: 2 * HANGS_MS});

/** Runs a check until it passes, and returns what it returns. */
export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, {timeout: HANGS_MS, interval: 20});
}
