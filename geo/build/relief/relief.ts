// Turns the elevation model into the images in ../../relief/ and into relief.json: where they lie,
// how to draw them, what was measured.
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';
import {date} from '../files/properties.ts';
import {coverage} from './coverage.ts';
import {cornersOf, everything, type Frame, frames, sizeOf} from './frames.ts';
import {heights, heightsIn} from './heights.ts';
import {looks, type Theme} from './looks.ts';
import {measure} from './measure.ts';
import {readModel} from './model.ts';
import {paint} from './paint.ts';
import {shade} from './shade.ts';
import {showing} from './stored.ts';

const folder = fileURLToPath(new URL('../../relief/', import.meta.url));

export async function writeRelief(): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const model = heights(await readModel(everything));
  const images = [];
  for (const frame of frames) {
    const ground = heightsIn(frame, model);
    const shading = shade(frame, ground);
    const covered = coverage(frame, ground);
    for (const theme of Object.keys(looks) as Theme[]) {
      images.push(await writeImage(frame, theme, paint(ground, shading, covered, looks[theme])));
    }
  }
  const lines = images.map((image) => JSON.stringify(image));
  writeFileSync(
    `${folder}relief.json`,
    `{"date":"${date}","source":"NASA SRTM30 via KDE Marble","licence":"public domain","images":[\n${lines.join(',\n')}\n]}\n`,
  );
}

async function writeImage(frame: Frame, theme: Theme, pixels: Uint8ClampedArray) {
  const file = `${frame.name}-${theme}.webp`;
  const {width, height} = sizeOf(frame);
  const bytes = await sharp(pixels, {raw: {width, height, channels: 4}})
    .webp({quality: frame.quality, effort: 6})
    .toBuffer();
  writeFileSync(`${folder}${file}`, bytes);
  const decoded = await sharp(bytes).raw().toBuffer();
  return {
    file,
    name: frame.name,
    theme,
    coordinates: cornersOf(frame),
    width,
    height,
    paint: showing(looks[theme]),
    measured: measure(decoded, frame, looks[theme]),
  };
}
