// Draws what a reader who explores sees as SVG, as stills are drawn, on the same globe; loaded when they download one.
import {featuresOn} from '../../map/basemap-on-map.ts';
import {still} from '../../still/still.ts';
import type {Desk} from './Desk.ts';

export function svgPicture(desk: Desk): string {
  const look = desk.context.look();
  const {theme, lang} = look;
  const {map, basemap} = desk.view;
  const {width, height} = desk.room();
  const scene = desk.now;
  return still({
    story: desk.story, scene, theme, lang, bleed: 0,
    viewport: {width, height, padding: scene.camera.padding},
    basemap,
    // whole files where there are some; of tiles what the map has
    files: {...featuresOn(map, basemap, look), ...desk.files},
  });
}
