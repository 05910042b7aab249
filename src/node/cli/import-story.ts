// Imports a story of another tool into a new folder, and reports what was carried over, changed and
// left out.
import {basename, join, resolve} from 'node:path';
import {textLanguage} from '../../i18n/text-language.ts';
import {legible} from '../../story/legible.ts';
import {pathOf as decodedPath} from '../page/find-file.ts';
import {stemOf} from '../page/file-name.ts';
import {pageOfTour} from '../import/page-of-tour.ts';
import {pageLanguage} from '../import/pick-language.ts';
import {readTour} from '../import/read-tour.ts';
import {counted, reportOf} from '../import/report.ts';
import type {Tour} from '../import/tour.ts';
import {wordsOf} from '../import/unknown-values.ts';
import {packageName} from '../new/package-name.ts';
import {oneLine} from '../new/page-shell.ts';
import {projectFiles} from '../new/project-files.ts';
import {gatherFiles} from './import-files.ts';
import {loadSource} from './import-source.ts';
import {canonicalLanguage, noLanguage} from './language-tag.ts';
import {openPage} from './open-page.ts';
import {type Code, failed, type Output} from './output.ts';
import {ownPackage} from './own-package.ts';
import type {ImportTask} from './read-arguments.ts';
import {dependency, folderFault, nextCommands, writeProject} from './write-project.ts';

export const REPORT = 'import-report.txt';

export async function importStory(task: ImportTask, output: Output): Promise<Code> {
  if (task.lang !== undefined && canonicalLanguage(task.lang) === undefined)
    return failed(noLanguage(task.lang), output);
  const source = await loadSource(task.source);
  if ('fault' in source && !('text' in source)) return failed(source.fault, output);
  const read = readTour(source.text, source.name, source.beside, task.lang);
  if ('fault' in read) return failed(`${task.source}: ${read.fault}`, output);
  const {tour, notes} = read;
  if (source.fault) notes.changed(source.fault);
  const stem = nameOf(task.source, source.name);
  const title = oneLine(task.title ?? tour.title) || stem;
  const folder = task.out ?? packageName(oneLine(tour.title) || stem).slice(0, 60);
  const fault = folderFault(folder);
  if (fault !== undefined) return failed(fault, output);

  const chosen =
    tour.inSeveral && tour.lang !== undefined
      ? pageLanguage(tour.lang, task.lang)
      : (task.lang ?? tour.lang);
  const named = canonicalLanguage(chosen?.replaceAll('_', '-') ?? '');
  const lang = named ?? languageOf(tour);
  if (named === undefined)
    notes.changed(
      `The source does not say its language; the page says lang="${lang}" (--lang sets it).`,
    );
  const {found, files} = await gatherFiles(tour, source, task.fetch, notes);
  const page = pageOfTour(
    {...tour, title},
    {
      source: task.source.replace(/^.*[\\/](?=.)/, ''),
      title,
      lang,
      files: found,
      fetching: task.fetch,
      ...(source.base !== undefined && {base: source.base}),
    },
    notes,
  );
  const report = reportOf(source.name, tour, notes.list);
  const {version, peerDependencies} = ownPackage();
  const written = {
    'index.html': page,
    ...files,
    [REPORT]: report,
    ...projectFiles({
      name: packageName(basename(resolve(folder))),
      title,
      mapStory: dependency(task.from, folder, version),
      vite: peerDependencies.vite,
      about: `Imported from a story of ${tour.tool}; \`${REPORT}\` says what was changed and what was left.`,
    }),
  };
  const failure = writeProject(folder, written);
  if (failure !== undefined) return failed(failure, output);
  output.say(report.split('\n').map(legible).join('\n'));
  output.note(`Wrote ${Object.keys(written).length} files to ${folder}.`);
  const code = checked(join(folder, 'index.html'), output);
  output.note('Next:');
  for (const line of nextCommands(folder, false)) output.note(`  ${line}`);
  return code;
}

/** Files that every story of a tool has, and folders that every project has. */
const usualFile = /^(?:config|configs|story|stories|index|map|data|demo|published|draft|main)$/i;
const usualFolder =
  /^(?:src|app|js|public|static|assets|data|dist|docs|build|content|main|master)$/i;

/** Names a story without a title after its file, or after the folder if the file has a usual name. */
function nameOf(source: string, file: string): string {
  const stem = stemOf(file);
  if (!usualFile.test(stem)) return stem;
  const isAddress = /^https?:/i.test(source);
  const path = isAddress ? decodedPath(new URL(source).pathname) : resolve(source);
  const [folder, above] = path.split(/[\\/]/).slice(0, -1).reverse();
  const named = usualFolder.test(folder ?? '') ? above : folder;
  return named && !usualFolder.test(named) && /\p{L}/u.test(named) ? named : stem;
}

/** As far as the script of its first text tells: Latin letters count as English. */
const languageOf = ({steps}: Tour): string =>
  textLanguage(
    wordsOf(
      steps
        .map(({title, html}) => `${title} ${html}`)
        .join(' ')
        .slice(0, 5000),
    ),
    'en',
  );

/** The page is looked at as `check` does; what is to be done about it, `check` says. */
function checked(path: string, output: Output): Code {
  const page = openPage(path, undefined);
  if ('fault' in page) return failed(page.fault, output);
  const errors = page.problems.filter(({severity}) => severity === 'error').length;
  const warnings = page.problems.length - errors;
  output.note(
    `map-story check finds ${counted(errors, 'error')}, ${counted(warnings, 'warning')} in it.`,
  );
  return errors > 0 ? 1 : 0;
}
