import {describe, expect, test} from 'vitest';
import {seesDisputes} from '../../../src/scene/legend.ts';
import {planScenes} from '../../../src/scene/planScenes.ts';
import {sourcesOf} from '../../../src/scene/sources.ts';
import {HOLD} from '../../../src/story/locate.ts';
import {stories} from '../../page/story.ts';

const [karakoram, nile] = [stories[0]!.story, stories[1]!.story];
const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};

describe('the sources of a story', () => {
  test('are those that its features name, layers that share them together', () => {
    expect(sourcesOf(nile)).toEqual([
      {labels: ['البحيرات', 'مستنقعات السُّدّ', 'الدلتا', 'النيل', 'المدن'], sources: ['drawn by hand, schematic (CC0-1.0)']},
      {labels: ['الخط المستقيم'], sources: ['map-story (CC0-1.0)']},
    ]);
    expect(sourcesOf(karakoram).flatMap(({sources}) => sources)).toContain('OpenStreetMap 2017 (ODbL-1.0)');
  });

  test('are none where the data say nothing', () => {
    expect(sourcesOf({...nile, layers: nile.layers.map(({data: _, ...layer}) => layer)})).toEqual([]);
  });
});

test('the note on disputes belongs to scenes that show the land that it is about', () => {
  const sees = (story: typeof nile, id: string) => {
    const index = story.steps.findIndex((step) => step.id === id);
    return seesDisputes(planScenes(story, viewport, {motion: 'full'})({index, progress: HOLD}), viewport);
  };
  expect(sees(karakoram, 'the-border')).toBe(true);
  expect(sees(karakoram, 'opening')).toBe(true);
  expect(sees(nile, 'blue-nile')).toBe(false);
  expect(sees(nile, 'delta-step')).toBe(false);
});
