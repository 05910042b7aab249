// Tests that the basemap's names of countries give way to areas in the colours of numbers.
import {expect, test} from 'vitest';
import {keepsOffNumbers} from '../../src/layers/number-areas.ts';
import {namesIn} from '../still/names-in.ts';
import {stories} from '../page/story.ts';

const {story} = stories[2]!;
const stepAt = (id: string) => story.steps.findIndex((step) => step.id === id);

test.each(['rates', 'california', 'low', 'fields'])(
  'no name of a country lies on the numbers of %s',
  (id) => {
    expect(namesIn(story, stepAt(id))).not.toContain('UNITED STATES');
  },
);

test('names of countries stand on lines and beside areas of numbers, and where nothing is shown', () => {
  expect(namesIn(story, stepAt('opening'))).toContain('UNITED STATES');
  expect(namesIn(story, stepAt('links'))).toContain('UNITED STATES');
  expect(namesIn(story, stepAt('rates'))).toContain('MEXICO');
});

test('layers of names of countries are known by their names, in an author’s style, too', () => {
  const known = ['names:country', 'own:label_country_1', 'own:places_country', 'own:Countries'];
  expect(known.filter(keepsOffNumbers)).toEqual(known);
  const others = ['names:sea', 'story:countries:label', 'own:countryside', 'own:place_city'];
  expect(others.filter(keepsOffNumbers)).toEqual([]);
});
