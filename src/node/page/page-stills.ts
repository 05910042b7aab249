// Draws the still maps of a page: each step landscape and portrait, light and dark, with its text
// alternative.
import {createHash} from 'node:crypto';
import {gzipSync} from 'node:zlib';
import {seenFrom} from '../../geometry/camera.ts';
import {alternative} from '../../layers/alternative.ts';
import {fitSizes} from '../../layers/encoding/fit-sizes.ts';
import {legendHtml} from '../../layers/encoding/legend-html.ts';
import {tableHtml} from '../../layers/encoding/table-html.ts';
import type {Theme} from '../../layers/palette.ts';
import {encodedIn} from '../../scene/encoded-layers.ts';
import {planScenes} from '../../scene/plan-scenes.ts';
import {mirrored, type Orientation, sizes} from '../../layout/still-sizes.ts';
import {notesOfStep} from '../../layout/step-notes.ts';
import {still} from '../../still/still.ts';
import {HOLD} from '../../story/locate.ts';
import {inElement} from './internal-error.ts';
import type {StoryPage} from './read-page.ts';
import {stillBasemap} from './still-basemap.ts';

export type StillFile = Readonly<{
  orientation: Orientation;
  theme: Theme;
  name: string;
  svg: string;
}>;
export type StepStills = Readonly<{
  id: string;
  alt: string;
  /** What its colours and sizes mean, as HTML; empty where they mean no numbers. */
  legend: string;
  /** The numbers of layers that no step before it shows, as tables in HTML; empty where there are none. */
  tables: string;
  files: readonly StillFile[];
  /** Which notes of the page each of the pictures shows, by their order in it. */
  notes: readonly number[];
}>;

const themes: readonly Theme[] = ['light', 'dark'];
const orientations: readonly Orientation[] = ['landscape', 'portrait'];

/**
 * Each as its step stands when it has been read. Where cards pass on the right, landscape stills
 * leave room there. `onStep` hears which is drawn next.
 */
export function stillsOf(
  page: StoryPage,
  onStep: (id: string, index: number) => void = () => {},
): StepStills[] {
  const {story, lang, rtl} = page;
  const {basemap, files, credit, lacks} = stillBasemap(page, lang);
  const seen = {...story, layers: story.layers.filter(({id}) => !lacks.has(id))};
  const pictures = orientations.map((orientation) => {
    const {bleed, viewport: ltr} = sizes[orientation];
    const viewport = rtl ? mirrored(ltr) : ltr;
    return {
      orientation,
      bleed,
      viewport,
      sceneAt: planScenes(story, viewport, {motion: 'reduced'}),
    };
  });
  const told = new Set<string>();
  return story.steps.map(({id}, index) => {
    onStep(id, index);
    return inElement(`step “${id}”`, () => stepStills(id, index));
  });

  function stepStills(id: string, index: number): StepStills {
    const placed: ReadonlySet<number>[] = [];
    const drawn = pictures.flatMap(({orientation, bleed, viewport: window, sceneAt}) => {
      const scene = sceneAt({index, progress: HOLD});
      const viewport = seenFrom(scene.camera, window);
      const notes = notesOfStep(story, id, scene.camera, viewport);
      placed.push(new Set(notes.map(({ordinal}) => ordinal)));
      const drawn = fitSizes(story, viewport.width);
      // both themes lose alike: they differ in colours alone
      let loss = 1;
      return themes.map((theme) => {
        const found = withinLimit(loss, (loss) =>
          still({
            story: drawn,
            scene,
            viewport,
            bleed,
            theme,
            lang,
            basemap,
            files,
            loss,
            notes,
            credit,
          }),
        );
        ({loss} = found);
        return {orientation, theme, svg: found.svg};
      });
    });
    const scene = pictures[0]!.sceneAt({index, progress: HOLD});
    const shown = new Set(encodedIn(story, scene, lang).map(({id}) => id));
    const untold = story.layers.filter(({id}) => shown.has(id) && !told.has(id));
    for (const {id} of untold) told.add(id);
    const version = hash(drawn.map(({svg}) => svg).join(''));
    return {
      id,
      legend: legendHtml(story, scene, {lang}),
      tables: untold.map((layer) => tableHtml(layer, lang)).join(''),
      alt: alternative(seen, scene, lang, story.steps[index]!.framed),
      notes: [...placed[0]!].filter((ordinal) => placed.every((shown) => shown.has(ordinal))),
      files: drawn.map((one) => ({
        ...one,
        name: `${fileName(id)}-${version}-${one.orientation}-${one.theme}.svg`,
      })),
    };
  }
}

/** The most that a still may have, bytes (gzip). */
const MOST_BYTES = 25_000;
/** With more loss than this, hardly anything would be left. */
const MOST_LOSS = 40;

/** Loses more of lines and areas until the picture is small enough to be loaded by everybody. */
function withinLimit(
  from: number,
  draw: (loss: number) => string,
): Readonly<{svg: string; loss: number}> {
  for (let loss = from; ; ) {
    const svg = draw(loss);
    const bytes = gzipSync(svg, {level: 9}).length;
    if (bytes <= MOST_BYTES || loss >= MOST_LOSS) return {svg, loss};
    loss *= Math.max(1.25, Math.min(2, Math.sqrt(bytes / MOST_BYTES)));
  }
}

/** Any id as a name that every file system and address takes. */
const fileName = (id: string) =>
  id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);

/**
 * What is in a file is in its name, which may be kept for ever; the pictures of a step share it,
 * since every page names them all.
 */
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
