// Makes a name that npm takes of the name of a folder.
import {builtinModules} from 'node:module';
import {isDevice} from '../import/take-ids.ts';

/** Names that npm refuses, or that the project needs for what it depends on. */
const taken = new Set([...builtinModules, 'node_modules', 'favicon.ico', 'map-story', 'vite']);

/** npm takes names of at most 214 characters; the rest of one of ours may need some. */
const LONGEST = 200;

/**
 * Lower-case Latin letters, digits, hyphens and the like; a name of which nothing is left becomes
 * `my-story`.
 */
export function packageName(folder: string): string {
  const name = folder
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._~-]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[-._~]+|[-._~]+$/g, '');
  if (name === '') return 'my-story';
  if (isDevice(name)) return `story-${name}`;
  return taken.has(name) ? `${name}-story` : name;
}
