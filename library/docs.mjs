// Writes docs/elements.md, docs/problems.md and the README's tables: `npm run docs`.
import {readFileSync, writeFileSync} from 'node:fs';
import {elementsDoc} from './elementsDoc.mjs';
import {writeManifest} from './manifest.mjs';
import {problemsDoc} from './problemsDoc.mjs';
import {withTables} from './readmeTables.mjs';
import {loadProblemDocs, loadSchemaDocs} from './vocabulary.mjs';

const at = (/** @type {string} */ path) => new URL(`../${path}`, import.meta.url);
const {attributeEntries} = await loadSchemaDocs();
const {problemDocs} = await loadProblemDocs();
const elements = writeManifest('node_modules/.map-story', attributeEntries());
writeFileSync(at('docs/elements.md'), elementsDoc(elements));
writeFileSync(at('docs/problems.md'), problemsDoc(problemDocs));
writeFileSync(at('README.md'), withTables(readFileSync(at('README.md'), 'utf8'), elements));
