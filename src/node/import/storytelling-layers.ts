// Follows the opacities that chapters set, and makes layers of those whose data are GeoJSON.
import type {Kind} from '../../story/schema.ts';
import {basemapOf, firstOpacities, type WholeStyle} from './storytelling-style.ts';
import type {Notes, TourBasemap, TourLayer} from './tour.ts';
import {
  Computed,
  excerpt,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  numberOf,
  saysSomething,
  textOf,
  whyLeft,
} from './unknown-values.ts';

type StyleLayer = Readonly<{layer: TourLayer; opacity: number}>;

/**
 * `shown`: for each chapter, the ids of the layers that are seen in it. `basemap`: the style, where
 * it lies beside the configuration.
 */
export type ShownLayers = Readonly<{
  layers: readonly TourLayer[];
  basemap?: TourBasemap;
  shown: readonly (readonly string[])[];
}>;

/** @param own the style of the story, if all of it lies beside the configuration */
export function shownLayers(
  config: Fields,
  chapters: readonly Fields[],
  notes: Notes,
  own?: WholeStyle,
): ShownLayers {
  const made = new Map(styleLayers(config, chapters, notes).map((one) => [one.layer.id, one]));
  const ofStyle = own ? switched(firstOpacities(own), chapters) : new Map<string, undefined>();
  const opacity = new Map<string, number | undefined>([
    ...ofStyle,
    ...[...made].map(([id, one]) => [id, one.opacity] as const),
  ]);
  const seenAt = new Map([...ofStyle.keys()].map((id) => [id, [] as (number | undefined)[]]));
  const apply = (changes: unknown, place: string) => {
    for (const change of listOf(changes)) {
      const {layer, layerId} = fieldsOf(change);
      const id = textOf(layer) || textOf(layerId);
      if (id === '') {
        const {callbackName} = fieldsOf(change);
        if (textOf(callbackName) !== '')
          notes.left(`The script ${excerpt(callbackName)} is left: nothing is run.`, place);
        if (change instanceof Computed || layer instanceof Computed || layerId instanceof Computed)
          notes.left(`A change of layers is computed, and is left: ${excerpt(change)}`, place);
        continue;
      }
      if (opacity.has(id))
        opacity.set(id, opacityOf(fieldsOf(change)['opacity'], id, notes, place));
      else if (own) notes.left(`The style has no layer “${id}”.`, place);
      else
        notes.left(
          `The layer “${id}” is of the style, and is left. If you name that style in “basemap”, add a layer of kind="style" with layers="${id}"; if you have its data, a layer of them; and name it in “show”.`,
          place,
        );
    }
  };
  const shown = chapters.map((chapter, index) => {
    apply(chapter['onChapterEnter'], `chapter ${index + 1}`);
    const visible = [...opacity].filter(([, value = 1]) => value > 0);
    for (const [id, value] of visible) seenAt.get(id)?.push(value);
    const seen = visible.map(([id]) => id);
    apply(chapter['onChapterExit'], `chapter ${index + 1}`);
    return seen;
  });
  // what no chapter shows, the map of the original never does
  const seen = new Set(shown.flat());
  for (const id of made.keys())
    if (!seen.has(id)) {
      notes.left(`The layer “${id}” is left: no chapter shows it.`);
      made.delete(id);
    }
  if (made.size > 0) notes.carried('Layers of GeoJSON are shown in the chapters that show them.');
  return {
    layers: [...made.values()].map(({layer}) => layer),
    ...(own && {basemap: basemapOf(own, seenAt, notes)}),
    shown,
  };
}

/** Those of a style's layers that some chapter shows or hides; others are as the style has them. */
function switched<Value>(
  layers: ReadonlyMap<string, Value>,
  chapters: readonly Fields[],
): Map<string, Value> {
  const named = chapters
    .flatMap((chapter) => [chapter['onChapterEnter'], chapter['onChapterExit']])
    .flatMap(listOf)
    .map(fieldsOf)
    .map(({layer, layerId}) => textOf(layer) || textOf(layerId));
  return new Map([...layers].filter(([id]) => id !== '' && named.includes(id)));
}

