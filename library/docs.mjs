// Doc blocks to docs/elements.md.
import {writeFileSync} from 'node:fs';
import {elementsDoc} from './elementsDoc.mjs';
import {writeManifest} from './manifest.mjs';

writeFileSync(new URL('../docs/elements.md', import.meta.url), elementsDoc(writeManifest('lib')));
