// Makes the encoding of a layer that counts points in cells, or adds up their numbers; the cells take
// the place of the points.
import {numberIn, propertyOf} from '../../story/encoded-values.ts';
import type {Encoding} from '../../story/encoding.ts';
import {shapeOf} from '../../story/shapes.ts';
import type {StoryFeature, StoryFeatures, StoryLayer} from '../../story/types.ts';
import {isNumeric, namesInstead, propertiesOf} from './column.ts';
import {COUNT, countPoints, type Counted, plain, SUM} from './count-points.ts';
import type {EncodeContext} from './encode-context.ts';
import {numberScales} from './number-scale.ts';
import {numbersOf} from './numbers-of.ts';
import {propertyNames} from './property-names.ts';

/** Attributes for which a cell has no values. */
const unused = ['category', 'size', 'width'] as const;

/** Cells as features, and what shows how many points are in each. */
export type EncodedCells = Readonly<{data: StoryFeatures; encoding?: Encoding}>;

/**
 * Without points there is nothing to count, and nothing is encoded.
 *
 * @param incomplete whether the table of the layer could not be joined
 */
export function encodeCounts(
  context: EncodeContext,
  original: StoryFeatures,
  incomplete = false,
): EncodedCells {
  const {layer, features, report} = context;
  for (const attribute of unused)
    if (layer[attribute])
      report(
        attribute,
        'encoding-unused',
        `The kind ${layer.kind} shows how many points lie in a cell, or the sum of their “value”, and not “${attribute}”. Remove it, or use another kind.`,
      );
  for (const at of layer.picked ?? [])
    report(
      at,
      'encoding-unused',
      `The kind ${layer.kind} of layer ${layer.id} shows how many points lie in a cell, or the sum of its “value”, and no property that a step picks. Write “${layer.id}”, or use another kind.`,
    );
  const counted = features.filter(({geometry}) => shapeOf(geometry) === 'point');
  reportOthers(context, counted.length);
  if (counted.length === 0) return {data: {...original, features: []}};
  // cells take the place of the points, and have numbers already
  const points = {...context, features: counted, write: () => {}};
  const summed = valuesOf(points, incomplete);
  const found = countPoints(points, summed?.values);
  const {cells, size} = found;
  const property = summed ? SUM : COUNT;
  // the unit is that of the sum
  const drawn = layer.value && !summed ? {...layer, unit: ''} : layer;
  const [color] =
    numberScales({...points, features: cells, layer: withClasses(drawn, cells, property)}, [
      {property, at: 'value'},
    ]) ?? [];
  reportLonely(context, found);
  const total = summed
    ? plain(summed.values.reduce((sum: number, value) => sum + (value ?? 0), 0))
    : found.points;
  return {
    data: {...original, features: [...cells]},
    encoding: {
      ...(color && {color}),
      cells: {...size, total, numbers: numbersIn(counted), ...(summed && {sum: summed.name})},
    },
  };
}

/** The numbers that are added up, and what they are called. Without any, points are counted. */
function valuesOf(
  context: EncodeContext,
  incomplete: boolean,
): Readonly<{values: readonly (number | undefined)[]; name: string}> | undefined {
  const {layer, features, report} = context;
  const property = layer.value?.trim();
  if (!property) return undefined;
  const known = propertiesOf(features);
  if (!known.includes(property)) {
    const message = `No point has the property “${property}”. ${namesInstead(property, known)} Points are counted.`;
    if (!incomplete) report('value', 'unknown-property', message, 'error');
    return undefined;
  }
  const values = numbersOf(context, {property, at: 'value'});
  if (values.every((value) => value === undefined)) return undefined;
  return {values, name: propertyNames(context, [property]).get(property) ?? property};
}

/** The properties of points that can be added up. */
const numbersIn = (points: readonly StoryFeature[]): string[] =>
  propertiesOf(points).filter((name) => {
    const values = points
      .map(({properties}) => propertyOf(properties, name))
      .filter((value) => value !== undefined && value !== null && value !== '');
    return values.length > 0 && values.every(isNumeric);
  });

/** Counts and sums are not spread evenly: natural breaks, as many as there are numbers. */
function withClasses(layer: StoryLayer, cells: Counted['cells'], property: string): StoryLayer {
  const numbers = new Set(cells.flatMap(({properties}) => numberIn(properties, property) ?? []));
  const classes = layer.classes ?? `jenks ${Math.min(5, numbers.size)}`;
  return {...layer, value: property, classes};
}

function reportOthers({layer, features, report}: EncodeContext, counted: number): void {
  const shapes = new Set(
    features.map(({geometry}) => shapeOf(geometry)).filter((shape) => shape !== 'point'),
  );
  if (shapes.size === 0) return;
  const others = features.filter(({geometry}) => shapeOf(geometry) !== 'point').length;
  const words = [...shapes].map((shape) => `${shape}s`).join(' and ');
  const count = others === 1 ? 'one feature is' : `${others} features are`;
  report(
    'kind',
    'geometry-not-drawn',
    `The kind ${layer.kind} counts points, not ${words}: ${count} not counted. Use another kind, or a point of each (\`mapshaper in.geojson -points -o points.geojson\`).`,
    counted === 0 ? 'error' : 'warning',
  );
}

/** Cells with one point each say no more than the points. */
function reportLonely({report}: EncodeContext, {cells, size, points}: Counted): void {
  if (points < 3 || cells.length < points) return;
  report(
    'cell',
    'few-values',
    `No cell has more than one point: cells ${size.km} km wide are too narrow. Ask for wider ones.`,
  );
}
