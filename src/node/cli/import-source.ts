// Loads the file that is to be imported, from disk or from an address, and finds what lies beside it.
import {messageOf} from '../../story/message-of.ts';
import {existsSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve, sep} from 'node:path';
import {unzipSync} from 'fflate';
import {decodeText} from '../../story/decode-text.ts';
import type {Beside} from '../import/read-tour.ts';
import {pathOf as decodedPath} from '../page/find-file.ts';
import {isSystemError} from '../page/internal-error.ts';
import {fetchBytes, MOST_BYTES} from './fetch-bytes.ts';

export type Source = Readonly<{
  /** The last part of its path. */
  name: string;
  text: string;
  /** What relative addresses are relative to, if it is from the web. */
  base?: string;
  /** The bytes of a file that a relative address names; never one outside of the folder of the story. */
  local: (address: string) => Uint8Array | undefined;
  beside: Beside;
  /** That it is not UTF-8, for instance. */
  fault?: string | undefined;
}>;

/** Bytes of all files of an archive together. */
const MOST_OF_ARCHIVE = 128_000_000;
const nothing = () => undefined;

export async function loadSource(source: string): Promise<Source | Readonly<{fault: string}>> {
  if (/^https?:\/\//i.test(source)) return loadAddress(source);
  try {
    const bytes = readFileSync(source);
    const name = basename(source);
    if (isZip(bytes)) return archive(bytes, name);
    const local = localFiles(dirname(resolve(source)));
    return {...decoded(bytes, name), local, beside: besideOf(local)};
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if ('code' in error && error.code === 'ENOENT')
      return {fault: `${source}: There is no such file.`};
    if ('code' in error && error.code === 'EISDIR')
      return {fault: `${source}: This is a folder. Name a file in it, such as config.js.`};
    return {fault: `${source}: Could not read the file: ${error.message}`};
  }
}

async function loadAddress(source: string): Promise<Source | Readonly<{fault: string}>> {
  const address = meantAddress(source);
  const bytes = await fetchBytes(address);
  if ('fault' in bytes) return {fault: `${address}: ${bytes.fault}`};
  const name = basename(decodedPath(new URL(address).pathname)) || 'story';
  if (isZip(bytes.bytes)) return archive(bytes.bytes, name);
  return {...decoded(bytes.bytes, name), base: address, local: nothing, beside: nothing};
}

/** Pages that show a file, or a story of a file, mean that file. */
function meantAddress(source: string): string {
  const url = new URL(source);
  const blob = /^\/([^/]+\/[^/]+)\/blob\/(.+)$/.exec(url.pathname);
  if (url.hostname === 'github.com' && blob)
    return `https://raw.githubusercontent.com/${blob[1]}/${blob[2]}`;
  const inner = url.searchParams.get('url');
  return inner !== null && /^https?:\/\/\S+\.json$/.test(inner) ? inner : source;
}

function decoded(bytes: Uint8Array, name: string) {
  const {text, fault} = decodeText(bytes, name);
  return {name, text: text.replace(/^\ufeff/, ''), fault};
}

const besideOf =
  (local: Source['local']): Beside =>
  (address) => {
    const bytes = local(address);
    return bytes && decodeText(bytes, address).text;
  };

/** Addresses are relative to the file, or to the page of its site, which may lie one or two folders above. */
function localFiles(folder: string): Source['local'] {
  const above = [dirname(folder), dirname(dirname(folder))].find((one) =>
    existsSync(join(one, 'index.html')),
  );
  const roots = [folder, ...(above ? [above, join(above, 'public')] : [])];
  return (address) => {
    const path = pathOf(address);
    if (path === undefined) return undefined;
    for (const root of roots) {
      const bytes = readInside(root, path);
      if (bytes) return bytes;
    }
    return undefined;
  };
}

function readInside(root: string, path: string): Uint8Array | undefined {
  try {
    const [real, file] = [realpathSync(root), realpathSync(join(root, path))];
    const way = relative(real, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
      return undefined;
    const {size} = statSync(file);
    return statSync(file).isFile() && size <= MOST_BYTES ? readFileSync(file) : undefined;
  } catch (error) {
    if (isSystemError(error) || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The path of a relative address, without query and fragment. */
function pathOf(address: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
  return decodedPath(address).replace(/^\/+/, '');
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

const isKml = (path: string) => /\.kml$/i.test(path);

/** KMZ: the first KML in it, with the pictures beside it. */
function archive(bytes: Uint8Array, name: string): Source | Readonly<{fault: string}> {
  // the story comes first, however many pictures lie before it
  const room = {kml: MOST_OF_ARCHIVE, others: MOST_OF_ARCHIVE};
  let files: ReadonlyMap<string, Uint8Array>;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({name: path, originalSize}) => {
        const sort = isKml(path) ? 'kml' : 'others';
        if (originalSize >= MOST_BYTES || originalSize > room[sort]) return false;
        room[sort] -= originalSize;
        return true;
      },
    });
    files = new Map(Object.entries(unpacked));
  } catch (error) {
    return {
      fault: `${name}: The archive could not be read: ${messageOf(error)}`,
    };
  }
  const names = [...files.keys()];
  const main = names.find((one) => /^doc\.kml$/i.test(one)) ?? names.find(isKml);
  const text = files.get(main ?? '');
  if (main === undefined || !text) return {fault: `${name}: The archive holds no KML.`};
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  return {
    ...decoded(text, name),
    local: (address) => {
      const path = pathOf(address);
      return path === undefined ? undefined : (files.get(folder + path) ?? files.get(path));
    },
    beside: nothing,
  };
}
