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
    const id = textOf(fieldsOf(layer['properties'])['id']) || textOf(layer['type']);
    const url = textOf(source['url']);
    const format =
      typeof source['format'] === 'string'
        ? source['format']
        : textOf(fieldsOf(source['format'])['type']);
    if (layer['visible'] === false) return [];
    if (layer['type'] !== 'Vector' || url === '' || (format !== '' && !/geojson/i.test(format))) {
      notes.left(
        `The layer “${id.slice(0, 60)}” (${textOf(layer['type'])}, ${textOf(source['type']) || 'without a source'}) is left: the map is the built-in one, and only GeoJSON becomes a layer.`,
        place,
      );
      return [];
    }
    const title = textOf(fieldsOf(layer['properties'])['title']);
    if (!layers.has(id)) layers.set(id, {id, label: title || id, kind: 'context', data: url});
    return [id];
  });
}

const flattened = (list: readonly unknown[], depth = 0): Fields[] =>
  list
    .filter(isFields)
    .flatMap((one) =>
      Array.isArray(one['layers']) && depth < 8 && one['visible'] !== false
        ? flattened(one['layers'], depth + 1)
        : [one],
    );
