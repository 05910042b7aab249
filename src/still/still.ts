// Draws the picture that the live map would show of a scene, as SVG, without script or WebGL.
import type {FeatureCollection} from 'geojson';
import type {Basemap} from '../basemap/basemap.ts';
import {labelRect, type Rect, type Viewport} from '../geometry/camera.ts';
import {globeFace} from '../geometry/globe-face.ts';
import {noteBoxes} from '../layout/note-shapes.ts';
import type {PlacedNote} from '../layout/step-notes.ts';
import {kinds} from '../layers/kinds/index.ts';
import {
  keepsOffLines,
  keepsOnFace,
  type LabelObstacles,
  labelObstacles,
} from '../layers/label-obstacles.ts';
import {CLOSE, landmarkLayers, placedName, unnamedIn} from '../layers/landmarks.ts';
import {UNNAMED} from '../layers/paint-values.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import {keepsOffNumbers, numberAreas} from '../layers/number-areas.ts';
import {type Scene, shownIn} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';
import {credit as creditOf} from './credit.ts';
import {drawCircles} from './draw-circles.ts';
import {drawFills} from './draw-fills.ts';
import {drawGlobe} from './draw-globe.ts';
import {drawIcons, iconBoxes} from './draw-icons.ts';
import {drawLabels, type PlacedLabel} from './draw-labels.ts';
import {drawLines} from './draw-lines.ts';
import {drawNotes} from './draw-notes.ts';
import {hatchColor} from '../basemap/hatch.ts';
import {hatchPattern} from './hatch-pattern.ts';
import {labelsOf} from './labels.ts';
import {layersOf, lookOf, type ShownLayer, withState} from './layers-of.ts';
import {type Sheet, sheetOf} from './sheet.ts';
import {clearFirst, placeLabels} from './place-labels.ts';
import {element} from './xml.ts';

export type StillOptions = Readonly<{
  /**
   * Whether names of areas come before those of places, which have sides and corners to stand at.
   * Stills of steps have the names that the live map has.
   */
  areasFirst?: boolean;
  story: Story;
  scene: Scene;
  /** The picture's own size; its padding is what text covers. */
  viewport: Viewport;
  /** CSS px drawn beyond each side, so that the picture can be laid into windows of other proportions. */
  bleed: number;
  theme: Theme;
  /** BCP 47; which names are shown. */
  lang: string;
  basemap: Basemap;
  /** Its features, by `sourceKey`; what is missing is not drawn. */
  files: Readonly<Record<string, FeatureCollection>>;
  /** How much more than usual may be lost of lines and areas, so that the picture stays small; 1 is usual. */
  loss?: number;
  /** Notes where they stand; none by default. */
  notes?: readonly PlacedNote[];
  /** One line of text; by default whom the basemap names. */
  credit?: string;
}>;

/** An SVG that is shown as a picture does not know the fonts of the page. */
const FONTS = 'Inter Variable, Inter, system-ui, sans-serif';

/** The same options give the same bytes. */
export function still({
  story,
  scene,
  viewport,
  bleed,
  theme,
  lang,
  basemap,
  files,
  loss = 1,
  notes = [],
  credit = basemap.credit(lang),
  areasFirst = false,
}: StillOptions): string {
  const palette = palettes[theme];
  const {zoom} = scene.camera;
  const sheet = sheetOf(scene.camera, viewport, bleed);
  // it is the story's data that take too much, not the basemap
  const storySheet = sheetOf(scene.camera, viewport, bleed, loss);
  const covered = notes.flatMap(noteBoxes);
  const look = lookOf(scene, viewport, covered);
  const layers = layersOf({
    story,
    scene,
    viewport,
    theme,
    lang,
    basemap,
    files,
    look,
    noted: new Set(notes.map(({ordinal}) => ordinal)),
  });
  const obstacles = labelObstacles(story, look);
  const besideLines = landmarkLayers(story);
  const source = creditOf(credit, viewport, palette);
  const placed = place(
    layers,
    sheet,
    viewport,
    fitting(story, scene, viewport),
    [...(source.svg ? [source.box] : []), ...covered],
    obstacles,
    besideLines,
    areasFirst ? areaNames(story) : noNames,
  );
  const unnamed = unnamedIn(
    story,
    new Set(placed.map(({label: {layer, key}}) => placedName(layer, key))),
  );
  let paths = 0;
  const drawn = layers.map((one) => {
    const layer = withState(one, UNNAMED, unnamed);
    const drawnOn = /^(?:story|own):/.test(layer.id) ? storySheet : sheet;
    const content = orNothing(
      () => draw(layer, drawnOn, zoom, () => `along-${paths++}`, placed, story),
      '',
    );
    return content && element('g', {'data-layer': layer.id}, content);
  });
  const {left, top, right, bottom} = sheet.bounds;
  const [width, height] = [right - left, bottom - top];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: [left, top, width, height].join(' '),
      width,
      height,
      'font-family': FONTS,
      'text-anchor': 'middle',
      'stroke-linejoin': 'round',
    },
    hatchPattern(palette[hatchColor], zoom) +
      element('rect', {x: left, y: top, width, height, fill: palette.paper}) +
      drawn.join('') +
      drawNotes(notes, palette) +
      source.svg,
  );
}

