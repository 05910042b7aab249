import {expect, test} from 'vitest';
import {alternative} from '../../src/layers/alternative.ts';
import {loadWords} from '../../src/i18n/language.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {story} from '../page/story.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const sceneAt = planScenes(story, viewport, {motion: 'reduced'});
const at = (id: string) =>
  sceneAt({index: story.steps.findIndex((step) => step.id === id), progress: HOLD});

test('the text of a step’s picture says what is shown, and of borders how long they are on this map, the dashed one apart', () => {
  expect(alternative(story, at('the-border'))).toBe(
    'Map. The map shows Gilgit-Baltistan, Xinjiang, Gilgit, Karimabad, Tashkurgan, Skardu, K2, Nanga Parbat, and Rakaposhi, with the border between Pakistan and Xinjiang highlighted. Gilgit-Baltistan–Xinjiang border: about 443 km long on this map. Indira Col–Karakoram Pass (dashed line): about 129 km long on this map.',
  );
});

test('a map that shows nothing of the story says what it is seen for, or else says nothing', () => {
  const {framed} = story.steps.find(({id}) => id === 'conference')!;
  const bare = {...at('meeting'), layers: {}};
  expect(alternative(story, bare, 'en', framed)).toBe(
    'Map. The map shows the area that takes in Pakistan, Myanmar, Malaysia, and Lianyungang.',
  );
  expect(alternative(story, {...at('the-border'), layers: {}})).toBe('Map.');
});

test('of a schematic route no length is said', () => {
  expect(alternative(story, at('corridor'))).not.toMatch(/\d km/);
});

test('every step has one, in English, Urdu and Chinese', async () => {
  await Promise.all(['ur', 'zh'].map(loadWords));
  const begins = {
    en: /^Map\.( The map \w.*)?$/,
    ur: /^نقشہ۔( نقشے پر.*)?$/,
    zh: /^地图。(地图\p{Script=Han}.*)?$/u,
  };
  for (const [lang, beginning] of Object.entries(begins)) {
    for (const {id} of story.steps) {
      const text = alternative(story, at(id), lang);
      expect(text, `${id} in ${lang}`).toMatch(beginning);
      expect(text, `${id} in ${lang}`).not.toMatch(/undefined|\{/);
    }
  }
});
