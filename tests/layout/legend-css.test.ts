// Tests when the legend changes its layout, and that its gradient has room for its colours.
import {expect, test} from 'vitest';
import {loadWords} from '../../src/i18n/language.ts';
import {WIDE} from '../../src/layout/free-box.ts';
import {legendCss, legendRooms} from '../../src/layout/legend-css.ts';
import {legendClass, legendLooks} from '../../src/layout/legend-room.ts';
import type {Story} from '../../src/story/types.ts';
import {encodedStory} from '../layers/encoding/encoded-story.ts';

test('a legend is wide only where cards are, which the size of the text decides, too', () => {
  const conditions: string[] = [];
  legendCss('.legend', '.tall', (condition) => {
    conditions.push(condition);
    return '';
  });
  expect(conditions[0]).toBe(WIDE);
  for (const condition of conditions) {
    const [, px, rem] = /^\(min-width: (\d+)px\) and \(min-width: ([\d.]+)rem\)$/.exec(condition)!;
    expect(Number(rem) * 16).toBe(Number(px));
  }
});

test('a narrow legend gives a gradient more room than one class, and a wide one its own width', () => {
  const css = legendCss('.legend', '.tall', (_, rules) => rules);
  expect(css).toContain('.legend .map-legend-strip .map-legend-gradient { inline-size: 4rem;');
  expect(css).toContain('.map-legend-strip :is(svg, .map-legend-gradient) { inline-size: auto; }');
});

test('a title never loses words, and a longer one has more room above the cards of a phone', () => {
  expect(legendCss('.legend', '.tall', () => '')).not.toMatch(/ellipsis|title \{[^}]*nowrap/);
  const titled = (label: string, unit = '') => {
    const story = encodedStory([1, 2], {value: 'v', ...(unit && {unit})});
    return {...story, layers: story.layers.map((layer) => ({...layer, label}))};
  };
  expect(legendLooks(titled('Population density'), 'en')).toEqual([]);
  expect(
    legendLooks(titled('Population density in the year 2020', 'people per km²'), 'en'),
  ).toEqual(['lines-2']);
  expect(legendClass(titled('Words of a title without an end '.repeat(9)), 'en')).toBe(
    'map-legend map-legend-lines-4',
  );
  const rooms = [
    ...legendRooms((look) => `.${look ?? 'any'}`).matchAll(/legend-line: [^;]*?([\d.]+)rem\)?;/g),
  ];
  const more = rooms.map(([, rem]) => Number(rem)).slice(1);
  expect(more).toEqual([...more].sort((a, b) => a - b));
  expect(new Set(more).size).toBe(3);
});

test('a title has the room for what its language says of its own cells', async () => {
  const story = encodedStory([1, 2], {value: 'v'});
  const celled = (label: string, km: number): Story => {
    const cells = {shape: 'hexagon' as const, km, total: 2, numbers: []};
    return {
      ...story,
      layers: story.layers.map((layer) => ({
        ...layer,
        label,
        encoding: {...layer.encoding, cells},
      })),
    };
  };
  expect(legendLooks(celled('Earthquakes', 5), 'en')).toEqual([]);
  expect(legendLooks(celled('Earthquakes', 1000), 'en')).toEqual(['lines-2']);
  await loadWords('zh');
  expect(legendLooks(celled('1900年以来的地震', 5), 'zh')).toEqual([]);
});

test('a story without numbers has no legend', () => {
  expect(legendLooks(encodedStory([], {}), 'en')).toBeUndefined();
});
