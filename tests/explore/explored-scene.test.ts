import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {exploredScene} from '../../src/explore/explored-scene.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {hidden} from '../../src/scene/scene.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {camera, seeded, storyTree, viewport} from '../fixtures/arbitraries.ts';
import {story} from '../places/geo.ts';
import {partsOf} from '../../src/story/parts.ts';
import type {LayerId} from '../../src/story/types.ts';

const size = {width: 1280, height: 800, padding: {top: 0, right: 0, bottom: 0, left: 480}};
const sceneAt = planScenes(story, size, {motion: 'full'});
const index = story.steps.findIndex(({id}) => id === 'the-border');
const drawing = sceneAt({index, progress: 0.2});
const here = {...drawing.camera, center: [10, 20] as const, zoom: 3};

describe('an explored scene', () => {
  test('is the step’s, from where the reader looks, while they have switched nothing', () => {
    fc.assert(
      fc.property(
        storyTree,
        viewport,
        camera,
        fc.double({min: 0, max: 0.99, noNaN: true}),
        (tree, size, looking, progress) => {
          const {story} = parseStory(tree);
          const scene = planScenes(story, size, {motion: 'full'})({index: 0, progress});
          expect(exploredScene(scene, story, {layers: {}, background: {}}, looking)).toEqual({
            ...scene,
            camera: looking,
          });
        },
      ),
      seeded,
    );
  });

  test('shows a layer whole that is switched on, also where the step has it half drawn, and keeps its emphasis', () => {
    const {reveal, emphasis} = drawing.layers['border/main']!;
    expect(reveal).toBeGreaterThan(0);
    expect(reveal).toBeLessThan(1);
    const explored = exploredScene(
      drawing,
      story,
      {layers: {border: true, cpec: true}, background: {}},
      here,
    );
    expect(explored.layers['border/main']).toEqual({shown: 1, emphasis, reveal: 1});
    expect(explored.layers['cpec/line']).toEqual({shown: 1, emphasis: 0, reveal: 1});
    expect(explored.layers['xinjiang']).toBe(drawing.layers['xinjiang']);
  });

  test('has every part of a layer hidden that is switched off', () => {
    const {layers} = exploredScene(drawing, story, {layers: {border: false}, background: {}}, here);
    for (const {id, layer} of story.parts)
      expect(layers[id]).toEqual(layer === 'border' ? hidden : drawing.layers[id]);
  });

  test('carries what is switched of the background, and does not touch what it is made of', () => {
    const before = structuredClone(drawing);
    const background = {relief: false};
    expect(
      exploredScene(drawing, story, {layers: {border: false}, background}, here).background,
    ).toEqual(background);
    expect(exploredScene(drawing, story, {layers: {}, background: {}}, here)).not.toHaveProperty(
      'background',
    );
    expect(drawing).toEqual(before);
  });

  test('takes no choice from what every object has', () => {
    const odd = {
      ...story,
      parts: partsOf(['constructor' as LayerId], [], []),
    };
    expect(
      exploredScene(
        {camera: here, layers: {constructor: hidden}},
        odd,
        {layers: {}, background: {}},
        here,
      ).layers,
    ).toEqual({constructor: hidden});
  });
});
