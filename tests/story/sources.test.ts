import {describe, expect, test} from 'vitest';
import {sourcesOf} from '../../src/story/sources.ts';
import {stories} from '../page/story.ts';

const [karakoram, nile] = [stories[0]!.story, stories[1]!.story];

describe('the sources of a story', () => {
  test('are those that its features name, layers that share them together', () => {
    expect(sourcesOf(nile, 'ar')).toEqual([
      {
        labels: ['البحيرات', 'مستنقعات السُّدّ', 'الدلتا', 'النيل', 'المدن'],
        sources: ['drawn by hand, schematic (CC0-1.0)'],
      },
      {labels: ['الخط المستقيم'], sources: ['map-story (CC0-1.0)']},
    ]);
    expect(sourcesOf(karakoram, 'en').flatMap(({sources}) => sources)).toContain(
      'OpenStreetMap 2017 (ODbL-1.0)',
    );
  });

  test('are none where the data say nothing', () => {
    expect(
      sourcesOf({...nile, layers: nile.layers.map(({data: _, ...layer}) => layer)}, 'ar'),
    ).toEqual([]);
  });
});
