import {createExpression} from '@maplibre/maplibre-gl-style-spec';
import {describe, expect, test} from 'vitest';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {textField} from '../../src/layers/label-text.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {story} from '../page/story.ts';

const layouts = (lang: string) => {
  const {style, later} = composeStyle(story, {theme: 'light', lang, basemap: builtin()});
  return [...style.layers, ...later.layers.map(({layer}) => layer)].flatMap((layer) =>
    layer.type === 'symbol' && layer.layout?.['text-field'] ? [layer.layout] : [],
  );
};
const italics = (lang: string) =>
  layouts(lang).filter((layout) => JSON.stringify(layout['text-font'] ?? '').includes('Italic'))
    .length;
const spaced = (lang: string) =>
  layouts(lang).filter(
    (layout) => layout['text-letter-spacing'] !== undefined && layout['text-letter-spacing'] !== 0,
  ).length;

describe('labels on the map', () => {
  test.each([
    ['en', 'Kashgar'],
    ['ur', 'کاشغر'],
    ['ur-PK', 'کاشغر'],
    ['zh-Hans', '喀什'],
    ['fr', 'Kashgar'],
  ])('in %s are %s, where the data know it', (lang, name) => {
    const expression = createExpression(textField(lang), 'text-field');
    if (expression.result !== 'success') throw new Error('not an expression');
    const properties = {name: 'Kashgar', 'name:ur': 'کاشغر', 'name:zh': '喀什'};
    expect(expression.value.evaluate({zoom: 5}, {type: 1, properties})).toBe(name);
  });

  test('of water and ranges are italic and wide where the script has italics and bears room between letters', () => {
    expect(layouts('en').length).toBeGreaterThan(4);
    expect([italics('en') > 0, spaced('en') > 0]).toEqual([true, true]);
    // joined letters would fall apart
    for (const lang of ['ur', 'fa', 'ar-EG', 'ug', 'ps', 'az-Arab'])
      expect([lang, italics(lang), spaced(lang)]).toEqual([lang, 0, 0]);
    expect([italics('zh'), spaced('zh') > 0]).toEqual([0, true]);
    // no language's tag: as the page's own
    expect(italics('x y')).toBe(italics('en'));
  });
});
