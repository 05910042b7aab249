// Draws a line layer, lines of one look as one path, and drawn lines as far as they are drawn.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, Position} from 'geojson';
import {alike} from './alike.ts';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layers-of.ts';
import type {Sheet} from './sheet.ts';
import {linePath} from './path.ts';
import {sliceLine} from './slice-line.ts';
import {type Attributes, element, short} from './xml.ts';

export function drawLines(layer: ShownLayer, sheet: Sheet, zoom: number): string {
  const parts: readonly Part[] = layer.has('line-gradient')
    ? gradientParts(layer)
    : [{from: 0, to: 1}];
  return parts
    .flatMap(({from, to, color}) =>
      alike(layer.features, (feature) => look(layer, feature, zoom, color)).map(
        ([attributes, features]) => {
          const d = sheet.remember(
            `line ${from} ${to}`,
            features.map(({geometry}) => geometry),
            () =>
              linePath(
                features.flatMap(linesOf).flatMap((line) => sheet.lines(sliceLine(line, from, to))),
                sheet,
              ),
          );
          return d && element('path', {fill: 'none', ...attributes, d});
        },
      ),
    )
    .join('');
}

function look(
  {paint, layout, stateOf}: ShownLayer,
  feature: Feature,
  zoom: number,
  color?: Color,
): Attributes | undefined {
  const state = stateOf(feature);
  const ink = inkOf(
    color ?? paint<Color>('line-color', feature, state),
    paint<number>('line-opacity', feature, state),
  );
  const width = paint<number>('line-width', feature, state);
  if (!isVisible(ink) || width <= 0) return undefined;
  const dashes = paint<readonly number[] | undefined>('line-dasharray', feature, state);
  // MapLibre keeps dashes in the tile, which is drawn for a whole zoom and scaled up to the next one
  const unit =
    paint<number>('line-width', feature, state, Math.floor(zoom)) * 2 ** (zoom - Math.floor(zoom));
  const [cap, join] = [layout<string>('line-cap', feature), layout<string>('line-join', feature)];
  return {
    ...painted('stroke', ink),
    'stroke-width': width,
    'stroke-dasharray': dashes?.map((dash) => short(dash * unit)).join(' '),
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    // the picture's own is round
    'stroke-linejoin': join === 'round' ? undefined : join,
  };
}

/** Lines, and the rings of areas, which line layers follow, too. */
function linesOf({geometry}: Feature): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString' || geometry.type === 'Polygon')
    return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** A part of every line, by shares of its length, and its colour. */
type Part = Readonly<{from: number; to: number; color?: Color}>;

/** So many parts stand for a gradient without steps. */
const BLENDED = 24;

/**
 * A gradient of steps has one part for each of them: the end of what is revealed is where the live
 * map has it.
 */
function gradientParts({gradient, gradientStops}: ShownLayer): Part[] {
  const stops =
    gradientStops ?? Array.from({length: BLENDED - 1}, (_, index) => (index + 1) / BLENDED);
  const bounds = [0, ...stops.filter((stop) => stop > 0 && stop < 1), 1];
  return bounds
    .slice(1)
    .map((to, index) => ({from: bounds[index]!, to, color: gradient((bounds[index]! + to) / 2)}));
}
