import {describe as group, expect, test} from 'vitest';
import {addWords, loadWords} from '../../src/i18n/language.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {describe, stepReached} from '../../src/scene/describe.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {withData} from '../../src/story/with-data.ts';
import {storyIn} from '../fixtures/html.ts';
import type {LayerId} from '../../src/story/types.ts';

const viewport = {width: 1280, height: 800, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const line = (id: string, name: string) => ({
  type: 'Feature' as const,
  properties: {id, name, 'name:ur': `${name} (ur)`},
  geometry: {
    type: 'LineString' as const,
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  },
});
const parsed = parseStory(
  storyIn(`<map-story>
    <story-layer id="gb" label="Gilgit-Baltistan" kind="region" src="gb"></story-layer>
    <story-layer id="xj" label="Xinjiang" kind="region" src="xj"></story-layer>
    <story-layer id="border" label="the border" kind="border" src="border"></story-layer>
    <story-step id="a" camera="80 30"><h2>A</h2></story-step>
    <story-step id="b" camera="75 36 5" highlight="gb xj"><h2>B</h2></story-step>
    <story-step id="c" camera="75 36 5" show="gb xj" highlight="border" draw="border/main"><h2>C</h2></story-step>
    <story-step id="d" camera="75 36 5" show="border/main" ><h2>D</h2></story-step>
    <story-step id="e" camera="75 36 5"><h2>E</h2></story-step>
    <story-step id="f" focus="gb xj"><h2>F</h2></story-step>
    <story-step id="g" frame="gb xj"><h2>G</h2></story-step>
  </map-story>`),
).story;
const story = withData(parsed, 'border' as LayerId, {
  type: 'FeatureCollection',
  features: [line('main', 'the western stretch'), line('east', 'the eastern stretch')],
});
const words = (index: number, lang?: string) =>
  describe(story, planScenes(story, viewport, {motion: 'full'})({index, progress: HOLD}), lang);

group('the words for a scene', () => {
  test('look at the features of a story once, however many steps ask', () => {
    let reads = 0;
    const features = [line('main', 'the western stretch'), line('east', 'the eastern stretch')];
    const counted = withData(parsed, 'border' as LayerId, {
      type: 'FeatureCollection',
      get features() {
        reads++;
        return features;
      },
    });
    const sceneAt = planScenes(counted, viewport, {motion: 'full'});
    const readsOf = (index: number) => {
      const before = reads;
      describe(counted, sceneAt({index, progress: HOLD}));
      return reads - before;
    };
    expect(readsOf(0)).toBeGreaterThan(0);
    expect(readsOf(0)).toBe(0);
    expect(readsOf(4)).toBe(0);
  });

  test('say what is highlighted and what else is shown', () => {
    expect(words(1)).toBe('The map highlights Gilgit-Baltistan and Xinjiang.');
    expect(words(2)).toBe(
      'The map shows Gilgit-Baltistan and Xinjiang, with the border highlighted.',
    );
  });

  test('name a single feature by its own name', () => {
    expect(words(3)).toBe('The map shows the western stretch.');
  });

  test('say that the globe is seen, and nothing of land without anything of the story', () => {
    expect(words(0)).toBe('The map shows the globe.');
    expect(words(4)).toBe('');
  });

  test('name what a step focuses on, and not what it only frames', () => {
    expect(words(5)).toBe('The map shows Gilgit-Baltistan and Xinjiang.');
    expect(words(6)).toBe('');
  });

  test('follow the language: its sentences, its lists, its names', async () => {
    await Promise.all([loadWords('ur'), loadWords('zh')]);
    expect(words(1, 'zh-Hans')).toBe('地图突出显示Gilgit-Baltistan和Xinjiang。');
    expect(words(2, 'zh')).toBe('地图显示Gilgit-Baltistan和Xinjiang，并突出显示the border。');
    expect(words(1, 'ur')).toBe('نقشے پر نمایاں: Gilgit-Baltistan اور Xinjiang۔');
    expect(words(3, 'ur-PK')).toBe('نقشے پر: the western stretch (ur)۔');
    expect([words(0, 'ur'), words(4, 'zh')]).toEqual(['نقشے پر پورا کرۂ ارض ہے۔', '']);
  });

  test('are put together from an author’s own patterns', () => {
    addWords('fr', {highlights: 'La carte met en évidence {highlighted}.'});
    expect(words(1, 'fr')).toBe('La carte met en évidence Gilgit-Baltistan et Xinjiang.');
    expect(words(0, 'fr')).toBe('The map shows the globe.');
  });
});

group('the words for a step', () => {
  const named = (heading: string) =>
    parseStory(
      storyIn(
        `<map-story><story-step id="a" camera="0 0"><h2>${heading}</h2></story-step><story-step id="b" camera="0 0"></story-step></map-story>`,
      ),
    ).story;

  test('are its number, how many there are, and its heading', () => {
    expect(stepReached(story, 2)).toBe('Step 3 of 7: C.');
  });

  test('are its id where it has no heading', () => {
    expect(stepReached(named('A'), 1)).toBe('Step 2 of 2: b.');
  });

  test.each(['Why?', 'Go!', 'And then…', 'It ends.', '为什么？', 'کیوں؟', 'ختم۔'])(
    'have no full stop after a heading that ends a sentence: %s',
    async (heading) => {
      await Promise.all([loadWords('ur'), loadWords('zh')]);
      for (const lang of ['en', 'ur', 'zh'])
        expect(stepReached(named(heading), 0, lang).endsWith(heading), lang).toBe(true);
    },
  );

  test('follow the language', async () => {
    await Promise.all([loadWords('ur'), loadWords('zh')]);
    expect(stepReached(story, 2, 'zh')).toBe('第3步，共7步：C。');
    expect(stepReached(story, 2, 'ur')).toBe('7 میں سے مرحلہ 3: C۔');
  });
});
