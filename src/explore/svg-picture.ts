// Draws what a reader who explores sees as SVG, as stills are drawn, on the same globe; loaded when they download one.
import {featuresOn} from '../map/basemap-on-map.ts';
import {still} from '../still/still.ts';
import type {ExploreStore} from './explore-store.ts';

export function svgPicture(store: ExploreStore): string {
  const look = store.context.look();
  const {theme, lang} = look;
  const {map, basemap} = store.view;
  const {width, height} = store.room();
  const scene = store.now;
  return still({
    story: store.story,
    scene,
    theme,
    lang,
    bleed: 0,
    viewport: {width, height, padding: scene.camera.padding},
    basemap,
    // whole files where there are some; of tiles what the map has
    files: {...featuresOn(map, basemap, look), ...store.files},
  });
}
