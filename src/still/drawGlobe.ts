// A background layer to the globe that it colours: beyond the globe's edge the paper is seen.
import type {Color} from '@maplibre/maplibre-gl-style-spec';
import {inkOf, isVisible, painted} from './ink.ts';
import type {ShownLayer} from './layersOf.ts';
import type {Paper} from './paper.ts';
import {areaPath} from './path.ts';
import {element} from './xml.ts';

/** So round that its corners cannot be seen, CSS px. */
const ROUND = {isSharp: () => true, deviation: 0.1};

export function drawGlobe({paint}: ShownLayer, paper: Paper): string {
  const ink = inkOf(paint<Color>('background-color'), paint<number>('background-opacity'));
  const d = areaPath(paper.globe(), ROUND);
  return d && isVisible(ink) ? element('path', {...painted('fill', ink), d}) : '';
}
