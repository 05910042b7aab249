// Makes the encoding of a layer that counts points in cells; the cells take the place of the points.
import {numberIn} from '../../story/encoded-values.ts';
import type {Encoding} from '../../story/encoding.ts';
import {shapeOf} from '../../story/shapes.ts';
import type {StoryFeatures, StoryLayer} from '../../story/types.ts';
import {COUNT, countPoints, type Counted} from './count-points.ts';
import type {EncodeContext} from './encode-context.ts';
import {numberScales} from './number-scale.ts';

/** Attributes for which a cell has no values. */
const unused = ['value', 'category', 'size', 'width'] as const;

/** Cells as features, and what shows how many points are in each. */
export type EncodedCells = Readonly<{data: StoryFeatures; encoding?: Encoding}>;

/** Without points there is nothing to count, and nothing is encoded. */
export function encodeCounts(context: EncodeContext, original: StoryFeatures): EncodedCells {
  const {layer, features, report} = context;
  for (const attribute of unused)
    if (layer[attribute])
      report(
        attribute,
        'encoding-unused',
        `The kind ${layer.kind} shows how many points lie in a cell, and not “${attribute}”. Remove it, or use another kind.`,
      );
  for (const at of layer.picked ?? [])
    report(
      at,
      'encoding-unused',
      `The kind ${layer.kind} of layer ${layer.id} shows how many points lie in a cell, and no property. Write “${layer.id}”, or use another kind.`,
    );
  const counted = features.filter(({geometry}) => shapeOf(geometry) === 'point');
  reportOthers(context, counted.length);
  if (counted.length === 0) return {data: {...original, features: []}};
  const found = countPoints({...context, features: counted});
  const data: StoryFeatures = {...original, features: [...found.cells]};
  const {cells} = found;
  // counts are numbers already
  const write = () => {};
  const [color] =
    numberScales({...context, features: cells, layer: withCounts(layer, cells), write}, [
      {property: COUNT, at: 'value'},
    ]) ?? [];
  reportLonely(context, found);
  const {size, points: all} = found;
  return {data, encoding: {...(color && {color}), cells: {...size, points: all}}};
}

/** Counts are not spread evenly: natural breaks, as many as there are counts. */
function withCounts(layer: StoryLayer, cells: Counted['cells']): StoryLayer {
  const counts = new Set(cells.map(({properties}) => numberIn(properties, COUNT)));
  const classes = layer.classes ?? `jenks ${Math.min(5, counts.size)}`;
  return {...layer, value: COUNT, classes};
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
