// Measures how long a story of many steps and features takes to come, and what one of its frames takes.
import type {Browser} from 'playwright';
import type {Scaled} from '../results.ts';
import type {Host} from '../bench-server.ts';
import {read} from './scroll.ts';

export async function scale(
  browser: Browser,
  host: Host,
  steps: number,
  features: number,
): Promise<Scaled> {
  const address = `scaling/?steps=${steps}&features=${features}`;
  try {
    const {own, script, frames, longTasks, readyMs} = await read(browser, host, 'scaling', address);
    return {steps, features, readyMs, own, script, frames, longTasks};
  } catch (error) {
    // too many to be told of is a result, too
    process.stderr.write(`${steps} steps, ${features} features: ${String(error)}\n`);
    return {
      steps,
      features,
      readyMs: Number.NaN,
      own: Number.NaN,
      script: Number.NaN,
      frames: 0,
      longTasks: 0,
    };
  }
}
