// Writes docs/elements.md and docs/problems.md: `npm run docs`.
import {writeFileSync} from 'node:fs';
import {elementsDoc} from './elements-doc.mjs';
import {writeManifest} from './manifest.mjs';
import {problemsDoc} from './problems-doc.mjs';
import {loadProblemDocs, loadSchemaDocs} from './vocabulary.mjs';

const at = (/** @type {string} */ path) => new URL(`../../../${path}`, import.meta.url);
const {attributeEntries} = await loadSchemaDocs();
const {problemDocs} = await loadProblemDocs();
const elements = writeManifest('node_modules/.map-story', attributeEntries());
writeFileSync(at('docs/elements.md'), elementsDoc(elements));
writeFileSync(at('docs/problems.md'), problemsDoc(problemDocs));
