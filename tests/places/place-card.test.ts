import {describe, expect, test} from 'vitest';
import {bySize, cardOf} from '../../src/places/place-card.ts';
import {countryNames} from '../../src/places/country-names.ts';
import {type Entry, gazetteerOf} from '../../src/places/gazetteer.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';
import {entries, geo, story} from './geo.ts';

const entry = (key: string): Entry => entries.find((one) => one.key === key)!;
const states = countryNames([geo('labels')], 'en');
const card = (key: string, lang = 'en') => cardOf(entry(key), story, lang, states);
const stepIds = (key: string) => card(key).steps.map(({id}) => id);

describe('a card', () => {
  test('names the thing in the reader’s language, and by its other names', () => {
    expect(card('towns/kashgar')).toMatchObject({
      title: 'Kashgar',
      kind: 'place',
      licence: 'CC-BY-4.0',
      otherNames: [
        {lang: 'ur', name: 'کاشغر'},
        {lang: 'zh', name: '喀什'},
        {lang: 'ug', name: 'قەشقەر'},
        {lang: '', name: 'Kashi'},
        {lang: '', name: 'Qeshqer'},
      ],
    });
    const urdu = card('towns/kashgar', 'ur-PK');
    expect(urdu.title).toBe('کاشغر');
    expect(urdu.otherNames[0]).toEqual({lang: '', name: 'Kashgar'});
    expect(urdu.otherNames.map(({lang}) => lang)).not.toContain('ur');
    expect(card('places/k2', 'fr').title).toBe('K2');
  });

  test('has what the data note, once, with its source', () => {
    expect(card('xinjiang/xinjiang').notes).toEqual([
      {
        text: 'India claims Aksai Chin and Shaksgam, which are drawn as parts of it here',
        source: 'OpenStreetMap 2017, Natural Earth',
      },
    ]);
  });

  test('has notes and sources in the reader’s language where the data have them', () => {
    expect(card('xinjiang/xinjiang', 'zh').notes[0]).toMatchObject({
      text: expect.stringContaining('阿克赛钦'),
      lang: 'zh',
    });
    expect(card('towns/sost', 'ur').notes).toEqual([{text: '', source: 'عام معلومات'}]);
  });

  test('says a dispute once, where it says who holds and who claims: no note says it again', () => {
    expect(card('towns/gilgit')).toMatchObject({
      disputed: {administeredBy: 'Pakistan', claimedBy: 'India'},
      notes: [{text: ''}],
    });
    const again = /(administered|held) by .*claimed by/i;
    expect('Administered by China; claimed by India').toMatch(again);
    for (const {key} of entries)
      for (const {text} of card(key).notes) expect(text, key).not.toMatch(again);
  });

  test('has at least the source of the thing', () => {
    expect(card('towns/quetta').notes).toEqual([{text: '', source: 'GeoNames'}]);
    for (const one of entries)
      expect(cardOf(one, story, 'en').notes[0]?.source, one.key).toMatch(/./);
  });

  test('says of disputed things who holds and who claims them, and of others nothing', () => {
    expect(card('/disputed/aksai-chin')).toMatchObject({
      status: 'disputed',
      disputed: {administeredBy: 'China', claimedBy: 'India'},
    });
    expect(card('/disputed/demchok').disputed).toEqual({
      administeredBy: 'China and India',
      claimedBy: 'China and India',
    });
    expect(card('gilgit-baltistan/gilgit-baltistan').disputed).toEqual({
      administeredBy: 'Pakistan',
      claimedBy: 'India',
    });
    expect(cardOf(entry('gilgit-baltistan/gilgit-baltistan'), story, 'en').disputed).toEqual({
      administeredBy: 'PAK',
      claimedBy: 'IND',
    });
    for (const key of ['xinjiang/xinjiang', 'towns/khunjerab-pass', 'jiangsu/jiangsu'])
      expect(card(key), key).not.toHaveProperty('disputed');
  });
});

