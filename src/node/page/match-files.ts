// Finds the files that an address with placeholders stands for, such as `tiles/{z}/{x}/{y}.pbf`.
import {existsSync, readdirSync} from 'node:fs';
import {findFile, type Site} from './find-file.ts';

/** The addresses of all that are there. */
export function matchFiles(address: string, site: Site): string[] {
  const [plain = ''] = address.split(/[?#]/);
  const at = plain.lastIndexOf('/', plain.indexOf('{'));
  const folder = findFile(plain.slice(0, at + 1) || './', site);
  if (folder === undefined || !existsSync(folder)) return [];
  const below = matchesBelow(folder, plain.slice(at + 1).split('/'));
  return below.map((names) => plain.slice(0, at + 1) + names.join('/'));
}

function matchesBelow(folder: string, [pattern = '', ...others]: readonly string[]): string[][] {
  const expression = new RegExp(
    `^${pattern
      .split(/(\{[^{}]*\})/)
      .map(toExpression)
      .join('')}$`,
  );
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() === others.length > 0 && expression.test(entry.name))
    .flatMap(({name}) =>
      others.length > 0
        ? matchesBelow(`${folder}/${name}`, others).map((names) => [name, ...names])
        : [[name]],
    );
}

/** Numbers of tiles are numbers: what else lies beside them is not asked for. */
function toExpression(part: string): string {
  if (/^\{[xyz]\}$/.test(part)) return '\\d+';
  return part.startsWith('{') ? '[^/]*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