/**
 * Of `style`, if it is an object; of the style of a chapter; and of `externalData`, which one
 * dialect has beside it.
 */
function styleLayers(config: Fields, chapters: readonly Fields[], notes: Notes): StyleLayer[] {
  const styles = [
    config['style'],
    ...chapters.map(({style}) => style),
    config['externalStyle'],
    config['externalData'],
    config,
  ];
  const found = new Map<string, StyleLayer>();
  const left = new Set<string>();
  for (const style of styles.filter(isFields)) {
    const sources = sourcesOf(style['sources']);
    const written = listOf(style['layers']);
    for (const one of [style['layers'], ...written])
      if (one instanceof Computed)
        notes.left(`Layers of the style are computed, and are left: ${excerpt(one)}`);
    for (const one of written.filter(isFields)) {
      const layer = madeOf(one, sources, notes);
      if (!layer) left.add(textOf(one['id']) || textOf(one['type']));
      else if (!found.has(layer.layer.id)) found.set(layer.layer.id, layer);
    }
  }
  if (left.size > 0)
    notes.left(
      `Layers of the style are left, since only GeoJSON becomes a layer: ${[...left].join(', ').slice(0, 300)} (${left.size} in all).`,
    );
  return [...found.values()];
}

/** By id; some dialects have a list with `name` or `id`, and the address in `url`. */
function sourcesOf(sources: unknown): ReadonlyMap<string, Fields> {
  const list = Array.isArray(sources)
    ? sources.filter(isFields).map((one) => [textOf(one['name'] ?? one['id']), one] as const)
    : Object.entries(fieldsOf(sources)).map(([id, one]) => [id, fieldsOf(one)] as const);
  return new Map(list);
}

/** A layer whose opacity nobody knows is shown. */
function opacityOf(value: unknown, id: string, notes: Notes, place?: string): number {
  const number = numberOf(value);
  if (number === undefined && saysSomething(value))
    notes.left(`The opacity of “${id}” ${whyLeft(value, 'number')}; the layer is shown.`, place);
  return number ?? 1;
}

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['fill', 'region'],
  ['fill-extrusion', 'region'],
  ['line', 'route'],
  ['circle', 'place'],
  ['symbol', 'place'],
  ['heatmap', 'place'],
]);

function madeOf(
  layer: Fields,
  sources: ReadonlyMap<string, Fields>,
  notes: Notes,
): StyleLayer | undefined {
  const [id, type] = [textOf(layer['id']), textOf(layer['type'])];
  const source = isFields(layer['source']) ? layer['source'] : sources.get(textOf(layer['source']));
  const kind = kinds.get(type);
  const data = source?.['data'] ?? source?.['url'];
  const isData = typeof data === 'string' ? data !== '' : isFields(data);
  if (id === '' || !kind || source?.['type'] !== 'geojson' || !isData) return undefined;
  if (layer['filter'] !== undefined)
    notes.changed(`The layer “${id}” shows all of its data: its filter is left.`);
  const paint = fieldsOf(layer['paint']);
  const color = paint[`${type}-color`];
  const {visibility} = fieldsOf(layer['layout']);
  if (visibility instanceof Computed)
    notes.left(`The visibility of “${id}” ${whyLeft(visibility, 'text')}; the layer is shown.`);
  if (typeof color === 'object' && color !== null)
    notes.changed(`The layer “${id}” has one colour: an expression is left.`);
  const isColor = typeof color === 'string' && /^[\w\s#%.,()/-]+$/.test(color);
  return {
    opacity:
      visibility === 'none'
        ? 0
        : opacityOf(paint[`${type}-opacity`] ?? paint['icon-opacity'], id, notes),
    layer: {
      id,
      label: textOf(fieldsOf(layer['metadata'])['label']) || id,
      kind,
      data: data as string | object,
      ...(isColor && {color}),
    },
  };
}
