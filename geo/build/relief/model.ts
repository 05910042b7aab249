// Reads the elevation model: Marble's level-3 tiles of SRTM30, 2 arc minutes a pixel, as the greys they are stored in.
import {join} from 'node:path';
import sharp from 'sharp';
import {debianFolder} from '../inputs/debian.ts';
import {marble} from '../inputs/pins.ts';
import type {Box} from './frames.ts';
import type {Grid} from './grid.ts';

export const pixelsPerDegree = 30;
const tileSize = 675;

/** A piece of the model, and the degrees of its northwest corner. */
export type Model = Readonly<{greys: Grid; west: number; north: number}>;

/** The model over a box of whole degrees. Sixteen tiles go around the world from 180° W, eight from pole to pole. */
export async function readModel({west, south, east, north}: Box): Promise<Model> {
  const left = (west + 180) * pixelsPerDegree,
    top = (90 - north) * pixelsPerDegree;
  const width = (east - west) * pixelsPerDegree,
    height = (north - south) * pixelsPerDegree;
  const data = new Float32Array(width * height);
  for (let row = Math.floor(top / tileSize); row * tileSize < top + height; row++) {
    for (let column = Math.floor(left / tileSize); column * tileSize < left + width; column++) {
      const tile = await readTile(row, column);
      for (
        let y = Math.max(top, row * tileSize);
        y < Math.min(top + height, (row + 1) * tileSize);
        y++
      ) {
        for (
          let x = Math.max(left, column * tileSize);
          x < Math.min(left + width, (column + 1) * tileSize);
          x++
        ) {
          data[(y - top) * width + x - left] =
            tile[(y - row * tileSize) * tileSize + x - column * tileSize]!;
        }
      }
    }
  }
  return {greys: {width, height, data}, west, north};
}

async function readTile(row: number, column: number): Promise<Uint8Array> {
  const six = (n: number) => String(n).padStart(6, '0');
  const path = join(
    debianFolder(marble),
    'usr/share/marble/data/maps/earth/srtm/3',
    six(row),
    `${six(row)}_${six(column)}.jpg`,
  );
  const {data, info} = await sharp(path)
    .extractChannel(0)
    .raw()
    .toBuffer({resolveWithObject: true});
  if (info.width !== tileSize || info.height !== tileSize)
    throw new Error(`${path}: expected ${tileSize} px, found ${info.width} × ${info.height}.`);
  return data;
}
