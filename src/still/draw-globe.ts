// Draws a background layer as the globe that it colours.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layers-of.ts';
import type {Sheet} from './sheet.ts';
import {areaPath} from './path.ts';
import {element} from './xml.ts';

/** So round that its corners cannot be seen, CSS px. */
const ROUND = {isSharp: () => true, deviation: 0.1};

export function drawGlobe({paint}: ShownLayer, sheet: Sheet): string {
  const ink = inkOf(paint<Color>('background-color'), paint<number>('background-opacity'));
  const d = areaPath(sheet.globe(), ROUND);
  return d && isVisible(ink) ? element('path', {...painted('fill', ink), d}) : '';
}
