// Makes what a reader can download: the view as a picture with its credit line, the story's data with their licences.
import {fileName, storyData} from '../../explore/takeaway.ts';
import {palettes} from '../../scene/palette.ts';
import type {Desk} from './Desk.ts';

/** CSS px. */
const CREDIT_PX = 11;
const LINE_PX = 15;
const INSET_PX = 6;

export type Taken = 'geojson' | 'png' | 'svg';

export async function download(desk: Desk, what: Taken): Promise<void> {
  const make = {geojson: () => Promise.resolve(dataOf(desk)), png: () => pngOf(desk), svg: async () => new Blob([(await import('./svgPicture.ts')).svgPicture(desk)], {type: 'image/svg+xml'})};
  const url = URL.createObjectURL(await make[what]());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(titleOf(desk), what);
  link.click();
  // the browser has its own hold on it once the download has begun
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const titleOf = ({context: {root, player}}: Desk) => root.querySelector('h1, h2')?.textContent?.trim() || player.story.steps[0]?.label || 'map-story';

function dataOf(desk: Desk): Blob {
  return new Blob([JSON.stringify(storyData(desk.story, desk.now), undefined, 1)], {type: 'application/geo+json'});
}

async function pngOf(desk: Desk): Promise<Blob> {
  const {map} = desk.view;
  const live = map.getCanvas();
  const {theme} = desk.context.look();
  const {paper, ink} = palettes[theme];
  const picture = document.createElement('canvas');
  [picture.width, picture.height] = [live.width, live.height];
  const pen = picture.getContext('2d')!;
  pen.fillStyle = paper;
  pen.fillRect(0, 0, picture.width, picture.height);
  // a drawing buffer can be read only in the turn in which it was drawn
  map.redraw();
  pen.drawImage(live, 0, 0);
  const ratio = live.width / live.clientWidth;
  pen.scale(ratio, ratio);
  pen.font = `${CREDIT_PX}px "Inter Variable", system-ui, sans-serif`;
  [pen.textAlign, pen.textBaseline, pen.lineWidth, pen.lineJoin] = ['right', 'bottom', 4, 'round'];
  [pen.strokeStyle, pen.fillStyle] = [paper, ink];
  const lines = wrapped(desk.view.basemap.credit(desk.lang), (text) => pen.measureText(text).width <= live.clientWidth - 2 * INSET_PX);
  for (const [index, line] of lines.toReversed().entries()) {
    const [x, y] = [live.clientWidth - INSET_PX, live.clientHeight - INSET_PX - index * LINE_PX];
    pen.strokeText(line, x, y);
    pen.fillText(line, x, y);
  }
  return new Promise((resolve, reject) => picture.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'));
}

/** Words to lines that fit. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
