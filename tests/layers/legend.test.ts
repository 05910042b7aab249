import {expect, test} from 'vitest';
import {legend} from '../../src/layers/legend.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {story} from '../page/story.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const labels = (id: string) => {
  const index = story.steps.findIndex((step) => step.id === id);
  return legend(story, sceneAt({index, progress: HOLD})).map((item) => item.label);
};

test('the legend lists what the scene shows and nothing else', () => {
  expect(labels('officers')).toEqual([]);
  expect(labels('lianyungang')).toEqual(['Jiangsu province', 'places']);
  expect(labels('the-border')).toEqual([
    'Gilgit-Baltistan',
    'Xinjiang',
    'the border between Pakistan and Xinjiang',
    'places',
  ]);
});

test('names that stand on the map by themselves are not in the legend', () => {
  const {shown} = story.steps.find(({id}) => id === 'the-border')!;
  expect(shown).toContain('names');
  expect(labels('the-border')).not.toContain('names of neighbours');
});
