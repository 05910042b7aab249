// Measures what saying where the pointer is costs at each of its moves: at most 0.3 ms is the goal.
import {bench, describe} from 'vitest';
import {whereaboutsOf} from '../../src/places/whereabouts.ts';
import {geo, story} from '../places/geo.ts';

const sources = {
  land: [geo('region'), geo('countries')],
  disputed: geo('disputed'),
  claims: geo('claims'),
  story,
};
const at = whereaboutsOf(sources, 'en');

describe('where a place is', () => {
  let move = 0;
  bench('near the story', () => {
    move++;
    at([60 + ((move * 7.31) % 38), 22 + ((move * 3.17) % 27)]);
  });
  bench('anywhere in the world', () => {
    move++;
    at([((move * 17.31) % 360) - 180, ((move * 7.17) % 130) - 60]);
  });
  bench(
    'made ready, once',
    () => {
      whereaboutsOf(sources, 'en');
    },
    {time: 200, iterations: 5},
  );
});
