// Reads a file of data, whatever it is, as features in longitude and latitude.
import {decodeText} from '../../story/decode-text.ts';
import {foreignText} from '../../story/foreign-data.ts';
import {baseOf, stemOf} from '../page/file-name.ts';
import type {NoData, ReadData} from './data-set.ts';
import {readArchive} from './read-archive.ts';
import {readJsonData} from './read-json-data.ts';
import {readPointsTable} from './read-points-table.ts';
import {readXmlData} from './read-xml-data.ts';

/** @param name of the file; its ending says nothing that its bytes do not */
export function readData(bytes: Uint8Array, name: string): ReadData | NoData {
  const stem = stemOf(baseOf(name)) || 'data';
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes, stem, readText);
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0x27 && bytes[3] === 0x0a)
    return {
      fault:
        'This is one file of a Shapefile, which is several. Put the files .shp, .dbf, .prj and .cpg into a ZIP archive, and drop that.',
    };
  return readText(bytes, name, stem);
}

function readText(bytes: Uint8Array, name: string, stem: string): ReadData | NoData {
  const {text, fault} = decodeText(bytes, name);
  const read =
    readXmlData(text, stem) ?? readJsonData(text, name, stem) ?? readPointsTable(text, stem);
  if (!read)
    return {
      fault: `${foreignText(text, name) ?? 'This is no data that the editor knows.'} It takes GeoJSON, TopoJSON, KML, KMZ, GPX, CSV with longitude and latitude, and zipped Shapefiles.`,
    };
  if ('fault' in read || fault === undefined) return read;
  return {...read, notes: [`${fault.split(' Save it')[0]} It is written as UTF-8.`, ...read.notes]};
}