describe('the measure of a card', () => {
  test.each([
    ['border/main', {what: 'length', value: '443 km'}],
    ['gilgit-baltistan/gilgit-baltistan', {what: 'area', value: '65,900 km²'}],
    [
      'jiangsu/jiangsu',
      {what: 'area', value: expect.stringMatching(/^10\d,\d00 km²$|^10\d,000 km²$/)},
    ],
    ['/disputed/siachen', {what: 'area', value: expect.stringMatching(/^2,[45]\d\d km²$/)}],
    ['/rivers/indus', {what: 'length', value: expect.stringMatching(/^\d,\d\d\d km$/)}],
    ['towns/khunjerab-pass', {what: 'distance', value: '0 km'}],
    ['towns/gilgit', {what: 'distance', value: expect.stringMatching(/^1[0-4]\d km$/)}],
    ['places/k2', {what: 'distance', value: '0 km'}],
  ])('%s: %j', (key, measure) => {
    expect(card(key).measure).toEqual(measure);
  });

  test('is that of one drawing, where two layers have it', () => {
    const twice = gazetteerOf(story, {region: geo('region')}).find(
      ({key}) => key === 'gilgit-baltistan/gilgit-baltistan',
    )!;
    expect(twice.features).toHaveLength(2);
    expect(cardOf(twice, story, 'en').measure).toEqual({what: 'area', value: '65,900 km²'});
  });

  test.each([
    'cpec/line',
    'cpec/coastal',
    'training-link',
    '/ranges/karakoram',
    'places/pakistan',
    '/labels/arabian-sea',
  ])(
    'is nobody’s figure of what is schematic, of curves that carry a name, and of marks of what is wide: %s',
    (key) => {
      expect(card(key)).not.toHaveProperty('measure');
    },
  );

  test('needs a border to be far from', () => {
    expect(
      cardOf(
        entry('towns/gilgit'),
        {...story, layers: story.layers.filter(({kind}) => kind !== 'border')},
        'en',
      ),
    ).not.toHaveProperty('measure');
  });

  test('of a river in pieces is of all of them', () => {
    const piece = (id: string, from: number) => ({
      type: 'Feature' as const,
      properties: {id, name: 'Long', kind: 'river'},
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [from, 0],
          [from + 1, 0],
        ],
      },
    });
    const [river] = gazetteerOf(
      {...story, layers: []},
      {some: {type: 'FeatureCollection', features: [piece('a', 0), piece('b', 1)]}},
    );
    expect(cardOf(river!, story, 'en').measure).toEqual({what: 'length', value: '222 km'});
  });
});

describe('the steps of a card', () => {
  test('are those that name the thing or its layer, and those whose text links to it, in the story’s order', () => {
    expect(stepIds('border/main')).toEqual(expect.arrayContaining(['the-border', 'together']));
    expect(stepIds('places/indira-col')).toEqual(['the-border']);
    expect(stepIds('towns/kashgar')).toEqual(expect.arrayContaining(['corridor', 'together']));
    expect(stepIds('/rivers/indus')).toEqual([]);
    const order = story.steps.map(({id}) => id);
    for (const one of entries) {
      const ids = cardOf(one, story, 'en').steps.map(({id}) => order.indexOf(id));
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
    }
    expect(card('places/indira-col').steps[0]!.label).toBe('A border put at 600 kilometres');
  });

  test('do not count a link outside of all steps', () => {
    const data = JSON.stringify({
      type: 'Feature',
      properties: {id: 'a', name: 'A'},
      geometry: {type: 'Point', coordinates: [0, 0]},
    });
    const {story} = parseStory(
      storyIn(
        `<map-story><story-layer id="x" label="X"><script type="application/geo+json">${data}</script></story-layer><p><story-link to="x/a">A</story-link></p><story-step id="s" camera="0 0"><h2>S</h2></story-step></map-story>`,
      ),
    );
    expect(cardOf(gazetteerOf(story, {})[0]!, story, 'en').steps).toEqual([]);
  });
});

test('what lies under the pointer is listed smallest first: points, lines, areas', () => {
  const all = ['gilgit-baltistan', 'xinjiang', 'border', 'places'].flatMap(
    (id) => story.layers.find((layer) => layer.id === id)!.data!.features,
  );
  const picked = ['xinjiang', 'main', 'gilgit-baltistan', 'k2', 'east'].map(
    (id) => all.find(({properties}) => properties.id === id)!,
  );
  expect(bySize(picked).map(({properties}) => properties.id)).toEqual([
    'k2',
    'east',
    'main',
    'gilgit-baltistan',
    'xinjiang',
  ]);
  expect(bySize([])).toEqual([]);
});

test('codes of states without a name stay codes', () => {
  expect(states('CHN IND PAK')).toBe('China, India, and Pakistan');
  expect(states('XYZ')).toBe('XYZ');
  expect(countryNames([], 'ur')('')).toBe('');
});
