// Writes the layers of an imported story, as far as their data are there, and keeps only references to those.
import {escaped} from '../../still/xml.ts';
import type {Drawn, Kind, Shape} from '../../story/schema.ts';
import {schema} from '../../story/schema.ts';
import type {Notes, TourBasemap, TourLayer} from './tour.ts';
import {type Fields, fieldsOf, listOf} from './unknown-values.ts';

/**
 * What lies beside the page, by the address that the source names: its path, and what it holds if
 * it is data.
 */
export type FoundFiles = ReadonlyMap<string, Readonly<{path: string; data?: unknown}>>;

type Layers = Readonly<{html: string; references: (written: readonly string[]) => string[]}>;

/** Data that the tour holds itself lie in `dataPath(id)`. */
export const dataPath = (id: string): string => `data/${id}.geojson`;

export function layersOf(
  layers: readonly TourLayer[],
  {
    files,
    fetching,
    base,
    basemap,
  }: Readonly<{files: FoundFiles; fetching: boolean; base?: string; basemap?: TourBasemap}>,
  ids: (name: string, otherwise: string) => string,
  notes: Notes,
): Layers {
  const known = new Map<string, string>();
  const lines = layers.flatMap((layer, index) => {
    const own = typeof layer.data === 'string' ? undefined : dataPath(layer.id);
    const file = files.get(typeof layer.data === 'string' ? layer.data : dataPath(layer.id));
    if (!file) {
      const address = own ?? String(layer.data);
      const fetchable =
        URL.canParse(address, base) && /^https?:$/.test(new URL(address, base).protocol);
      const advice = fetchable && !fetching ? ' (--fetch takes it along)' : '';
      notes.left(`The layer “${layer.id}” has no data here${advice}: ${address.slice(0, 90)}`);
      return [];
    }
    const id = ids(layer.id, `layer-${index + 1}`);
    known.set(layer.id, id);
    if (id !== layer.id) notes.changed(`The layer “${layer.id}” is called “${id}” now.`);
    const kind = kindFor(layer.kind, shapesIn(file.data ?? layer.data));
    if (kind !== layer.kind)
      notes.changed(`The layer “${id}” is drawn as ${kind}: its data are not all ${layer.kind}.`);
    const color = layer.color ? ` color="${escaped(layer.color)}"` : '';
    return [
      `        <story-layer id="${escaped(id)}" src="${escaped(file.path)}" kind="${kind}"${color} label="${escaped(layer.label || id)}"></story-layer>\n`,
    ];
  });
  const ofStyle = (basemap?.layers ?? []).map(({id: name, label, opacity}, index) => {
    const id = ids(name, `style-layer-${index + 1}`);
    known.set(name, id);
    // a list cannot have the spaces that some ids have
    const layer = name.trim().replace(/\s/g, '*');
    const opaque = opacity === undefined ? '' : ` opacity="${opacity}"`;
    return `        <story-layer id="${escaped(id)}" kind="${STYLE}" layers="${escaped(layer)}"${opaque} label="${escaped(label)}"></story-layer>\n`;
  });
  const html = [...lines, ...ofStyle].join('');
  const references = (written: readonly string[]) => [
    ...new Set(
      written.flatMap((one) => {
        // the name of a layer may hold a slash itself
        const whole = known.get(one);
        if (whole !== undefined) return [whole];
        const [layer = '', ...feature] = one.split('/');
        const id = known.get(layer);
        return id === undefined ? [] : [[id, ...feature].join('/')];
      }),
    ),
  ];
  return {html: html && `${html}\n`, references};
}

/** The kind of layers that a basemap draws. */
const STYLE = Object.entries(schema.kinds).find(([, drawn]) => drawn === 'basemap')?.[0] ?? '';

const shapeOf: ReadonlyMap<unknown, Shape> = new Map([
  ['Point', 'point'],
  ['MultiPoint', 'point'],
  ['LineString', 'line'],
  ['MultiLineString', 'line'],
  ['Polygon', 'polygon'],
  ['MultiPolygon', 'polygon'],
]);

/** The shapes of GeoJSON, whatever it is made of. */
export function shapesIn(data: unknown): Set<Shape> {
  const found = new Set<Shape>();
  const look = (value: unknown, depth: number): void => {
    const fields: Fields = fieldsOf(value);
    const shape = shapeOf.get(fields['type']);
    if (shape) found.add(shape);
    if (depth > 6) return;
    for (const one of [...listOf(fields['features']), ...listOf(fields['geometries'])])
      look(one, depth + 1);
    if (fields['geometry']) look(fields['geometry'], depth + 1);
  };
  look(data, 0);
  return found;
}

/** The kind that was meant, if it draws all of the shapes; otherwise one that does. */
export function kindFor(meant: Kind, shapes: ReadonlySet<Shape>): Kind {
  const draws: Readonly<Record<Kind, Drawn>> = schema.kinds;
  const does = draws[meant] === 'any' || [...shapes].every((one) => one === draws[meant]);
  return does ? meant : kindOf(shapes);
}

/** The usual kind for shapes of one sort; for several, the one that draws all. */
export function kindOf(shapes: ReadonlySet<Shape>): Kind {
  if (shapes.size > 1) return 'context';
  if (shapes.has('line')) return 'route';
  return shapes.has('polygon') ? 'region' : 'place';
}
