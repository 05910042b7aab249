// Tests that a part that is not shown draws nothing, though its layers are there.
import {expect, test} from 'vitest';
import {kinds} from '../../src/layers/kinds/index.ts';
import {storyLayers} from '../../src/layers/story-layers.ts';
import {hidden} from '../../src/scene/scene.ts';
import {styledStory} from '../fixtures/styled-story.ts';

/** What decides how much of a layer is seen. */
const opacities: Readonly<Record<string, readonly string[]>> = {
  fill: ['fill-opacity'],
  line: ['line-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  symbol: ['text-opacity'],
};

const layersOf = (paint: string, draw = '') =>
  storyLayers(
    styledStory(`<map-story>
        ${Object.keys(kinds)
          .map(
            (kind) =>
              `<story-layer id="${kind}" kind="${kind}" label="x" paint='${paint}'><script type="application/geo+json">{"type":"Feature","properties":{"id":"one"},"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}}</script></story-layer>`,
          )
          .join('')}
        <story-step id="a" camera="0 0 3" show="${Object.keys(kinds).join(' ')}" ${draw}><h2>A</h2></story-step>
      </map-story>`).story,
    'light',
    'en',
  );

test.each([
  ['plain', ''],
  ['drawn', 'draw="route/one border/one"'],
])('no layer of a hidden part has opacity, of any kind, %s', (_, draw) => {
  for (const {layer, paintAt} of layersOf('{}', draw)) {
    const paint: Record<string, unknown> = {...layer.paint, ...paintAt(hidden)};
    for (const name of opacities[layer.type]!) expect(paint[name], `${layer.id} ${name}`).toBe(0);
    expect(layer.layout).not.toHaveProperty('visibility');
  }
});

test('a number that an author gives for an opacity is 0 where the part is hidden; an expression hides by layout', () => {
  const written = layersOf('{"line-opacity": 0.5}').filter(({layer}) => layer.type === 'line');
  for (const {paintAt, switched} of written)
    expect([paintAt(hidden)['line-opacity'], switched]).toEqual([0, false]);
  const expression = '["interpolate", ["linear"], ["zoom"], 1, 0.5, 9, 1]';
  const lines = layersOf(`{"line-opacity": ${expression}}`).filter(
    ({layer, written}) => layer.type === 'line' && 'line-opacity' in written,
  );
  expect(lines.length).toBeGreaterThan(3);
  for (const {layer, switched} of lines)
    expect([layer.layout, switched]).toMatchObject([{visibility: 'none'}, true]);
});
