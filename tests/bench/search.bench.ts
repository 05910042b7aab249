// Measures what one key in the search box costs: at most 16 ms of script is the goal, with 5,000
// more points too. The index is built once, in idle time.
import type {FeatureCollection} from 'geojson';
import {bench, describe} from 'vitest';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {searchOf} from '../../src/places/search.ts';
import {background, story} from '../places/geo.ts';
import {manyPlaces} from '../places/many-places.ts';

/** What a reader types, key by key: a name, its beginning with a slip, another script, what nothing is called. */
const typed = ['tashqurghan', 'khunjrab pass', 'lian yun gang', 'گلگت', '喀什', 'qqqqqqqq'].flatMap(
  (text) => [...text].map((_, index, all) => all.slice(0, index + 1).join('')),
);

const many: Readonly<Record<string, FeatureCollection>> = {...background, many: manyPlaces(5000)};

const seldom = {time: 200, iterations: 5, warmupTime: 100, warmupIterations: 2};

for (const [title, files] of [
  ['the story and its map', background],
  ['with 5,000 more points', many],
] as const) {
  describe(title, () => {
    const entries = gazetteerOf(story, files);
    const search = searchOf(entries, 'en');
    let key = 0;
    bench('one key', () => {
      search(typed[key++ % typed.length]!);
    });
    bench('the slowest key: one letter', () => {
      search('a');
    });
    bench(
      'the gazetteer',
      () => {
        gazetteerOf(story, files);
      },
      seldom,
    );
    bench(
      'the index',
      () => {
        searchOf(entries, 'en');
      },
      seldom,
    );
  });
}
