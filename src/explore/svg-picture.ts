// Draws what a reader who explores sees as SVG, as stills are drawn, on the same globe; loads when
// they download one.
import {filesBySource} from '../basemap/file-sets.ts';
import {fitSizes} from '../layers/encoding/fit-sizes.ts';
import {featuresOn} from '../map/basemap-on-map.ts';
import {still} from '../still/still.ts';
import {roomOf} from './explore-camera.ts';
import type {ExploreStore} from './explore-store.ts';

export function svgPicture(store: ExploreStore): string {
  const look = store.context.look();
  const {theme, lang} = look;
  const {map, basemap} = store.view;
  const {width, height} = roomOf(store);
  const scene = store.now;
  return still({
    story: fitSizes(store.story, store.context.player.viewport.width),
    scene,
    theme,
    lang,
    bleed: 0,
    viewport: {width, height, padding: scene.camera.padding},
    basemap,
    notes: store.context.player.live.stage?.notes.shown ?? [],
    // where the basemap has tiles and no files, what the map has loaded of them
    files: {
      ...featuresOn(map, basemap, look),
      ...(store.index.files && filesBySource(store.index.files, basemap)),
    },
  });
}
