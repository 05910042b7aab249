// Tests that a built page has the icons of its layers, and that stills draw them.
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {stillsOf} from '../../src/node/page/page-stills.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {iconShapes} from '../../src/node/vite/icon-shapes.ts';
import {insertAll} from '../../src/node/vite/insertion.ts';
import {readIconText} from '../../src/story/icon.ts';

const folder = 'tests/field/icons';
const written = readFileSync(`${folder}/index.html`, 'utf8');
const [page] = readPage(written, folder);
const html = insertAll(written, iconShapes(page!));
const [built] = readPage(html, folder);

describe('a built page', () => {
  test('has the shapes of each icon that can be drawn, as the layer is drawn', () => {
    const read = built!.story.layers.map(({id, icon, 'icon-shape': text, style}) => {
      expect(text === undefined ? undefined : readIconText(text, icon!)).toEqual(style?.icon);
      return text === undefined ? [] : [id];
    });
    expect(read.flat()).toEqual(['hospitals', 'capitals', 'own', 'busy', 'land', 'sized']);
  });

  test('has no script of an SVG', () => {
    expect(html).not.toContain('alert');
  });

  test('is not given them twice', () => {
    expect(iconShapes(built!)).toEqual([]);
  });
});

describe('a still', () => {
  const [first] = stillsOf(page!);
  const [{svg} = {svg: ''}] = first!.files;
  const layerIn = (id: string) =>
    new RegExp(`<g data-layer="story:${id}:icon">(.*?)(?=<g data-layer|</svg>)`, 's').exec(
      svg,
    )?.[1];

  test('has each icon once, and a use of it at each place', () => {
    expect(layerIn('hospitals')!.match(/<path/g)).toHaveLength(1);
    expect(layerIn('hospitals')!.match(/<use/g)).toHaveLength(2);
  });

  test('draws lines as lines', () => {
    expect(layerIn('own')).toContain('stroke-width="2"');
  });

  test('has dots where an icon could not be read', () => {
    expect(layerIn('misspelt')).toBeUndefined();
    expect(svg).toContain('story:misspelt:dot');
  });
});
