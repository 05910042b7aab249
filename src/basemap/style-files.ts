// Lists the files that a MapLibre style names.
import {isObject, type Json} from './custom-style.ts';

/**
 * `path`: where in the style it is named. `address`: as written; one with `{z}` or another name in
 * braces stands for many files. `needed`: without it the map lacks something.
 */
export type NamedFile = Readonly<{path: string; address: string; needed: boolean}>;

/** @param style the JSON of a style, valid or not */
export function filesOfStyle(style: unknown): NamedFile[] {
  if (!isObject(style)) return [];
  const {sources, sprite, glyphs} = style;
  const named = Object.entries(isObject(sources) ? sources : {}).flatMap(([name, source]) =>
    isObject(source) ? filesOfSource(source, `sources.${name}`) : [],
  );
  const sprites = Array.isArray(sprite)
    ? sprite.map((one) => isObject(one) && one['url'])
    : [sprite];
  return [
    ...named,
    ...sprites.filter((one) => typeof one === 'string').flatMap(filesOfSprite),
    // map-story writes names in the page's fonts; other readers of the style do not
    ...(typeof glyphs === 'string' ? [{path: 'glyphs', address: glyphs, needed: false}] : []),
  ];
}

/** @param source a source of a style, or a TileJSON */
export function filesOfSource(source: Json, path: string): NamedFile[] {
  return ['url', 'data', 'tiles', 'urls'].flatMap((member) => {
    const value = source[member];
    const addresses = Array.isArray(value) && member.endsWith('s') ? value : [value];
    return addresses
      .filter((address) => typeof address === 'string')
      .map((address) => ({path: `${path}.${member}`, address, needed: true}));
  });
}

/** A picture of all icons and where each is in it, and both for sharp screens. */
const filesOfSprite = (address: string): NamedFile[] =>
  ['', '@2x'].flatMap((scale) =>
    ['.json', '.png'].map((end) => ({
      path: 'sprite',
      address: `${address}${scale}${end}`,
      needed: scale === '',
    })),
  );
