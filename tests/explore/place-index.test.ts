import {describe, expect, test} from 'vitest';
import {empty} from '../../src/explore/background.ts';
import {PlaceIndex} from '../../src/explore/place-index.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';
import {geo} from '../fixtures/geo-files.ts';
import {stories} from '../page/story.ts';

const basemap = builtin();
const files = Object.fromEntries(Object.keys(basemap.files).map((name) => [name, geo(name)]));

function indexIn(lang: string): PlaceIndex {
  const index = new PlaceIndex();
  index.files = files;
  index.update(stories[1]!.story, lang, basemap);
  return index;
}

describe('while exploring', () => {
  test.each([
    ['ar', 'إثيوبيا', 'ETH'],
    ['ar', 'Ethiopia', 'ETH'],
    ['fr', 'Éthiopie', 'ETH'],
    ['fr', 'ethiopie', 'ETH'],
    ['fr', 'Germany', 'DEU'],
    ['fr', 'mer rouge', 'red-sea'],
    ['hi', 'केन्या', 'KEN'],
    ['ru', 'Кения', 'KEN'],
    ['ar', 'الخليج العربي', 'persian-gulf'],
    ['ar', 'الخليج الفارسي', 'persian-gulf'],
  ])('a reader in %s finds %s', (lang, query, id) => {
    expect(indexIn(lang).find(query)[0]?.features[0]?.properties.id).toBe(id);
  });

  test('a country has its name in the reader’s language on its card, and where a place is said to be', () => {
    const index = indexIn('ar');
    const [ethiopia] = index.find('Ethiopia');
    expect(index.card(ethiopia!, stories[1]!.story, 'ar').title).toBe('إثيوبيا');
    expect(JSON.stringify(index.whereabouts!([40, 8]))).toContain('إثيوبيا');
    expect(JSON.stringify(indexIn('en').whereabouts!([40, 8]))).toContain('Ethiopia');
  });

  test('a map that names nothing of its own is searched as its files are', () => {
    const index = new PlaceIndex();
    index.files = {labels: empty};
    index.update(stories[1]!.story, 'ar', {...builtin(), namesById: () => ({})});
    expect(index.find('Ethiopia')).toEqual([]);
  });
});
