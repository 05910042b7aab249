// Tests what a screen reader is told when the live map rests at a step.
import {expect, test} from 'vitest';
import {sayScene} from '../../src/elements/map-speech.ts';
import {alternative} from '../../src/layers/alternative.ts';
import {encodedStory, sceneOf} from '../layers/encoding/encoded-story.ts';

const story = encodedStory([5, 1204, 92], {value: 'v', unit: 'm'});

test('the numbers of the map are said as in the text of a still', () => {
  const said = sayScene({story}, sceneOf(), 'en');
  expect(said).toMatch(/Layer: from 5\u00a0m in .+ to 1,204\u00a0m in /);
  expect(`Map. ${said}`).toBe(alternative(story, sceneOf(), 'en'));
});
