// Draws a circle layer.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import type {Feature, Position} from 'geojson';
import {alike} from './alike.ts';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layers-of.ts';
import type {Sheet} from './sheet.ts';
import {type Attributes, element, short} from './xml.ts';

export function drawCircles(layer: ShownLayer, sheet: Sheet): string {
  return alike(inOrder(layer), (feature) => look(layer, feature))
    .map(([{r, ...attributes}, features]) => {
      const points = features
        .flatMap(pointsOf)
        .map(sheet.point)
        .filter((point) => point !== undefined);
      const circles = points.map(([cx, cy]) =>
        element('circle', {cx: short(cx, 1), cy: short(cy, 1), r}),
      );
      return circles.length > 0 ? element('g', attributes, circles.join('')) : '';
    })
    .join('');
}

/** What is drawn first lies lowest. */
function inOrder({features, layout}: ShownLayer): readonly Feature[] {
  const keyed = features.map((feature) => ({
    feature,
    key: layout<number | undefined>('circle-sort-key', feature) ?? 0,
  }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({feature}) => feature);
}

function look({paint, stateOf}: ShownLayer, feature: Feature): Attributes | undefined {
  const state = stateOf(feature);
  const number = (property: string) => paint<number>(property, feature, state);
  const [radius, width] = [number('circle-radius'), number('circle-stroke-width')];
  const fill = inkOf(paint<Color>('circle-color', feature, state), number('circle-opacity'));
  const stroke = inkOf(
    paint<Color>('circle-stroke-color', feature, state),
    number('circle-stroke-opacity'),
  );
  const [filled, stroked] = [isVisible(fill) && radius > 0, isVisible(stroke) && width > 0];
  if (!filled && !stroked) return undefined;
  return {
    ...(filled ? painted('fill', fill) : {fill: 'none'}),
    ...(stroked && {...painted('stroke', stroke), 'stroke-width': width}),
    // MapLibre's stroke lies around the circle, that of SVG on its edge
    r: radius + (stroked ? width / 2 : 0),
  };
}

function pointsOf({geometry}: Feature): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'MultiPoint' ? geometry.coordinates : [];
}
