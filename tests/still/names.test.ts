import {describe, expect, test} from 'vitest';
import type {Orientation} from '../../src/layout/still-sizes.ts';
import {still} from '../../src/still/still.ts';
import {stories} from '../page/story.ts';
import {optionsOf, orientations} from './article-stills.ts';
import {all, parse} from './svg.ts';

const nile = stories[1]!.story;
const index = nile.steps.findIndex(({id}) => id === 'white-nile');

/** What a still writes at the places of countries, by its language. */
const countriesIn = (lang: string, orientation: Orientation): string =>
  all(parse(still(optionsOf(index, orientation, {lang}, nile))))
    .filter(({attributes}) => attributes['data-layer'] === 'names:country')
    .flatMap(all)
    .flatMap(({texts}) => texts)
    .join(' ');

describe.each(orientations)('a %s still', (orientation) => {
  test('names countries in the language of its page', () => {
    expect(countriesIn('en', orientation)).toContain('ETHIOPIA');
    const arabic = countriesIn('ar', orientation);
    expect(arabic).toContain('إثيوبيا');
    expect(arabic).not.toMatch(/\p{Script=Latin}/u);
  });
});
