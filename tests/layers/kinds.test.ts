// Tests that a kind that the index gains is known to all who ask what a kind is; nobody else names
// one.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {validateStyleMin} from '@maplibre/maplibre-gl-style-spec';
import type {Geometry} from 'geojson';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import {kindName} from '../../src/explore/kind-name.ts';
import {exploreWordsOf} from '../../src/i18n/explore-words.ts';
import type {KindDefinition} from '../../src/layers/kind-definition.ts';
import {kindOf, kinds} from '../../src/layers/kinds/index.ts';
import {legend} from '../../src/layers/legend.ts';
import {palettes} from '../../src/layers/palette.ts';
import {isPolygon, opacity} from '../../src/layers/paint-values.ts';
import {storyLayers} from '../../src/layers/story-layers.ts';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {cardOf} from '../../src/places/place-card.ts';
import {whereaboutsOf} from '../../src/places/whereabouts.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {alternative} from '../../src/layers/alternative.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {schema, type Vocabulary} from '../../src/story/schema.ts';
import {swatch} from '../../src/ui/swatch.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {storyIn} from '../fixtures/html.ts';

/** A kind that the program does not have, with something to tell it by in each property. */
const glacier: KindDefinition = {
  description: 'Ice with a soft edge.',
  names: {en: 'Glacier', ur: 'گلیشیئر', zh: '冰川'},
  color: 'ice',
  swatch: {d: 'M1 1h2', fill: 0.7},
  entries: 'features',
  measures: ['area'],
  tellsWhere: true,
  draw: ({color}) => [
    {
      name: 'ice',
      slot: 'fill',
      type: 'fill',
      filter: isPolygon,
      paint: {'fill-color': color},
      varies: {'fill-opacity': opacity(0.9, 0.5)},
    },
  ],
};

const vocabulary: Vocabulary = {...schema, kinds: {...schema.kinds, glacier: 'any'}};

const storyOf = (geometry: Geometry) => {
  const feature = {type: 'Feature', properties: {id: 'baltoro', name: 'Baltoro'}, geometry};
  return parseStory(
    storyIn(`<map-story>
      <story-layer id="ice" kind="glacier" label="Ice">
        <script type="application/geo+json">${JSON.stringify(feature)}</script>
      </story-layer>
      <story-layer id="frontier" kind="border" label="Frontier">
        <script type="application/geo+json">${JSON.stringify(far)}</script>
      </story-layer>
      <story-step id="one" focus="ice" highlight="ice"><h2>One</h2></story-step>
    </map-story>`),
    vocabulary,
  );
};
const square: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [76, 35],
      [77, 35],
      [77, 36],
      [76, 36],
      [76, 35],
    ],
  ],
};
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [76, 35],
    [77, 35],
  ],
};
const far: Geometry = {
  type: 'LineString',
  coordinates: [
    [70, 30],
    [71, 30],
  ],
};
const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};

/** What a template of Lit's would write, without its marks. */
const written = (template: unknown): string => {
  if (typeof template !== 'object' || template === null || !('strings' in template)) {
    return String(template);
  }
  const {strings, values} = template as {strings: readonly string[]; values: readonly unknown[]};
  const at = (index: number) => (index < values.length ? written(values[index]) : '');
  return strings.map((text, index) => text + at(index)).join('');
};

