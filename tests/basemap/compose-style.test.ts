import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {palettes} from '../../src/layers/palette.ts';
import type {Appearance} from '../../src/scene/scene.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {schema} from '../../src/story/schema.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {styledStory} from '../fixtures/styled-story.ts';

const kinds = Object.keys(schema.kinds);
const options = {theme: 'light', lang: 'en', basemap: builtin()} as const;
const {story} = styledStory(`<map-story>
    ${kinds.map((kind) => `<story-layer id="${kind}" kind="${kind}" label="${kind}" src="${kind}.geojson"></story-layer>`).join('')}
    <story-layer id="painted" kind="region" label="Painted" src="p.geojson" color="rebeccapurple" paint='{"fill-opacity": 0.5, "line-width": 9}'></story-layer>
    <story-step id="a" camera="0 0" show="${kinds.join(' ')}" draw="border/main route" highlight="painted"><h2>A</h2></story-step>
  </map-story>`);
const {style, partLayers} = composeStyle(story, options);
const unit = fc.double({min: 0, max: 1, noNaN: true});

describe('the style', () => {
  test('is valid by the style specification, in light and dark and in any language', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const lang of ['en', 'ur', 'zh-Hans'])
        expect(validateStyleMin(composeStyle(story, {...options, theme, lang}).style)).toEqual([]);
    }
  });

  test('stays valid with every paint that a scene can ask for', () => {
    const property = fc.property(unit, unit, unit, (shown, emphasis, reveal) => {
      const paints = new Map(
        partLayers.map(({layer, paintAt}) => [layer.id, paintAt({shown, emphasis, reveal})]),
      );
      const layers = style.layers.map((layer) => ({
        ...layer,
        paint: {...layer.paint, ...paints.get(layer.id)},
      }));
      expect(validateStyleMin({...style, layers} as typeof style)).toEqual([]);
    });
    fc.assert(property, {...seeded, numRuns: 20});
  });

  test('asks nothing of any other origin: no glyphs, no sprite, no tiles', () => {
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
  });

  test('keeps relief and the data of water and ranges for after the first picture, which has the disputed tracts; lays each in its slot', () => {
    const relief = (['far', 'near'] as const).map((name) => ({
      name,
      url: `${name}.webp`,
      coordinates: [
        [0, 1],
        [1, 1],
        [1, 0],
        [0, 0],
      ] as [[number, number], [number, number], [number, number], [number, number]],
      paint: {},
    }));
    const {style, later} = composeStyle(story, {...options, basemap: builtin({relief})});
    expect(Object.keys(later.sources).toSorted()).toEqual(['relief:far', 'relief:near']);
    expect(later.more).toEqual([{source: 'world', url: 'nature.geojson', minzoom: 2.6}]);
    for (const name of Object.keys(later.sources)) expect(style.sources).not.toHaveProperty([name]);
    expect(later.layers.map(({layer, before}) => [layer.id, before])).toEqual([
      ['relief:far', 'glaciers'],
      ['relief:near', 'glaciers'],
    ]);
    const ids = style.layers.map(({id}) => id);
    const order = ['land', 'glaciers', 'lakes', 'rivers', 'story:context:fill', 'disputed'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    const whole = {
      ...style,
      sources: {...style.sources, ...later.sources},
      layers: [...style.layers, ...later.layers.map(({layer}) => layer)],
    };
    expect(validateStyleMin(whole)).toEqual([]);
  });

  test('changes at once: scroll is the only clock', () => {
    expect(style.transition).toEqual({duration: 0, delay: 0});
  });

  test('lays fills under lines, lines under points, points under names', () => {
    const ids = style.layers.map(({id}) => id);
    const at = (id: string) => {
      expect(ids).toContain(id);
      return ids.indexOf(id);
    };
    expect(at('land')).toBeLessThan(at('story:region:fill'));
    expect(at('story:region:fill')).toBeLessThan(at('boundary:settled'));
    expect(at('boundary:settled')).toBeLessThan(at('story:border:line'));
    expect(at('story:route:line')).toBeLessThan(at('story:place:dot'));
    expect(at('story:place:dot')).toBeLessThan(at('names:country'));
    expect(at('names:country')).toBeLessThan(at('story:region:label'));
  });

  test('never fills a whole country with a colour of its own', () => {
    const fills = style.layers.filter(
      (layer) => layer.type === 'fill' && layer.id.startsWith('land'),
    );
    expect(fills.map((layer) => layer.paint)).toEqual([{'fill-color': palettes.light.land}]);
  });

  test('shows nothing of the story before a scene has been shown', () => {
    for (const {layer} of partLayers) {
      const opacities = Object.entries(layer.paint ?? {}).filter(([property]) =>
        property.endsWith('-opacity'),
      );
      expect(opacities, layer.id).not.toEqual([]);
      for (const [, value] of opacities) expect(value, layer.id).toBe(0);
    }
  });

  test('draws along its length only what some step draws, and all with its dashes', () => {
    const lines = (part: string) =>
      partLayers
        .filter((one) => one.part === part && one.layer.type === 'line')
        .map((one) => one.layer.id.split(':').at(-1));
    expect(lines('border/main')).toEqual(['halo', 'line', 'dashed']);
    expect(lines('border')).toEqual(['halo', 'line', 'dashed']);
    const sourceOf = (id: string) =>
      style.layers.find((layer) => layer.id === id) as {source: string};
    expect(style.sources[sourceOf('story:border/main:line').source]).toMatchObject({
      lineMetrics: true,
    });
    expect(style.sources[sourceOf('story:border:line').source]).toMatchObject({lineMetrics: false});
  });
});

describe('an author’s paint', () => {
  test('has colours of the theme, and colours a line that a step draws', () => {
    const {story} = styledStory(`<map-story>
      <story-layer id="way" kind="route" label="W" src="w.geojson" paint='{"line-color": "light-dark(red, blue)", "line-blur": 2}'></story-layer>
      <story-step id="a" focus="way" draw="way"><h2>A</h2></story-step></map-story>`);
    const line = (theme: 'light' | 'dark') =>
      composeStyle(story, {...options, theme}).partLayers.find(
        ({layer}) => layer.id === 'story:way:line',
      )!;
    const half = {shown: 1, emphasis: 1, reveal: 0.5};
    expect(line('light').paintAt(half)['line-gradient']).toContain('#ff0000');
    expect(line('dark').paintAt(half)['line-gradient']).toContain('#0000ff');
    expect(line('light').written).toEqual({'line-blur': 2});
  });

  const paintOf = (id: string, appearance: Appearance) =>
    partLayers.find(({layer}) => layer.id === id)!.paintAt(appearance);

  test('is the value where the layer is highlighted; what the scene does to it stays', () => {
    expect(paintOf('story:painted:fill', {shown: 1, emphasis: 1, reveal: 1})).toEqual({
      'fill-opacity': 0.5,
    });
    expect(paintOf('story:painted:fill', {shown: 0.5, emphasis: 1, reveal: 1})).toEqual({
      'fill-opacity': 0.25,
    });
    expect(paintOf('story:painted:fill', {shown: 0, emphasis: 0, reveal: 0})).toEqual({
      'fill-opacity': 0,
    });
  });

  test('replaces what does not follow the scene', () => {
    expect(partLayers.find(({layer}) => layer.id === 'story:painted:outline')?.written).toEqual({
      'line-width': 9,
    });
    expect(partLayers.find(({layer}) => layer.id === 'story:painted:fill')?.written).toEqual({});
  });
});
