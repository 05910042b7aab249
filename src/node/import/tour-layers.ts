// Finds layers of GeoJSON among the layers of an OpenLayers map, and says of all others that they are left.
import type {Notes, TourLayer} from './tour.ts';
import {type Fields, fieldsOf, isFields, listOf, textOf} from './unknown-values.ts';

/** Adds what is new to `layers`. @returns the ids of those that are visible */
export function tourLayers(
  written: unknown,
  layers: Map<string, TourLayer>,
  notes: Notes,
  place: string,
): string[] {
  return flattened(listOf(written)).flatMap((layer) => {
    const source = fieldsOf(layer['source']);
    const url = textOf(source['url']);
    const named = textOf(fieldsOf(layer['properties'])['id']);
    const name = named || textOf(layer['type']) || 'without a name';
    const format =
      typeof source['format'] === 'string'
        ? source['format']
        : textOf(fieldsOf(source['format'])['type']);
    if (layer['visible'] === false) {
      notes.left(`The layer “${name.slice(0, 60)}” is left: it is hidden.`, place);
      return [];
    }
    if (layer['type'] !== 'Vector' || url === '' || (format !== '' && !/geojson/i.test(format))) {
      notes.left(
        `The layer “${name.slice(0, 60)}” (${textOf(layer['type'])}, ${textOf(source['type']) || 'without a source'}) is left: the map is the built-in one, and only GeoJSON becomes a layer.`,
        place,
      );
      return [];
    }
    const title = textOf(fieldsOf(layer['properties'])['title']);
    const id = idFor(named || fileName(url) || name, url, layers);
    if (!layers.has(id)) layers.set(id, {id, label: title || id, kind: 'context', data: url});
    return [id];
  });
}

/** One name for one file: other data of the same name are another layer. */
function idFor(name: string, url: string, layers: ReadonlyMap<string, TourLayer>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}-${number}`;
    const known = layers.get(id);
    if (!known || known.data === url) return id;
  }
}

const fileName = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/^.*\//s, '')
    .replace(/\.\w+$/, '');

const flattened = (list: readonly unknown[], depth = 0): Fields[] =>
  list
    .filter(isFields)
    .flatMap((one) =>
      Array.isArray(one['layers']) && depth < 8 && one['visible'] !== false
        ? flattened(one['layers'], depth + 1)
        : [one],
    );
