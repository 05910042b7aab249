// Makes places of no real name, strewn over a part of the world: the same ones every time.
import type {FeatureCollection} from 'geojson';

const syllables = [
  'ta',
  'sh',
  'kur',
  'gan',
  'lo',
  'mi',
  'res',
  'an',
  'di',
  'qal',
  'ber',
  'u',
  'zho',
  'pin',
  'ka',
  'ra',
  'xin',
  'gho',
  'ul',
  'ney',
];

/** Each has a name of two to four syllables, most in Arabic and Chinese letters too. */
export function manyPlaces(count: number): FeatureCollection {
  let state = 20261123;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const name = () =>
    Array.from({length: 2 + next(3)}, () => syllables[next(syllables.length)]!).join('');
  const letters = (from: number, range: number) =>
    String.fromCodePoint(...Array.from({length: 2 + next(4)}, () => from + next(range)));
  return {
    type: 'FeatureCollection',
    features: Array.from({length: count}, (_, index) => ({
      type: 'Feature',
      properties: {
        id: `many-${index}`,
        name: `${name()} ${name()}`.replace(/\b\w/g, (one) => one.toUpperCase()),
        'name:ur': letters(0x0628, 20),
        'name:zh': letters(0x4e00, 2000),
        kind: 'place',
        rank: 1 + next(4),
      },
      geometry: {type: 'Point', coordinates: [50 + next(5000) / 100, 10 + next(4000) / 100]},
    })),
  };
}
