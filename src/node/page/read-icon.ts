// Reads the icon that a layer names: one of Maki, or a file beside the page.
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join, relative} from 'node:path';
import {parse} from 'parse5';
import {readSvg, type ReadSvg} from '../../layers/icons/read-svg.ts';
import {
  iconNamed,
  isIconFile,
  type LoadedIcon,
  ofSvg,
  unavailable,
} from '../../layers/icons/written-icon.ts';
import {findFile, inAttribute, type Site, unreachable} from './find-file.ts';
import {toNode} from './html-tree.ts';

/** The folder of Maki’s icons. */
const folder = () =>
  join(dirname(createRequire(import.meta.url).resolve('@mapbox/maki/package.json')), 'icons');

const read = (file: string): ReadSvg => readSvg(toNode(parse(readFileSync(file, 'utf8'))));

/** @returns nothing for a file on another host, which the page loads by itself */
export function readIcon(written: string, site: Site): LoadedIcon | undefined {
  if (!isIconFile(written)) {
    const files = readdirSync(folder()).filter((name) => name.endsWith('.svg'));
    const names = files.map((name) => name.slice(0, -'.svg'.length));
    return iconNamed(written, names, (index) => read(join(folder(), files[index]!)));
  }
  const file = findFile(written, site);
  if (file === undefined) {
    const why = unreachable(written, inAttribute('icon'));
    return why ? unavailable(written, why) : undefined;
  }
  try {
    return ofSvg(written, read(file));
  } catch {
    return unavailable(written, `Could not read the file ${relative('', file)}.`);
  }
}