describe('a kind that the index gains', () => {
  beforeAll(() => void Object.assign(kinds, {glacier}));
  afterAll(() => void Reflect.deleteProperty(kinds, 'glacier'));

  const sceneOf = (story: ReturnType<typeof storyOf>['story']) =>
    planScenes(story, viewport, {motion: 'reduced'})({index: 0, progress: HOLD});
  const measureOf = (geometry: Geometry) => {
    const {story} = storyOf(geometry);
    const entry = gazetteerOf(story, {}).find(({name}) => name === 'Baltoro')!;
    return cardOf(entry, story, 'en').measure;
  };

  test('is a kind that data may name; what an object inherits is none', () => {
    expect(kindOf('glacier')).toBe(glacier);
    expect(['toString', 'river', undefined].map(kindOf)).toEqual([undefined, undefined, undefined]);
  });

  test('is drawn as its file says, in a valid style', () => {
    const {story, problems} = storyOf(square);
    expect(problems).toEqual([]);
    const drawn = storyLayers(story, 'light', 'en').filter(({part}) => part === 'ice');
    expect(drawn.map(({layer}) => layer.id)).toEqual(['story:ice:ice']);
    expect(drawn[0]!.layer.paint).toMatchObject({'fill-color': palettes.light.ice});
    expect(drawn[0]!.paintAt({shown: 1, emphasis: 0, reveal: 1})).toEqual({'fill-opacity': 0.45});
    const {style} = composeStyle(story, {theme: 'light', lang: 'en', basemap: builtin()});
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('is in the legend, in its colour and with its picture', () => {
    const {story} = storyOf(square);
    const [item] = legend(story, sceneOf(story));
    expect(item).toEqual({kind: 'glacier', label: 'Ice', color: 'ice'});
    const picture = written(swatch(item!)).replace(/\s+/g, ' ');
    expect(picture).toContain(
      '<path d=M1 1h2 fill=var(--map-story-ice, ice) fill-opacity=0.7 stroke=none',
    );
  });

  test('is named in the reader’s language, and in English where it has no name in theirs', () => {
    const named = (lang: string) => kindName('glacier', exploreWordsOf(lang), lang);
    const {en, ur, zh} = glacier.names;
    expect(['en', 'ur-PK', 'zh-Hans', 'fr'].map(named)).toEqual([en, ur, zh, en]);
  });

  test('is named by an author’s own word, if there is one', () => {
    const words = {...exploreWordsOf('fr'), 'kind:glacier': 'Glace'};
    expect(kindName('glacier', words, 'fr')).toBe('Glace');
  });

  test('has on its card the figures that its file allows, and no other', () => {
    expect(measureOf(square)).toMatchObject({what: 'area'});
    expect(measureOf(line)).toBeUndefined();
    expect(measureOf({type: 'Point', coordinates: [76, 35]})).toBeUndefined();
  });

  test('tells where a position is', () => {
    const none = {type: 'FeatureCollection' as const, features: []};
    const {story} = storyOf(square);
    const where = whereaboutsOf({land: [], disputed: none, claims: none, story}, 'en');
    expect(where([76.5, 35.5]).region).toBe('Baltoro');
  });

  test('is told by its lengths where it is a border', () => {
    const {story} = storyOf(line);
    expect(alternative(story, sceneOf(story))).not.toMatch(/\d km/);
    Object.assign(kinds, {glacier: {...glacier, isBorder: true}});
    expect(alternative(story, sceneOf(story))).toMatch(/Baltoro: about \d+ km long on this map/);
    Object.assign(kinds, {glacier});
  });
});

describe('the files of the kinds', () => {
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const folder = `${src}layers/kinds/`;
  const names = Object.keys(schema.kinds);

  test('are one for each kind, and the index', () => {
    const files = [...names, 'index'].map((name) => `${name}.ts`);
    expect(readdirSync(folder).sort()).toEqual(files.sort());
  });

  test('have a name in each language that the library has', () => {
    const messages = readdirSync(`${src}i18n/messages`);
    const languages = messages.flatMap((name) => /^(\w+)\.ts$/.exec(name)?.slice(1) ?? []);
    for (const {names} of Object.values(kinds)) {
      expect(Object.keys(names).sort()).toEqual(languages.sort());
      expect(new Set(Object.values(names)).size).toBe(languages.length);
    }
  });

  /** Code that decides by the name of a kind, or has a row for several kinds. */
  const isNaming = (code: string) => {
    const one = `(?:${names.join('|')})`;
    const compared = new RegExp(`\\bkind\\s*[!=]==\\s*'${one}'|'kind:${one}'`);
    const rows = names.filter((name) => new RegExp(`[{,]\\s*${name}:`).test(code));
    return compared.test(code) || rows.length > 2;
  };

  test('are the only ones that name a kind, beside the list of names in the schema', () => {
    const all = readdirSync(src, {recursive: true}) as string[];
    const code = (name: string) =>
      readFileSync(src + name, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const files = all.filter((name) => name.endsWith('.ts'));
    expect(files.filter((name) => isNaming(code(name)))).toEqual(['story/schema.ts']);
  });

  test.each([
    "if (layer.kind === 'border') {}",
    "({kind}) => kind !== 'arc'",
    "const a = {'kind:place': 'Place'};",
    'const a = {region: 1, border: 2, route: 3};',
  ])('code that names a kind is found: %s', (code) => {
    expect(isNaming(code)).toBe(true);
  });
});
