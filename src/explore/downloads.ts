// Makes what a reader can download: the view as a picture with its credit line, the story's data
// with their licences.
import {fileName, exportGeoJson} from '../places/export-geojson.ts';
import {palettes} from '../layers/palette.ts';
import {drawNotes} from './canvas-notes.ts';
import type {ExploreStore} from './explore-store.ts';

/** CSS px. */
const CREDIT_PX = 11;
const LINE_PX = 15;
const INSET_PX = 6;

export type Download = 'geojson' | 'png' | 'svg';

export async function download(store: ExploreStore, what: Download): Promise<void> {
  const make = {
    geojson: () => Promise.resolve(dataOf(store)),
    png: () => pngOf(store),
    svg: async () =>
      new Blob([(await import('./svg-picture.ts')).svgPicture(store)], {type: 'image/svg+xml'}),
  };
  save(await make[what](), fileName(titleOf(store), what));
}

export function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // once the download has begun, the browser keeps the data itself
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export const titleOf = ({context: {element, player}}: ExploreStore) =>
  element.root.querySelector('h1, h2')?.textContent?.trim() ||
  player.story.steps[0]?.label ||
  'map-story';

function dataOf(store: ExploreStore): Blob {
  return new Blob([JSON.stringify(exportGeoJson(store.story, store.now), undefined, 1)], {
    type: 'application/geo+json',
  });
}

async function pngOf(store: ExploreStore): Promise<Blob> {
  const {readLegend, drawLegend} = await import('./legend-picture.ts');
  const {map} = store.view;
  const live = map.getCanvas();
  const {theme} = store.context.look();
  const {paper, ink} = palettes[theme];
  const picture = document.createElement('canvas');
  [picture.width, picture.height] = [live.width, live.height];
  const context = picture.getContext('2d')!;
  context.fillStyle = paper;
  context.fillRect(0, 0, picture.width, picture.height);
  // a drawing buffer can be read only in the task in which it was drawn
  map.redraw();
  context.drawImage(live, 0, 0);
  const ratio = live.width / live.clientWidth;
  context.scale(ratio, ratio);
  context.font = `${CREDIT_PX}px "Inter Variable", system-ui, sans-serif`;
  [context.textAlign, context.textBaseline, context.lineWidth, context.lineJoin] = [
    'right',
    'bottom',
    4,
    'round',
  ];
  [context.strokeStyle, context.fillStyle] = [paper, ink];
  const legend = readLegend(store);
  if (legend) drawLegend(context, legend, palettes[theme]);
  drawNotes(context, store.context.player.live.stage?.notes.shown ?? [], palettes[theme]);
  const lines = wrapped(
    store.view.basemap.credit(store.lang),
    (text) => context.measureText(text).width <= live.clientWidth - 2 * INSET_PX,
  );
  for (const [index, line] of lines.toReversed().entries()) {
    const [x, y] = [live.clientWidth - INSET_PX, live.clientHeight - INSET_PX - index * LINE_PX];
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  }
  return new Promise((resolve, reject) =>
    picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/** Breaks a text into lines that fit. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
