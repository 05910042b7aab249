// Says where the middle of the map is, and how much the map shows, for those who do not see it.
import {globeRadius} from '../geometry/globe.ts';
import {EARTH_RADIUS_KM} from '../geometry/lng-lat.ts';
import {fill} from '../i18n/language.ts';
import {coordinateText} from '../places/coordinates.ts';
import {printed} from '../story/measure.ts';
import type {ExploreStore} from './explore-store.ts';
import {whereaboutsText} from './readout.ts';

/** “Map centre: Geneva, Switzerland, 46.2° N, 6.1° E. The map is about 1,200 km wide.” */
export function centreText({words, lang, view, index}: ExploreStore): string {
  const {center, zoom} = view.camera;
  const at = index.whereabouts?.(center);
  const names = at ? whereaboutsText(at, words) : '';
  const position = coordinateText(center, lang, digitsAt(zoom));
  const place = names ? fill(words.listed, {list: names, name: position}) : position;
  const sine = view.map.getContainer().clientWidth / 2 / globeRadius(zoom, center[1]);
  const moved = fill(words.movedTo, {place});
  // where the whole globe is seen, it has no width worth saying
  if (sine >= 1) return moved;
  const km = Number((2 * EARTH_RADIUS_KM * Math.asin(sine)).toPrecision(2));
  return `${moved} ${fill(words.asWideAs, {width: printed(km, 'km', lang)})}`;
}

/** So many decimals that the text changes whenever a key moves the map. */
const digitsAt = (zoom: number) => Math.max(0, Math.min(4, Math.ceil(zoom * Math.log10(2)) - 1));
