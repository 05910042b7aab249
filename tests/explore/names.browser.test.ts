import {render, type TemplateResult} from 'lit';
import {beforeAll, describe, expect, test} from 'vitest';
import type {ExploreStore} from '../../src/explore/explore-store.ts';
import {cardView} from '../../src/explore/card-view.ts';
import {Finder} from '../../src/explore/finder.ts';
import {layersPanel} from '../../src/explore/layers-panel.ts';
import {mapTools} from '../../src/explore/map-tools.ts';
import {placesPanel} from '../../src/explore/places-panel.ts';
import {exploreWordsOf} from '../../src/i18n/explore-words.ts';
import {loadWords} from '../../src/i18n/language.ts';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {cardOf} from '../../src/places/place-card.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {fake} from '../fixtures/fake.ts';

const feature = (id: string, properties: object) => ({
  type: 'Feature',
  id,
  properties: {id, kind: 'place', source: 'Survey', licence: 'CC0-1.0', ...properties},
  geometry: {type: 'Point', coordinates: [id.length, 10]},
});
const {story} = parseStory(
  storyIn(`<map-story>
    <story-layer id="town" label="المدن" kind="place"><script type="application/geo+json">${JSON.stringify(
      {
        type: 'FeatureCollection',
        features: [
          feature('kashgar', {
            name: 'Kashgar',
            'name:ur': 'کاشغر',
            'name:zh': '喀什',
            alt: 'Kashi;قەشقەر',
            note: 'An old market. It lies in an oasis.',
            'note:ur': 'پرانا بازار۔',
            status: 'disputed',
            administeredBy: 'AAA',
            claimedBy: 'BBB',
          }),
        ],
      },
    )}</script></story-layer>
    <story-step id="one" show="town"><h2>Two towns</h2></story-step>
  </map-story>`),
);
const entries = gazetteerOf(story, {});
const [kashgar] = entries;

/** What the tools know of exploring, on a page in a language. */
const storeIn = (lang: string): ExploreStore =>
  fake<ExploreStore>({
    story,
    lang,
    words: exploreWordsOf(lang),
    groups: [],
    shownLayers: new Set(),
    index: {entries, whereabouts: undefined, find: () => entries},
    state: {
      cards: [],
      choices: {layers: {}, background: {}},
      search: {query: 'k', found: entries, open: true, active: -1},
    },
    view: {
      basemap: {},
      map: {getBearing: () => 0, getZoom: () => 4, getMinZoom: () => 0, getMaxZoom: () => 22},
    },
    context: {look: () => ({motion: 'full'})},
    nameOf: () => 'Kashgar',
    numbers: () => [],
    card: () => cardOf(kashgar!, story, lang, (code) => `State ${code}`),
  });

function shown(template: TemplateResult, lang: string): HTMLElement {
  const box = document.createElement('div');
  box.lang = lang;
  render(template, box);
  document.body.replaceChildren(box);
  return box;
}

/** Each run of text with the language that a screen reader takes for it. */
function heard(box: Element): [text: string, lang: string][] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  const runs: [string, string][] = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent!.trim();
    if (text)
      runs.push([text, walker.currentNode.parentElement!.closest('[lang]')!.getAttribute('lang')!]);
  }
  return runs;
}

/** Whether a text is the only one in a `bdi`. */
const isApart = (box: Element, text: string) =>
  [...box.querySelectorAll('bdi')].some((bdi) => bdi.textContent === text);

const card = (lang: string) =>
  shown(cardView(storeIn(lang), kashgar!, {onStep: () => {}, onChoose: () => {}}), lang);

beforeAll(() => loadWords('ur'));

describe('a reader who listens', () => {
  test('hears every other name of a card in its own language', () => {
    const box = card('en');
    expect(heard(box)).toEqual(
      expect.arrayContaining([
        ['Kashgar', 'en'],
        ['کاشغر', 'ur'],
        ['喀什', 'zh'],
        ['Kashi', 'en'],
        ['قەشقەر', 'und-Arab'],
      ]),
    );
    for (const name of ['Kashgar', 'کاشغر', '喀什', 'Kashi', 'قەشقەر'])
      expect(isApart(box, name), name).toBe(true);
  });

  test('hears what is English on an Urdu card as English, and the rest as Urdu', () => {
    const box = card('ur');
    expect(heard(box)).toEqual(
      expect.arrayContaining([
        ['کاشغر', 'ur'],
        ['Kashgar', 'en'],
        ['پرانا بازار۔', 'ur'],
        ['Survey، CC0-1.0', 'en'],
        ['State AAA', 'en'],
        ['Two towns', 'en'],
        ['کہانی میں', 'ur'],
      ]),
    );
    expect(isApart(box, 'State AAA')).toBe(true);
  });

  test('hears a note that only English has as English on an Arabic card, in its own direction', () => {
    const note = [...card('ar').querySelectorAll('p')].find((p) =>
      p.textContent.includes('old market'),
    )!;
    expect([note.lang, note.dir]).toEqual(['en', 'auto']);
  });

  test('hears the options of the search in the languages of their names, each apart', () => {
    const box = shown(new Finder(storeIn('en'), () => {}).render(), 'en');
    const option = box.querySelector('[role=option]')!;
    expect(heard(option)).toEqual(
      expect.arrayContaining([
        ['Kashgar', 'en'],
        ['کاشغر', 'ur'],
        ['喀什', 'zh'],
      ]),
    );
    for (const name of ['کاشغر', '喀什']) expect(isApart(option, name), name).toBe(true);
  });

  test('hears layers and places by the script of their names', () => {
    expect(heard(shown(layersPanel(storeIn('en')), 'en'))).toContainEqual(['المدن', 'und-Arab']);
    expect(
      heard(
        shown(
          placesPanel(storeIn('ar'), () => {}),
          'ar',
        ),
      ),
    ).toContainEqual(['Kashgar', 'en']);
  });

  test('hears the search field by what is written in it', () => {
    const field = shown(new Finder(storeIn('en'), () => {}).render(), 'en').querySelector('input')!;
    expect(field.getAttribute('aria-label')).toBe('Find a place');
    expect(field.placeholder).toBe('Find a place');
  });

  test('hears the name of a button over the map once', () => {
    const tools = shown(
      mapTools(storeIn('en'), {possible: false} as never, () => {}),
      'en',
    );
    for (const button of tools.querySelectorAll('button'))
      expect([button.title, button.hasAttribute('aria-label')]).toEqual([
        expect.stringMatching(/./),
        false,
      ]);
  });

  test('finds the title of a card one level below the story, and its parts one below that', () => {
    expect([...card('en').querySelectorAll('h1, h2, h3, h4')].map((one) => one.localName)).toEqual([
      'h2',
      'h3',
    ]);
  });
});
