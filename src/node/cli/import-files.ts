// Gathers the pictures and the data of an imported story, and says where they lie beside its page.
import {filesOfStyle} from '../../basemap/style-files.ts';
import {dataPath, type FoundFiles, shapesIn} from '../import/page-layers.ts';
import {picturesOf} from '../import/page-of-tour.ts';
import {baseOf, stemOf} from '../page/file-name.ts';
import {mediaEnding} from '../import/media-ending.ts';
import {slugOf, takeFileNames} from '../import/take-ids.ts';
import {pathBeside} from '../import/storytelling-style.ts';
import type {Notes, Tour, TourBasemap} from '../import/tour.ts';
import {fetchBytes} from './fetch-bytes.ts';
import type {Source} from './import-source.ts';

export type Gathered = Readonly<{
  found: FoundFiles;
  files: Readonly<Record<string, string | Uint8Array>>;
}>;

/** @param fetching whether files of other hosts are asked for; otherwise nothing is requested */
export async function gatherFiles(
  tour: Tour,
  source: Source,
  fetching: boolean,
  notes: Notes,
): Promise<Gathered> {
  const found = new Map<string, {path: string; data?: unknown}>();
  const files: Record<string, string | Uint8Array> = {};
  const names = takeFileNames();
  const bytesOf = async (address: string): Promise<Uint8Array | undefined> => {
    const local = source.local(address) ?? inlineBytes(address);
    if (local) return local;
    const absolute = URL.canParse(address, source.base) ? new URL(address, source.base) : undefined;
    if (!fetching || !absolute || !/^https?:$/.test(absolute.protocol)) return undefined;
    const fetched = await fetchBytes(absolute.href);
    if ('bytes' in fetched) return fetched.bytes;
    notes.left(`${absolute.href.slice(0, 120)}: ${fetched.fault}`);
    return undefined;
  };
  for (const address of picturesOf(tour)) {
    const bytes = await bytesOf(address);
    const ending = bytes && mediaEnding(bytes);
    if (!bytes || ending === undefined) {
      if (bytes)
        notes.left(`${address.slice(0, 90)} is no picture, film or sound that is taken along.`);
      continue;
    }
    const path = `media/${names(nameOf(address), 'picture')}.${ending}`;
    found.set(address, {path});
    files[path] = bytes;
  }
  for (const [index, {id, data}] of tour.layers.entries()) {
    const path = dataPath(names(slugOf(id), `layer-${index + 1}`));
    if (typeof data === 'object') {
      found.set(dataPath(id), {path});
      files[path] = `${JSON.stringify(data)}\n`;
      continue;
    }
    if (found.has(data)) continue;
    const bytes = await bytesOf(data);
    const value = bytes && parsed(bytes);
    if (!bytes || shapesIn(value).size === 0) {
      if (bytes) notes.left(`${data.slice(0, 90)} is no GeoJSON with a geometry.`);
      continue;
    }
    found.set(data, {path, data: value});
    files[path] = bytes;
  }
  if (tour.basemap) {
    const {path, files: own} = basemapFiles(tour.basemap, source);
    found.set(tour.basemap.path, {path});
    Object.assign(files, own);
  }
  return {found, files};
}

/** They lie to each other as they did, so that the style names them as before. */
function basemapFiles({path, style}: TourBasemap, source: Source) {
  const at = (name: string) => `basemap/${name}`;
  const named = filesOfStyle(style).flatMap(({address}): [string, Uint8Array][] => {
    const name = pathBeside(path, address);
    const bytes = name === undefined ? undefined : source.local(name);
    return name !== undefined && bytes ? [[at(name), bytes]] : [];
  });
  const text = `${JSON.stringify(style, null, 2)}\n`;
  return {path: at(path), files: {...Object.fromEntries(named), [at(path)]: text}};
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** The name of the file that an address ends with, without its ending. */
const nameOf = (address: string): string =>
  address.startsWith('data:') ? '' : slugOf(stemOf(baseOf(address.replace(/[?#].*$/s, ''))));

/** A picture that stands in the address itself. */
function inlineBytes(address: string): Uint8Array | undefined {
  const base64 = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(address)?.[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
}
