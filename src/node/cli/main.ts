// Runs the command: returns what it prints and its exit code.
import {messageOf} from '../../story/message-of.ts';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AllWords} from '../../i18n/messages/all-words.ts';
import {legible} from '../../story/legible.ts';
import {expected} from '../../story/problem.ts';
import {schema, type Vocabulary} from '../../story/schema.ts';
import {internalFault, isSystemError} from '../page/internal-error.ts';
import {printed} from '../page/print-problem.ts';
import {editStory} from './edit-story.ts';
import {importStory} from './import-story.ts';
import {newStory} from './new-story.ts';
import {openPage, type OpenedPage} from './open-page.ts';
import {type Code, failed, type Output} from './output.ts';
import {ownPackage} from './own-package.ts';
import {type PagesTask, readArguments} from './read-arguments.ts';
import {usage} from './usage.ts';
import {writeStills, type WrittenStill} from './write-stills.ts';

export async function main(
  args: readonly string[],
  {say, note, ...asking}: Output,
  vocabulary: Vocabulary = schema,
): Promise<Code> {
  // the help has lines of its own
  const lines = (print: (line: string) => void) => (text: string) =>
    print(text.split('\n').map(legible).join('\n'));
  const output = {say: lines(say), note: lines(note), ...asking};
  const task = readArguments(args);
  if (task === 'help') output.say(usage);
  else if (task === 'version') output.say(ownPackage().version);
  else if ('fault' in task)
    return failed(`${task.fault}\nmap-story --help says how it is used`, output);
  else if (task.do === 'new') return newStory(task, output);
  else if (task.do === 'import') return importStory(task, output);
  else if (task.do === 'edit') return editStory(task, output);
  else return perform(task, output, vocabulary);
  return 0;
}

/** Every page that can be read is; the worst of their codes is the command's. */
async function perform(task: PagesTask, output: Output, vocabulary: Vocabulary): Promise<Code> {
  let code: Code = 0;
  const written: WrittenStill[] = [];
  const words = task.words === undefined ? undefined : readWords(task.words);
  if (words && 'fault' in words) return failed(words.fault, output);
  for (const path of task.pages) {
    const page = open(path, task.root, vocabulary);
    if ('fault' in page) {
      code = failed(page.fault, output);
      continue;
    }
    for (const problem of page.problems)
      (task.do === 'check' ? output.say : output.note)(printed(path, problem));
    output.note(`${path}: ${summary(page)}`);
    if (page.problems.some(({severity}) => severity === 'error') && code === 0) code = 1;
    if (task.do === 'check') continue;
    try {
      written.push(
        ...(await writeStills(page, task.out, words?.table, (id, number, of) =>
          output.note(`${path}: drawing step ${number} of ${of}, ${id}`),
        )),
      );
      writeFileSync(join(task.out, 'stills.json'), `${JSON.stringify(written, null, 2)}\n`);
    } catch (error) {
      if (isSystemError(error))
        return failed(`${task.out}: Could not write the pictures: ${error.message}`, output);
      code = failed(internalFault(path, error), output);
    }
  }
  for (const {file} of written) output.say(join(task.out, file));
  return code;
}

/** A page at which the program fails is no reason not to read the next one. */
function open(...[path, root, vocabulary]: Parameters<typeof openPage>) {
  try {
    return openPage(path, root, vocabulary);
  } catch (error) {
    return {fault: internalFault(path, error)};
  }
}

function readWords(path: string): Readonly<{table: Partial<AllWords>}> | Readonly<{fault: string}> {
  try {
    const table: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (
      typeof table === 'object' &&
      table !== null &&
      Object.values(table).every((text) => typeof text === 'string')
    )
      return {table};
    return {fault: `${path}: ${expected('a JSON object of texts', table)}`};
  } catch (error) {
    return {
      fault: `${path}: This is not a JSON object of texts (${messageOf(error)}).`,
    };
  }
}

function summary({stories, problems}: OpenedPage): string {
  const count = (number: number, one: string, many = `${one}s`) =>
    `${number} ${number === 1 ? one : many}`;
  const errors = problems.filter(({severity}) => severity === 'error').length;
  const steps = stories.reduce((sum, {story}) => sum + story.steps.length, 0);
  const layers = stories.reduce((sum, {story}) => sum + story.layers.length, 0);
  return `${count(stories.length, 'story', 'stories')}, ${count(steps, 'step')}, ${count(layers, 'layer')}; ${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
}
