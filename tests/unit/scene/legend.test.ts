import {describe, expect, test} from 'vitest';
import {aboutWordsOf} from '../../../src/scene/aboutWords.ts';
import {boundaryLines} from '../../../src/scene/basemap.ts';
import {legend} from '../../../src/scene/legend.ts';
import {planScenes} from '../../../src/scene/planScenes.ts';
import {HOLD} from '../../../src/story/locate.ts';
import {story} from '../../page/story.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const words = aboutWordsOf('en');
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const items = (id: string) => {
  const index = story.steps.findIndex((step) => step.id === id);
  return legend(story, sceneAt({index, progress: HOLD}), viewport, words);
};
const labels = (id: string) => items(id).map((item) => item.label);
/** What the story shows, without what the boundaries in sight are. */
const storyLabels = (id: string) => items(id).flatMap(({kind, label}) => (kind === 'boundary' || kind === 'disputed' ? [] : [label]));

describe('the legend', () => {
  test('lists what the scene shows and nothing else', () => {
    expect(labels('opening')).toEqual([]);
    expect(storyLabels('lianyungang')).toEqual(['Jiangsu province', 'places']);
    expect(storyLabels('the-border')).toEqual(['Gilgit-Baltistan', 'Xinjiang', 'the border between Pakistan and Xinjiang']);
  });

  test('says in words what each kind of boundary in sight is, and that tracts are disputed', () => {
    expect(labels('the-border')).toEqual(expect.arrayContaining([words['boundary:agreed-1963'], words['boundary:ground-position'], words.disputed]));
    expect(labels('exercises')).toEqual(expect.arrayContaining([words['boundary:line-of-control'], words['boundary:actual-control']]));
    expect(labels('lianyungang')).not.toContain(words['boundary:line-of-control']);
  });

  test('has words for every status that is drawn', () => {
    for (const status of Object.keys(boundaryLines)) {
      if (status !== 'disputed') expect(words[`boundary:${status}` as keyof typeof words], status).toBeTruthy();
    }
  });
});
