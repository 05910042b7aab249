// Draws the pieces of a line with two layers: one for those that are whole, one for the one that grows.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import {type Appearance, hidden} from '../scene/scene.ts';
import {growingShare, type LinePiece} from './line-pieces.ts';
import {GROWING, inState, WHOLE} from './paint-values.ts';
import {changeResults} from './scaled-value.ts';

type Painted = Readonly<{
  layer: LayerSpecification;
  written: Readonly<Record<string, unknown>>;
  paintAt: (appearance: Appearance) => Readonly<Record<string, unknown>>;
}>;

/**
 * A gradient is the same for all lines of a layer, and goes along each of them. So each of two
 * layers has only pieces in one state; the others have no width there.
 */
export function pieceLayers<Layer extends Painted>(
  one: Layer,
  pieces: readonly LinePiece[],
): readonly Layer[] {
  if (!('line-gradient' in one.paintAt(hidden))) return [one];
  return [
    {...inPieces(one, WHOLE, () => 1)},
    {...inPieces(one, GROWING, (reveal) => growingShare(pieces, reveal))},
  ];
}

const WIDTH = 'line-width';

function inPieces<Layer extends Painted>(
  one: Layer,
  state: typeof WHOLE | typeof GROWING,
  shareAt: (reveal: number) => number,
): Layer {
  const {layer, written} = one;
  const only = changeResults((width) => inState(state, width as number, 0));
  const paint: Readonly<Record<string, unknown>> = {...layer.paint};
  return {
    ...one,
    paintAt: (appearance) => one.paintAt({...appearance, reveal: shareAt(appearance.reveal)}),
    written: WIDTH in written ? {...written, [WIDTH]: only(written[WIDTH])} : written,
    layer: {
      ...layer,
      id: state === WHOLE ? layer.id : `${layer.id}:${state}`,
      paint: {
        ...paint,
        ...one.paintAt({...hidden, reveal: shareAt(0)}),
        [WIDTH]: only(paint[WIDTH] ?? 1),
      },
    } as LayerSpecification,
  };
}