/** A layer that an author wrote may have faults: then it is missing, as on the live map. */
function orNothing<T>(make: () => T, nothing: T): T {
  try {
    return make();
  } catch {
    return nothing;
  }
}

/** Whether a name of a layer may stand somewhere, whatever else stands there. */
function fitting(story: Story, scene: Scene, viewport: Viewport) {
  const face = globeFace(scene.camera, viewport);
  const onNumbers = numberAreas(story, shownIn(scene))(scene.camera, viewport);
  return (layer: string) => (box: Rect) =>
    (!keepsOnFace(layer) || face(box)) && !(keepsOffNumbers(layer) && onNumbers(box));
}

const noNames: ReadonlySet<string> = new Set();

/** The layers of names that have been planned for one place: those of areas. */
const areaNames = ({parts, layers}: Story): ReadonlySet<string> => {
  const areas = new Set(layers.filter(({kind}) => kinds[kind].tellsWhere).map(({id}) => id));
  return new Set(parts.filter(({layer}) => areas.has(layer)).map(({id}) => `story:${id}:label`));
};

/**
 * Labels of the uppermost layer come first, as in MapLibre, save those that `ofAreas` names.
 */
function place(
  layers: readonly ShownLayer[],
  sheet: Sheet,
  viewport: Viewport,
  fits: (layer: string) => (box: Rect) => boolean,
  taken: readonly Rect[],
  {marks, lines, routes, circles}: LabelObstacles,
  besideLines: ReadonlySet<string>,
  ofAreas: ReadonlySet<string>,
): PlacedLabel[] {
  const room = labelRect(viewport);
  const labels = layers
    .filter(({type}) => type === 'symbol')
    .reverse()
    .flatMap((layer) => orNothing(() => labelsOf(layer, sheet, room), []))
    .map((label) => {
      const off = circles.around(label.layer, label.key);
      return {
        ...label,
        ...(besideLines.has(label.layer) && {places: clearFirst(label.places, routes, CLOSE)}),
        avoid: keepsOffLines(label.layer) ? [...lines, ...off] : off,
        fits: fits(label.layer),
      };
    });
  const icons = layers
    .filter(({type}) => type === 'symbol')
    .flatMap((layer) => orNothing(() => iconBoxes(layer, sheet), []));
  const first = labels.filter(({layer}) => ofAreas.has(layer));
  const others = labels.filter(({layer}) => !ofAreas.has(layer));
  return placeLabels([...first, ...others], room, [...taken, ...marks, ...icons]);
}

function draw(
  layer: ShownLayer,
  sheet: Sheet,
  zoom: number,
  name: () => string,
  placed: readonly PlacedLabel[],
  story: Story,
): string {
  switch (layer.type) {
    case 'background':
      return drawGlobe(layer, sheet);
    case 'fill':
      return drawFills(layer, sheet);
    case 'line':
      return drawLines(layer, sheet, zoom);
    case 'circle':
      return drawCircles(layer, sheet);
    case 'symbol':
      return (
        drawIcons(layer, sheet, story.layers, name) +
        drawLabels(
          placed.filter(({label}) => label.layer === layer.id),
          name,
        )
      );
    default:
      return '';
  }
}
