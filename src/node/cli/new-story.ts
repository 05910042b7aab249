// Begins a story: asks for what it needs to know, writes a project, and installs it.
import {basename, resolve} from 'node:path';
import {oneLine} from '../new/page-shell.ts';
import {packageName} from '../new/package-name.ts';
import {projectFiles} from '../new/project-files.ts';
import {canal} from '../new/starter-data.ts';
import {starterPage} from '../new/starter-page.ts';
import {starterWords} from '../new/starter-words.ts';
import {canonicalLanguage, noLanguage} from './language-tag.ts';
import {type Code, failed, type Output} from './output.ts';
import {ownPackage} from './own-package.ts';
import type {NewTask} from './read-arguments.ts';
import {dependency, folderFault, install, nextCommands, writeProject} from './write-project.ts';

export async function newStory(task: NewTask, output: Output): Promise<Code> {
  const {folder} = task;
  const fault = folderFault(folder);
  if (fault !== undefined) return failed(fault, output);
  if (task.lang !== undefined && canonicalLanguage(task.lang) === undefined)
    return failed(noLanguage(task.lang), output);
  const lang = canonicalLanguage(task.lang ?? '') ?? (await askLanguage(task, output));
  const standard = starterWords(lang).words.title;
  const asked = task.title ?? (await ask(task, output, `Title (${standard}): `));
  const title = oneLine(asked) || standard;
  const {version, peerDependencies} = ownPackage();
  const project = {
    name: packageName(basename(resolve(folder))),
    title,
    mapStory: dependency(task.from, folder, version),
    vite: peerDependencies.vite,
  };
  const files = {
    'index.html': starterPage(title, lang),
    'canal.geojson': canal,
    ...projectFiles(project),
  };
  return finish(folder, files, task.install, output);
}

/** Writes, installs, and says what to do next. */
function finish(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
  installing: boolean,
  output: Output,
): Code {
  const fault = writeProject(folder, files);
  if (fault !== undefined) return failed(fault, output);
  for (const path of Object.keys(files)) output.note(`wrote ${folder}/${path}`);
  if (installing) output.note('npm install …');
  const installed = installing && install(folder);
  if (installing && !installed) {
    failed('npm install failed; the files are there. Run it again in the folder.', output);
  }
  output.note('Next:');
  for (const line of nextCommands(folder, installed)) output.say(`  ${line}`);
  output.note(
    'It prints the address of an editor, where you change the story beside its map. ' +
      'To write HTML instead: npm run dev',
  );
  return installing && !installed ? 2 : 0;
}

const ask = async ({yes}: NewTask, output: Output, question: string) =>
  yes ? '' : ((await output.ask?.(question)) ?? '');

/** The language of the person's own system is taken if they name none. */
async function askLanguage(task: NewTask, output: Output): Promise<string> {
  const standard = Intl.DateTimeFormat().resolvedOptions().locale;
  for (;;) {
    const answer = (await ask(task, output, `Language (${standard}): `)).trim();
    const lang = answer === '' ? standard : canonicalLanguage(answer);
    if (lang !== undefined) return lang;
    output.note(noLanguage(answer));
  }
}
