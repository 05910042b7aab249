// A number of steps and of features to how long their story takes to come, and what a frame of it takes.
import type {Browser} from 'playwright';
import type {Scaled} from '../results.ts';
import type {Host} from '../serve.ts';
import {visit} from './browser.ts';
import {read} from './scroll.ts';

export async function scale(browser: Browser, host: Host, steps: number, features: number): Promise<Scaled> {
  const address = `scaling/?steps=${steps}&features=${features}`;
  const reader = await visit(browser);
  try {
    host.begin();
    await reader.page.goto(`${host.origin}/${address}`);
    await reader.page.waitForFunction(() => globalThis.readyMs !== undefined, undefined, {timeout: 60_000});
    const readyMs = await reader.page.evaluate(() => globalThis.readyMs!);
    await reader.close();
    const {own, script, frames, longTasks} = await read(browser, host, 'scaling', address);
    return {steps, features, readyMs, own, script, frames, longTasks};
  } catch (error) {
    // too many to be told of is a result, too
    process.stderr.write(`${steps} steps, ${features} features: ${String(error)}\n`);
    return {steps, features, readyMs: Number.NaN, own: Number.NaN, script: Number.NaN, frames: 0, longTasks: 0};
  } finally {
    await reader.close();
  }
}
