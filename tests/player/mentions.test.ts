// Tests what the map shows while a reader points at a mention.
import {expect, test} from 'vitest';
import {Mentions} from '../../src/player/mentions.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {propertyShown} from '../../src/scene/scene.ts';
import {HOLD} from '../../src/story/locate.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';

const {story} = pickedStory([{a: 1, b: 2}], 'kind="region" value="a"', ['density', 'density:b']);
const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const scene = planScenes(story, viewport, {motion: 'full'})({index: 0, progress: HOLD});

test('a mention shows the property that it picks while the reader points at it', () => {
  const mentions = new Mentions();
  const shown = () => propertyShown(mentions.in(scene).layers['density']!);
  expect(shown()).toBe('');
  mentions.point(story, ['density:b']);
  expect(shown()).toBe('b');
  mentions.unpoint();
  expect(shown()).toBe('');
});

test('a mention without a property keeps that of the step', () => {
  const mentions = new Mentions();
  mentions.point(story, ['density']);
  const second = planScenes(story, viewport, {motion: 'full'})({index: 1, progress: HOLD});
  expect(propertyShown(mentions.in(second).layers['density']!)).toBe('b');
});
