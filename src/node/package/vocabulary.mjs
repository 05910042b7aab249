// Loads the vocabulary and its documents, which are TypeScript, into scripts that Node runs as they are.
import {runnerImport} from 'vite';

/** @returns {Promise<import('./schema-docs.ts')>} */
export const loadSchemaDocs = async () =>
  (await runnerImport('./src/node/package/schema-docs.ts')).module;

/** @returns {Promise<import('../../story/problem-docs.ts')>} */
export const loadProblemDocs = async () =>
  (await runnerImport('./src/story/problem-docs.ts')).module;
