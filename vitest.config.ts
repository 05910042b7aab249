// Configures the tests: in Node, in a browser, and of the built page.
import {playwright} from '@vitest/browser-playwright';
import {defineConfig, mergeConfig} from 'vitest/config';
import {launchOptions} from './tests/chromium/launch-options.mjs';
import {atOnce} from './tests/page/browsers.ts';
import site from './vite.config.ts';

/**
 * The tests of each room lie in a folder of its name; those that need a browser are called
 * `*.browser.test.ts`, those that mock modules `*.isolated.test.ts`.
 */
const elsewhere = ['**/node_modules/**', 'tests/{page,engines,frameworks}/**'];

export default mergeConfig(
  site,
  defineConfig({
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: [...elsewhere, '**/*.{browser,isolated}.test.ts'],
            environment: 'node',
            testTimeout: 60_000,
            // most of their time would go into reading the same modules for each file
            isolate: false,
            maxWorkers: atOnce,
            benchmark: {include: ['tests/bench/*.bench.ts']},
          },
        },
        {
          extends: true,
          test: {
            // what puts others in the place of modules does so for all that read them
            name: 'unit-isolated',
            include: ['tests/**/*.isolated.test.ts'],
            environment: 'node',
            testTimeout: 60_000,
            maxWorkers: atOnce,
            benchmark: {include: []},
          },
        },
        {
          extends: true,
          test: {
            name: 'browser',
            // for a machine that does much else: what is late is no fault
            testTimeout: 120_000,
            sequence: {groupOrder: 1},
            maxWorkers: atOnce,
            include: ['tests/**/*.browser.test.ts'],
            exclude: elsewhere,
            benchmark: {include: ['tests/bench/browser/*.bench.ts']},
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({launchOptions: launchOptions()}),
              instances: [{browser: 'chromium'}],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'page',
            include: ['tests/page/**/*.test.ts'],
            environment: 'node',
            benchmark: {include: []},
            globalSetup: ['tests/page/serve.ts', 'tests/page/browsers.ts'],
            testTimeout: 300_000,
            hookTimeout: 120_000,
            expect: {poll: {timeout: 60_000}},
            maxWorkers: atOnce,
            // after all others, which have the machine's cores in another way
            sequence: {groupOrder: 2},
          },
        },
      ],
    },
  }),
);
