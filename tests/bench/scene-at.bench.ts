// Measures how long one frame's scene takes: at most 0.05 ms for 40 steps is the goal, and no more
// for more steps.
import {bench, describe} from 'vitest';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import type {StoryNode} from '../../src/story/node.ts';

const viewport = {width: 1280, height: 800, padding: {top: 40, right: 40, bottom: 40, left: 480}};

function storyOf(steps: number): StoryNode {
  const layers = Array.from({length: 12}, (_, index) => `layer-${index}`);
  return {
    tag: 'map-story',
    attributes: {},
    children: [
      ...layers.map((id) => ({
        tag: 'story-layer',
        attributes: {id, label: id, src: id},
        children: [],
      })),
      ...Array.from({length: steps}, (_, index) => ({
        tag: 'story-step',
        attributes: {
          id: `s${index}`,
          camera: `${60 + (index % 40)} ${20 + (index % 30)} ${3 + (index % 5)}`,
          show: layers.slice(index % 6, 6 + (index % 6)).join(' '),
          draw: layers[index % 12]!,
        },
        children: [{tag: 'h2', attributes: {}, children: ['Step']}],
      })),
    ],
  };
}

describe('sceneAt, all positions of a story in turn', () => {
  for (const steps of [10, 40, 1000]) {
    const sceneAt = planScenes(parseStory(storyOf(steps)).story, viewport, {motion: 'full'});
    let frame = 0;
    bench(`${steps} steps, 12 layers`, () => {
      frame++;
      sceneAt({index: frame % steps, progress: (frame % 100) / 100});
    });
  }
});
