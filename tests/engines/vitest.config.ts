// Configures the tests of the built page in every engine, whose drivers are packages of this
// folder.
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    name: 'engines',
    include: ['tests/engines/**/*.test.ts'],
    environment: 'node',
    // one engine at a time: software draws
    fileParallelism: false,
    globalSetup: 'tests/page/serve.ts',
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
