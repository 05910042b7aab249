// Configures the tests of the packed package in other people's projects, which are packages of this
// folder.
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'frameworks',
    include: ['tests/frameworks/*.test.ts'],
    environment: 'node',
    globalSetup: 'tests/frameworks/install.ts',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
