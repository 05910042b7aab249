// Tests that downloaded pictures have the legend as it stands on the map.
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import type {ExploreStore} from '../../src/explore/explore-store.ts';
import {drawLegend, readLegend} from '../../src/explore/legend-picture.ts';
import {legendSvg} from '../../src/explore/svg-picture.ts';
import {legendHtml} from '../../src/layers/encoding/legend-html.ts';
import {palettes} from '../../src/layers/palette.ts';
import {legendCss} from '../../src/layout/legend-css.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';
import {fake} from '../fixtures/fake.ts';

const {story} = pickedStory(
  [{v: 3}, {v: 1204}, {v: 40}, {}],
  'kind="region" value="v" classes="10 100" colors="#fee5d9 #fb6a4a #a50f15" unit="people & more"',
  ['density'],
);
const viewport = {width: 1000, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});

let root: HTMLElement;
const store = () =>
  fake<ExploreStore>({
    context: {element: {renderRoot: root}, look: () => ({theme: 'light', lang: 'en'})},
  });

beforeEach(() => {
  root = document.createElement('div');
  const css = legendCss('.legend', '.legend.tall', () => '').replace(/bottom|55%/g, '0');
  root.innerHTML = `<style>${css} .stage, .window {position: absolute; inset: 0; inline-size: 1000px; block-size: 600px}</style>
    <div class="stage"><div class="window"><div class="legend">${legendHtml(story, scene, {lang: 'en'})}</div></div></div>`;
  document.body.replaceChildren(root);
});

afterEach(() => document.body.replaceChildren());

describe('a downloaded picture', () => {
  test('has a swatch for each class and for missing values, in their colours, and the texts that are seen', () => {
    const {shapes, texts} = readLegend(store())!;
    expect(shapes.map(({fill}) => fill)).toEqual([
      'rgb(254, 229, 217)',
      'rgb(251, 106, 74)',
      'rgb(165, 15, 21)',
      'rgb(196, 191, 181)',
    ]);
    expect(texts.map(({text}) => text)).toEqual([
      'Density',
      'people & more',
      '3',
      '1,210',
      'No data',
    ]);
  });

  test('has a line around each class, which may be as light as paper', () => {
    root.style.setProperty('--map-story-ink', '#000');
    const {shapes} = readLegend(store())!;
    const lines = shapes.map(({stroke, strokeWidth}) => (stroke === 'none' ? 0 : strokeWidth));
    expect(lines).toEqual([1, 1, 1, 0]);
    expect(legendSvg(store()).match(/stroke="[^"]*0\.35\)"/g)).toHaveLength(3);
  });

  test('is a valid SVG with its legend', () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${legendSvg(store())}</svg>`;
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('g[data-layer="legend"] rect')).toHaveLength(5);
    expect(parsed.documentElement.textContent).toContain('people & more');
  });

  test('has the colours of the legend where the legend stands, as pixels, too', () => {
    const legend = readLegend(store())!;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [1000, 600];
    const context = canvas.getContext('2d')!;
    drawLegend(context, legend, palettes.light);
    const [{x, y, width, height}] = legend.shapes as [(typeof legend.shapes)[0]];
    const pixel = context.getImageData(x + width / 2, y + height / 2, 1, 1).data;
    expect([...pixel.slice(0, 3)]).toEqual([254, 229, 217]);
    expect(context.globalAlpha).toBe(1);
  });

  test('has none where none is on the map', () => {
    root.querySelector<HTMLElement>('.legend')!.style.display = 'none';
    expect(readLegend(store())).toBeUndefined();
    expect(legendSvg(store())).toBe('');
  });
});
