// Reads the basemap and the terrain of a story where they are files of the site, and finds the
// files that these name.
import {existsSync} from 'node:fs';
import {relative} from 'node:path';
import {isObject, readStyle} from '../../basemap/custom-style.ts';
import {filesOfSource, filesOfStyle, type NamedFile} from '../../basemap/style-files.ts';
import {position} from '../../story/attributes.ts';
import type {StoryNode} from '../../story/node.ts';
import type {Problem, ProblemCode} from '../../story/problem.ts';
import {findFile, inAttribute, inMember, type Site, unreachable} from './find-file.ts';
import {addressFrom, readJson} from './local-style.ts';
import {matchFiles} from './match-files.ts';

/** `files`: the addresses of all that it names, as seen from the page; some may be missing. */
export type LocalBasemap = Readonly<{files: readonly string[]; problems: readonly Problem[]}>;

/** @param story the `<map-story>` as it is written */
export function localBasemap(story: StoryNode, site: Site): LocalBasemap {
  const files = new Set<string>();
  const problems: Problem[] = [];

  /** What it names is looked for, too; `from`: the address of the file that names it. */
  function take(name: string, {path, address, needed}: NamedFile, from: string): void {
    const at = addressFrom(from, address);
    const file = findFile(at, site);
    const why =
      file === undefined &&
      needed &&
      unreachable(at, from ? inMember(path, from) : inAttribute(name));
    if (why) report(name, 'basemap-incomplete', from ? `${path} of ${from}: ${why}` : why);
    if (file === undefined || files.has(at)) return;
    const found = at.includes('{') ? matchFiles(at, site) : existsSync(file) ? [at] : [];
    for (const one of found.length > 0 ? found : [at]) files.add(one);
    if (found.length === 0 && needed)
      report(
        name,
        'basemap-incomplete',
        `${from ? `${path} of ${from}` : 'The page'} names ${address}, but there is no file ${relative('', file)}. Correct the address, or add the file.`,
      );
    if (path.endsWith('.url') && found.length > 0) {
      const tileJson = readJson(file);
      if (isObject(tileJson))
        for (const tiles of filesOfSource({tiles: tileJson['tiles']}, ''))
          take(name, {...tiles, path: 'tiles'}, at);
    }
  }

  /** Once: a sprite is several files, and tiles may have several addresses. */
  function report(name: string, code: ProblemCode, message: string): void {
    if (problems.some((one) => one.message === message)) return;
    const path = `map-story[${name}]`;
    problems.push({code, path, message, severity: 'error', ...position(story, name)});
  }

  const [basemap, terrain] = ['basemap', 'terrain'].map((name) => story.attributes[name]?.trim());
  const file = basemap ? findFile(basemap, site) : undefined;
  const why = basemap && file === undefined && unreachable(basemap, inAttribute('basemap'));
  if (why) report('basemap', 'basemap-unavailable', `${why} The built-in basemap is shown.`);
  else if (basemap && file !== undefined) {
    const fault = faultOf(file);
    files.add(basemap);
    if (fault) report('basemap', 'basemap-unavailable', `${fault} The built-in basemap is shown.`);
    else for (const named of filesOfStyle(readJson(file))) take('basemap', named, basemap);
  }
  if (terrain) {
    const member = terrain.includes('{') ? 'tiles' : 'url';
    for (const named of filesOfSource({[member]: terrain}, 'terrain')) take('terrain', named, '');
  }
  return {files: [...files], problems};
}

/** Why a file is no style; nothing if it is one. */
function faultOf(file: string): string | undefined {
  const shown = relative('', file);
  if (!existsSync(file)) return `There is no file ${shown}. Check the address.`;
  return readStyle(readJson(file), 'file:///')
    ? undefined
    : `The file ${shown} is not a MapLibre style (version 8, sources, layers).`;
}
