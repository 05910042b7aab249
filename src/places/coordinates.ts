// Formats a position for readers and for other programs.
import type {LngLat} from '../geometry/lng-lat.ts';
import {exploreWordsOf} from '../i18n/explore-words.ts';
import {fill} from '../i18n/language.ts';

/** The same position with a longitude from -180 to 180: maps that repeat the world give others. */
export function wrapped([lng, lat]: LngLat): LngLat {
  const turned = lng >= -180 && lng <= 180 ? lng : (((lng % 360) + 540) % 360) - 180;
  return [turned, Math.max(-90, Math.min(90, lat))];
}

/**
 * Latitude first, as people say it, in the words of a language: `46.2040° N, 6.1430° E`. Four
 * decimals are eleven metres.
 */
export function coordinateText(place: LngLat, lang: string, digits = 4): string {
  const words = exploreWordsOf(lang);
  const [lng, lat] = wrapped(place);
  return fill(words.coordinates, {
    latitude: half(lat, words.north, words.south, digits),
    longitude: half(lng, words.east, words.west, digits),
  });
}

/** `46.2040, 6.1430`: what search boxes of other maps take. */
export function decimalText(place: LngLat): string {
  const [lng, lat] = wrapped(place);
  return `${decimals(lat)}, ${decimals(lng)}`;
}

const decimals = (value: number, digits = 4) =>
  value.toFixed(digits).replace(/^-(0(\.0+)?)$/, '$1');

function half(value: number, positive: string, negative: string, digits: number): string {
  const text = decimals(value, digits);
  return text.startsWith('-')
    ? fill(negative, {degrees: text.slice(1)})
    : fill(positive, {degrees: text});
}
