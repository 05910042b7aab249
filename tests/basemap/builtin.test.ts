import {describe, expect, test} from 'vitest';
import {boundaryLines} from '../../src/basemap/builtin-layers.ts';
import {addWords, loadWords} from '../../src/i18n/language.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {builtin, builtinTexts} from '../fixtures/basemap-fixture.ts';
import {stories} from '../page/story.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};
const basemap = builtin();
const [karakoram, nile] = [stories[0]!.story, stories[1]!.story];

function view(id: string, story = karakoram) {
  const index = story.steps.findIndex((step) => step.id === id);
  return {scene: planScenes(story, viewport, {motion: 'full'})({index, progress: HOLD}), viewport};
}

const named = (status: string) =>
  builtinTexts.boundaries.find((one) => one.status === status)!.name;
const labels = (id: string, lang = 'en') => basemap.legend(view(id), lang).map(({label}) => label);

describe('the built-in basemap', () => {
  test('says in its legend what each kind of boundary in sight is, and that tracts are disputed', () => {
    expect(labels('the-border')).toEqual(
      expect.arrayContaining([
        named('agreed-1963'),
        named('ground-position'),
        builtinTexts.disputed.name,
      ]),
    );
    expect(labels('exercises')).toEqual(
      expect.arrayContaining([named('line-of-control'), named('actual-control')]),
    );
    expect(labels('lianyungang')).toEqual([named('settled')]);
  });

  test('leaves disputed tracts out of its legend while a reader has switched them off', () => {
    const {scene} = view('the-border');
    const off = basemap.legend({scene: {...scene, background: {disputed: false}}, viewport}, 'en');
    expect(off.map(({label}) => label)).not.toContain(builtinTexts.disputed.name);
    expect(off).toHaveLength(labels('the-border').length - 1);
  });

  test('draws every boundary of its legend as the map draws it', () => {
    for (const {status} of builtinTexts.boundaries)
      expect(boundaryLines[status], status).toBeDefined();
  });

  test('explains disputes in views of the land that they are about, from however far, and in no other', () => {
    const explains = (id: string, story = karakoram) =>
      basemap.notes(view(id, story), 'en').join(' ').includes(builtinTexts.disputes.text);
    expect(explains('the-border')).toBe(true);
    expect(explains('opening')).toBe(true);
    expect(explains('blue-nile', nile)).toBe(false);
    expect(explains('delta-step', nile)).toBe(false);
  });

  test('speaks the reader’s language where its data do, and English elsewhere', async () => {
    await loadWords('ur');
    expect(basemap.credit('ur-PK')).toBe(builtinTexts.credit['text:ur']);
    expect(labels('the-border', 'ur')).toContain(builtinTexts.disputed['name:ur']);
    expect(basemap.credit('fr')).toBe(builtinTexts.credit.text);
    expect(basemap.attribution('fr')).toEqual([builtinTexts.attribution.text]);
  });

  test('says an author’s own words, if there are any', () => {
    addWords('tlh', {
      credit: 'OSM',
      disputed: 'Ghoh',
      'boundary:agreed-1963': 'Veh',
      'background:rivers': 'BIq',
    });
    expect(basemap.credit('tlh')).toBe('OSM');
    expect(labels('the-border', 'tlh')).toEqual(expect.arrayContaining(['Veh', 'Ghoh']));
    expect(basemap.groups.map(({label}) => label('tlh'))).toContain('BIq');
  });

  test('offers groups that some of its layers are in', () => {
    const used = new Set<string>(
      basemap
        .style({theme: 'light', lang: 'en'})
        .layers.flatMap(({background}) => background ?? []),
    );
    expect(new Set(basemap.groups.map(({id}) => id))).toEqual(used);
  });
});
