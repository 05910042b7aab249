// Checks an author's `paint` against the MapLibre style specification, for the layers that draw a kind.
import {latest, validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import {nearestWord} from '../story/nearest-word.ts';
import {quoted} from '../story/problem.ts';
import type {Kind} from '../story/schema.ts';
import type {ValueFault} from './check-color.ts';
import {kinds} from './kinds/index.ts';
import {HATCH, type Palette, palettes} from './palette.ts';

type Properties = Readonly<Record<string, Readonly<{type?: string}> | undefined>>;

/** The style specification: `paint_line`, `layout_symbol` and so on. */
const specification: Readonly<Record<string, unknown>> = latest;
const groups = specification as Readonly<Record<string, Properties>>;

/** Types of the MapLibre layers that draw a kind. */
function typesOf(kind: Kind): readonly string[] {
  const palette: Palette = palettes.light;
  const look = {color: palette.ink, ink: palette.ink, palette, lang: 'en', drawn: false};
  return [...new Set(kinds[kind].draw(look).map(({type}) => type))];
}

/** The paint properties that a kind takes. */
const namesFor = (kind: Kind): string[] =>
  typesOf(kind)
    .flatMap((type) => Object.keys(groups[`paint_${type}`] ?? {}))
    .filter((name) => name !== ours);

/** How a step draws a line along its length. */
const ours = 'line-gradient';

/** Whether the value of this property is one colour, unless it is an expression. */
export const isColorProperty = (name: string): boolean =>
  Object.entries(groups).some(
    ([group, properties]) => group.startsWith('paint_') && properties[name]?.type === 'color',
  );

/**
 * Checks the name of a paint property.
 *
 * @returns what is wrong; nothing if a layer that draws this kind has the property
 */
export function nameFault(kind: Kind, name: string): ValueFault | undefined {
  const known = namesFor(kind);
  if (known.includes(name)) return undefined;
  const types = typesOf(kind);
  const message = (text: string): ValueFault => ({code: 'invalid-paint', message: text});
  if (name === ours && types.includes('line'))
    return message(`“${ours}” is set by steps that draw the line. Use “line-color”.`);
  if (Object.entries(groups).some(([group, all]) => group.startsWith('layout_') && name in all))
    return message(`“${name}” is a layout property, which paint does not take.`);
  const owner = Object.keys(groups).find(
    (group) => group.startsWith('paint_') && name in groups[group]!,
  );
  const drawn = `The kind ${kind} is drawn by ${types.join(', ')} layers`;
  if (owner)
    return message(`“${name}” is a property of ${owner.slice('paint_'.length)} layers. ${drawn}.`);
  const meant = nearestWord(name, known);
  const alike = known.filter((one) => one.split('-')[0] === name.split('-')[0]);
  const instead =
    meant !== undefined
      ? `Did you mean “${meant}”?`
      : alike.length > 0
        ? `${drawn}. Use one of ${alike.join(', ')}.`
        : `${drawn}, whose properties begin with ${beginnings(known)}.`;
  return message(`There is no paint property “${name}”. ${instead}`);
}

/**
 * Checks the picture that a paint property names, on the map of map-story, which has one. What
 * pictures an author's own basemap has is known when it has loaded.
 */
export function pictureFault(name: string, value: unknown): ValueFault | undefined {
  if (!name.endsWith('-pattern') || typeof value !== 'string' || value === HATCH) return undefined;
  const message = `There is no picture ${quoted(value)} for “${name}”: our map has “${HATCH}” alone. Others come with a basemap of your own (basemap="style.json").`;
  return {code: 'invalid-paint', message};
}

const beginnings = (names: readonly string[]) =>
  [...new Set(names.map((name) => `${name.split('-')[0]}-`))].join(', ');

/**
 * Checks the value of a paint property that a layer of this kind has: its type, its range, its
 * expression.
 */
export function valueFault(kind: Kind, name: string, value: unknown): ValueFault | undefined {
  const layerType = typesOf(kind).find((type) => name in (groups[`paint_${type}`] ?? {}));
  if (layerType === undefined) return undefined;
  const [error] = validateStyleMin.paintProperty({
    key: name,
    layerType,
    objectKey: name,
    value,
    styleSpec: latest,
    style: {},
  });
  if (!error) return undefined;
  // the validator begins with the place of the fault, in the expression or in the property
  const [, place = '', what = error.message] = /^([^:]*): (.*)$/s.exec(error.message) ?? [];
  const inside = place.slice(name.length);
  return {
    code: 'invalid-paint',
    message: `${quoted(value)} is not a value of “${name}”: ${explained(what)}${inside && ` (at ${inside})`}.`,
  };
}

/** What the validator says, in words that an author may know. */
const explained = (what: string): string =>
  what
    .replace(/^data expressions not supported.*$/s, 'it has to be the same for all features')
    .replace(/\.+$/, '');
