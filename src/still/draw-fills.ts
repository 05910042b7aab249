// Draws a fill layer, areas of one look as one path.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import type {Feature} from 'geojson';
import {HATCH} from '../layers/palette.ts';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layers-of.ts';
import {alike} from './alike.ts';
import {outline} from './outline.ts';
import type {Sheet} from './sheet.ts';
import {areaPath} from './path.ts';
import {type Attributes, element} from './xml.ts';

export function drawFills(layer: ShownLayer, sheet: Sheet): string {
  // of the basemap specks may go; of the story each area says something
  const whole = layer.id.startsWith('story:');
  return alike(layer.features, (feature) => look(layer, feature))
    .map(([attributes, group]) => {
      const features = whole ? sheet.inReach(group) : group;
      const d = sheet.remember(
        'area',
        features.map(({geometry}) => geometry),
        () => areaPath(sheet.areas(outline(features)), {...sheet, whole}),
      );
      return d && element('path', {...attributes, d});
    })
    .join('');
}

function look({paint, stateOf}: ShownLayer, feature: Feature): Attributes | undefined {
  const state = stateOf(feature);
  const opacity = paint<number>('fill-opacity', feature, state);
  const pattern = paint<{toString(): string} | undefined>('fill-pattern', feature, state);
  if (pattern)
    return String(pattern) === HATCH && opacity > 0
      ? {fill: `url(#${HATCH})`, 'fill-opacity': opacity}
      : undefined;
  const ink = inkOf(paint<Color>('fill-color', feature, state), opacity);
  if (!isVisible(ink)) return undefined;
  // as MapLibre does: an edge of the same colour, so that no sea shines through between neighbours
  const edged = ink.opacity >= 0.996 && paint<boolean>('fill-antialias', feature, state);
  return {...painted('fill', ink), ...(edged && {stroke: ink.color, 'stroke-width': 0.6})};
}
