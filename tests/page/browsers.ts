// Starts the browsers of the page tests: one for each file that runs at a time, since starting one and compiling its shaders takes longer than many tests.
import {availableParallelism} from 'node:os';
import {chromium} from 'playwright';
import type {TestProject} from 'vitest/node';
import {launchOptions} from '../chromium/launch-options.mjs';

/** How many page files run beside one another: each has a page and a renderer to keep busy, which do not share a core well. */
export const atOnce = Math.max(1, Math.min(4, Math.floor(availableParallelism())));

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browsers can be connected to. */
    browsers: readonly string[];
  }
}

export default async function setup(project: TestProject) {
  const servers = await Promise.all(
    Array.from({length: atOnce}, () => chromium.launchServer(launchOptions())),
  );
  project.provide(
    'browsers',
    servers.map((server) => server.wsEndpoint()),
  );
  return async () => {
    await Promise.all(servers.map((server) => server.close()));
  };
}
