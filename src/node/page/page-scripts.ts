// Looks whether the scripts of a page define the elements of a story, or only import the library.
import {existsSync, readFileSync, statSync} from 'node:fs';
import {dirname, extname, join, relative} from 'node:path';
import {position} from '../../story/attributes.ts';
import {descendants, type StoryNode} from '../../story/node.ts';
import type {Problem} from '../../story/problem.ts';
import {findFile, type Site} from './find-file.ts';

/** So many files of scripts are read, and none larger than this. */
const MOST_FILES = 200;
const MOST_BYTES = 1_000_000;

/**
 * An import of the library alone, from a package or from a host of packages; with what is taken of
 * it, or nothing.
 */
const LIBRARY =
  /\bimport\s*(?:\(\s*)?(?:(?!type\b)(?<names>[\w*{][^'"();]*?)\s*from\s*)?['"](?:https?:\/\/[^'"]*\/|[^'"]*node_modules\/)?map-story(?:@[\w.^~-]+)?(?:\/\+esm|\/lib\/index\.js)?['"]/;
/** What defines the elements: the module for it, the built one, or a call. */
const DEFINES =
  /map-story(?:@[\w.^~-]+)?\/(?:lib\/)?define\b|\/map-story\.js\b|\.define\(\s*['"`]map-story['"`]/;
/** A package that may do anything. */
const OTHERS = /\b(?:from|import)\s*\(?\s*['"](?!\.{1,2}\/|map-story)/;

type Found = {place: ReturnType<typeof position>; where: string; effectless: boolean};

/**
 * Reports an import of `map-story` where `map-story/define` was meant. Modules that scripts import
 * by a relative address are read, too.
 *
 * @param root the whole page, as its author wrote it
 */
export function notDefined(root: StoryNode, site: Site): Problem[] {
  const read = new Set<string>();
  let [defined, complete] = [false, true];
  let found: Found | undefined;
  const look = (code: string, place: Found['place'], where: string, folder: string): void => {
    const text = withoutComments(code);
    if (DEFINES.test(text)) defined = true;
    const imported = LIBRARY.exec(text);
    if (imported) found ??= {place, where, effectless: imported.groups?.['names'] === undefined};
    if (OTHERS.test(text)) complete = false;
    for (const [, path = ''] of text.matchAll(
      /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"?]+)/g,
    )) {
      const file = moduleAt(join(folder, path));
      if (file) open(file, place);
      else complete = false;
    }
  };
  const open = (file: string, place: Found['place']): void => {
    if (read.has(file)) return;
    read.add(file);
    if (read.size > MOST_FILES || statSync(file).size > MOST_BYTES) complete = false;
    else
      look(readFileSync(file, 'utf8'), place, relative(site.roots[0] ?? '', file), dirname(file));
  };
  for (const script of descendants(root, 'script')) {
    const {src, type = ''} = script.attributes;
    const place = position(script, src === undefined ? '' : 'src');
    if (/json/i.test(type)) continue;
    if (src === undefined) {
      look(script.children.join(''), place, 'script', site.folder);
      continue;
    }
    // a script of another host has a name, and perhaps no more
    look(`import '${src}'`, place, 'script[src]', site.folder);
    const file = findFile(src, site);
    if (file && existsSync(file) && statSync(file).isFile()) open(file, place);
    else complete = false;
  }
  if (!found || defined || !(found.effectless || complete)) return [];
  const message =
    'The page imports map-story, which defines no element: the story stays text and still pictures. Import map-story/define.';
  return [{code: 'not-defined', path: found.where, message, severity: 'error', ...found.place}];
}

const withoutComments = (code: string) =>
  code.replace(/\/\*.*?\*\/|(^|[\s;])\/\/[^\n]*/gs, '$1').replace(/<!--.*?-->/gs, '');

/** A module by the address in an import, with or without its ending. */
function moduleAt(path: string): string | undefined {
  const endings = ['', '.js', '.ts', '.mjs', '.jsx', '.tsx', '/index.js', '/index.ts'];
  const named = [...endings.map((ending) => path + ending), path.replace(/\.js$/, '.ts')];
  const file = named.find((one) => existsSync(one) && statSync(one).isFile());
  return file && /^\.(?:[cm]?[jt]sx?|vue|svelte)$/.test(extname(file)) ? file : undefined;
}
