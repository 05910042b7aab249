// Reads a ZIP archive of data: a KMZ, Shapefiles, or other files of data.
import {unzipSync} from 'fflate';
import {parseDbf, parseShp} from 'shpjs';
import {baseOf, endingOf, stemOf} from '../page/file-name.ts';
import type {DataSet, NoData, ReadData} from './data-set.ts';

/** What is in an archive may have so many bytes in all, and be so many files. */
const MOST_BYTES = 400_000_000;
const MOST_FILES = 2000;

/** @param readText reads a file that is none of a Shapefile */
export function readArchive(
  bytes: Uint8Array,
  stem: string,
  readText: (bytes: Uint8Array, name: string, stem: string) => ReadData | NoData,
): ReadData | NoData {
  const files = unpacked(bytes);
  if ('fault' in files) return files;
  const sets: DataSet[] = [];
  const notes: string[] = [];
  const faults: string[] = [];
  const used = new Set<string>();
  const take = (name: string, read: ReadData | NoData) => {
    if ('fault' in read) return faults.push(`${name}: ${read.fault}`);
    notes.push(...read.notes);
    return sets.push(...read.sets);
  };
  for (const name of files.names) {
    const ending = endingOf(name);
    const own = stemOf(name);
    if (ending === 'shp') {
      for (const part of ['shp', 'dbf', 'prj', 'cpg', 'shx']) used.add(`${own}.${part}`);
      take(name, readShapefile(files.read, own));
    } else if (/^(?:geojson|json|topojson|kml|gpx|csv|tsv)$/.test(ending)) {
      used.add(`${own}.${ending}`);
      take(
        name,
        readText(files.read(name)!, name, /^doc$/i.test(baseOf(own)) ? stem : baseOf(own)),
      );
    }
  }
  const others = files.names.filter((name) => !used.has(`${stemOf(name)}.${endingOf(name)}`));
  if (sets.length === 0)
    return {
      fault:
        faults[0] ??
        `The archive has no data that the editor knows (${files.names.slice(0, 8).join(', ') || 'it is empty'}).`,
    };
  return {
    sets,
    notes: [
      ...notes,
      ...faults.map((fault) => `Left: ${fault}`),
      ...(others.length > 0 ? [`${others.length} other files of the archive are left.`] : []),
    ],
  };
}

type Files = Readonly<{
  names: readonly string[];
  /** Whatever the case of its ending. */
  read: (name: string) => Uint8Array | undefined;
}>;

function unpacked(bytes: Uint8Array): Files | NoData {
  let [total, count] = [0, 0];
  try {
    const found = unzipSync(bytes, {
      filter: ({name, originalSize}) => {
        total += originalSize;
        count++;
        if (total > MOST_BYTES || count > MOST_FILES) throw new RangeError();
        return !/(?:^|\/)(?:__MACOSX|\.)/.test(name) && !name.endsWith('/');
      },
    });
    const byName = new Map(
      Object.entries(found).map(([name, content]) => [
        `${stemOf(name)}.${endingOf(name)}`,
        content,
      ]),
    );
    return {
      names: Object.keys(found).sort(),
      read: (name) => byName.get(`${stemOf(name)}.${endingOf(name)}`),
    };
  } catch (error) {
    return {
      fault:
        error instanceof RangeError
          ? `The archive has more than ${MOST_BYTES / 1e6} MB or ${MOST_FILES} files. Take the file of data out of it, and drop that.`
          : 'The ZIP archive is damaged, or has a password.',
    };
  }
}

function readShapefile(read: Files['read'], stem: string): ReadData | NoData {
  const text = (ending: string) => {
    const bytes = read(`${stem}.${ending}`);
    return bytes && new TextDecoder('latin1').decode(bytes);
  };
  const [shapes, table, projection] = [read(`${stem}.shp`), read(`${stem}.dbf`), text('prj')];
  try {
    const geometries = parseShp(shapes!, projection);
    const rows = table ? parseDbf(table, text('cpg')) : [];
    const features = geometries.flatMap((geometry, index) =>
      geometry ? [{type: 'Feature' as const, properties: rows[index] ?? {}, geometry}] : [],
    );
    return {
      sets: [{name: baseOf(stem), features}],
      notes: [
        projection === undefined
          ? 'The Shapefile has no .prj file: its coordinates are taken for degrees.'
          : 'The Shapefile was converted to degrees, as its .prj file says.',
        ...(table ? [] : ['The Shapefile has no .dbf file: its features have no properties.']),
      ],
    };
  } catch {
    return {fault: 'The Shapefile is damaged, or one of its files is missing (.shp, .dbf, .prj).'};
  }
}
