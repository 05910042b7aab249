// Takes over a style that lies beside a configuration, with all of its files: it becomes the basemap,
// and the layers of it that chapters show and hide become layers of the story.
import {posix} from 'node:path';
import {filesOfStyle} from '../../basemap/style-files.ts';
import type {Notes, TourBasemap} from './tour.ts';
import {type Fields, fieldsOf, isFields, listOf, textOf} from './unknown-values.ts';

export type WholeStyle = Readonly<{
  /** Where it lies, as seen from the source; never above it. */
  path: string;
  style: Fields;
}>;

/** Sources of which one file has all data. */
const whole: readonly unknown[] = ['geojson', 'image', 'video'];

/**
 * @returns nothing for a style that needs anything that does not lie beside the source: the page
 * would ask other hosts for it
 */
export function wholeStyle(
  address: string,
  style: Fields,
  beside: (address: string) => string | undefined,
): WholeStyle | undefined {
  const path = pathBeside('', address);
  const sources = Object.values(fieldsOf(style['sources']));
  if (
    path === undefined ||
    style['version'] !== 8 ||
    !Array.isArray(style['layers']) ||
    sources.some((source) => !whole.includes(fieldsOf(source)['type']))
  )
    return undefined;
  const files = filesOfStyle(style).filter(({needed}) => needed);
  const lies = ({address: named}: {address: string}) => {
    const at = pathBeside(path, named);
    return at !== undefined && beside(at) !== undefined;
  };
  return files.every(lies) ? {path, style} : undefined;
}

/** The path of an address in a file; nothing for one on a host, or above the folder of the source. */
export function pathBeside(file: string, address: string): string | undefined {
  if (/^([a-z][a-z\d+.-]*:|\/)|[{}\\]/i.test(address)) return undefined;
  const path = posix.join(posix.dirname(file), address.replace(/[?#].*$/s, ''));
  return path.startsWith('..') ? undefined : path;
}

/**
 * How opaque each of its layers is before the first chapter: 0, or what the style says, for which
 * there is nothing.
 */
export function firstOpacities({style}: WholeStyle): Map<string, number | undefined> {
  return new Map(
    listOf(style['layers'])
      .filter(isFields)
      .map((layer) => {
        const hidden =
          fieldsOf(layer['layout'])['visibility'] === 'none' || ownOpacity(layer) === 0;
        return [textOf(layer['id']), hidden ? 0 : undefined];
      }),
  );
}

/** The one opacity of a layer; nothing where it depends on something, or the style says nothing. */
function ownOpacity(layer: Fields): number | undefined {
  const opacities = Object.entries(fieldsOf(layer['paint'])).filter(([name]) =>
    name.endsWith('-opacity'),
  );
  const [first] = opacities;
  return opacities.every(([, value]) => value === first?.[1]) && typeof first?.[1] === 'number'
    ? first[1]
    : undefined;
}

/**
 * @param seen the opacities with which chapters show each layer; one that none shows is taken out of
 * the style
 */
export function basemapOf(
  {path, style}: WholeStyle,
  seen: ReadonlyMap<string, readonly (number | undefined)[]>,
  notes: Notes,
): TourBasemap {
  const written = listOf(style['layers']).filter(isFields);
  const isNever = ({id}: Fields) => seen.get(textOf(id))?.length === 0;
  for (const layer of written.filter(isNever))
    notes.left(`The layer “${textOf(layer['id'])}” is left: no chapter shows it.`);
  notes.carried(
    `The style ${path} is the basemap; its layers are shown in the chapters that show them.`,
  );
  const layers = written.flatMap((layer) => {
    const id = textOf(layer['id']);
    // what the style hides, a story shows whole
    const usual = ownOpacity(layer) || (hasOpacity(layer) ? undefined : 1);
    const opacities = [...new Set(seen.get(id)?.map((one) => one ?? usual))];
    if (opacities.length === 0) return [];
    const numbers = opacities.filter((one) => one !== undefined);
    const opacity = numbers.length > 0 ? Math.min(1, Math.max(...numbers)) : undefined;
    if (opacities.length > 1)
      notes.changed(`The layer “${id}” has one opacity in all chapters that show it: ${opacity}.`);
    const label = textOf(fieldsOf(layer['metadata'])['label']) || id;
    return [{id, label, ...(opacity !== undefined && opacity !== usual && {opacity})}];
  });
  const kept = written.filter((layer) => !isNever(layer));
  const {glyphs: _, ...others} = style;
  return {path, style: {...others, layers: kept}, layers};
}

const hasOpacity = (layer: Fields): boolean =>
  ownOpacity(layer) !== 0 &&
  Object.keys(fieldsOf(layer['paint'])).some((name) => name.endsWith('-opacity'));
