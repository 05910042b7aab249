// Holds the names on the live map against those on the still of the same step.
import {describe, expect, inject, test} from 'vitest';
import {sizes, type Orientation} from '../../src/layout/still-sizes.ts';
import {namedIn, plainName} from '../still/named-in.ts';
import {drawNamesAlone} from './quick.ts';
import {drawn, goTo, open, useBrowser} from './reader.ts';
import {story} from './story.ts';

const read = useBrowser();

/** Names that one of the two has by right, and why. */
const CREDIT = 'the credit of the still lies there; that of the live map is outside of the picture';
const CROWDED = 'so many towns that it hangs on the width of letters, which a still estimates';
const TILES = 'the stretch crosses the edges of tiles, and is whole in none of them';
const exceptions: Readonly<Record<string, string>> = {
  'meeting portrait: bayofbengal, live only': CREDIT,
  'delegations portrait: bayofbengal, live only': CREDIT,
  'conference portrait: indonesia, live only': CREDIT,
  'the-border portrait: nangaparbat, live only': CREDIT,
  'corridor portrait: mansehra, live only': CREDIT,
  'to-the-sea portrait: xinjiang, still only': CROWDED,
  'to-the-sea portrait: turkmenistan, still only': CROWDED,
  'to-the-sea landscape: karimabad, live only': CROWDED,
  'to-the-sea landscape: xinjiang, live only': CROWDED,
  'to-the-sea landscape: himalaya, still only': TILES,
  'xinjiang-experience landscape: tibetanplateau, still only': TILES,
  'the-border landscape: hunza, still only': TILES,
  'together landscape: hunza, still only': TILES,
  'together landscape: kunlun, still only': TILES,
  'end landscape: himalaya, still only': TILES,
};

describe.each(Object.entries(sizes))('a %s still', (orientation, {viewport: {width, height}}) => {
  test('has the names that the live map has at rest, at every step', async () => {
    const {page, close} = await read({viewport: {width, height}, reducedMotion: 'reduce'});
    await open(page, inject('site'));
    await drawNamesAlone(page);
    const differences: string[] = [];
    for (const [index, {id}] of story.steps.entries()) {
      await goTo(page, id);
      await page.evaluate(() => document.fonts.ready);
      await drawn(page);
      const live = new Set(
        (
          await page.evaluate(() => {
            const map = document.querySelector('map-story')!.map!;
            const layers = map.getStyle().layers.filter(({type}) => type === 'symbol');
            return map
              .queryRenderedFeatures({layers: layers.map((layer) => layer.id)})
              .map(({properties}) => String(properties['name:en'] ?? properties['name']));
          })
        ).map(plainName),
      );
      const {names} = namedIn(index, orientation as Orientation);
      for (const name of new Set([...live, ...names])) {
        const where = live.has(name) ? (names.has(name) ? undefined : 'live') : 'still';
        const difference = `${id} ${orientation}: ${name}, ${where} only`;
        if (where && !(difference in exceptions)) differences.push(difference);
      }
    }
    expect(differences).toEqual([]);
    await close();
  });
});
