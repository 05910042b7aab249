// Tests that stills have the layers of a local style that a step shows, and their alternatives say so.
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {stillsOf} from '../../src/node/page/page-stills.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {shareSvg} from '../../src/node/vite/share-picture.ts';

const folder = `${import.meta.dirname}/../field/style-layers`;
const [page] = readPage(readFileSync(`${folder}/index.html`, 'utf8'), folder);
const stills = stillsOf(page!);
const ownLayers = (svg: string) =>
  [...svg.matchAll(/data-layer="own:([^"]*)"/g)].map(([, id]) => id);

const point = {type: 'Point', coordinates: [5.6, 51.9]};

test.each([
  ['no features', {type: 'FeatureCollection', features: 'none'}, {}],
  [
    'features that are none',
    {type: 'FeatureCollection', features: [null, 3, {type: 'Feature'}]},
    {},
  ],
  ['coordinates that are none', {type: 'LineString', coordinates: [1, 'two']}, {}],
  ['collections of nothing', {type: 'GeometryCollection', geometries: [null, point]}, {}],
  ['a filter that is none', point, {filter: ['nonsense']}],
  ['circles that only a live map joins', point, {cluster: true}],
])('a style with %s costs the layers that draw it, and no more', (_, data, more) => {
  const own = mkdtempSync(join(tmpdir(), 'style-'));
  const sources = {bad: {type: 'geojson', data, ...more}, good: {type: 'geojson', data: point}};
  const layers = [
    {id: 'bad', type: 'circle', source: 'bad'},
    {id: 'good', type: 'circle', source: 'good', paint: 'red', layout: null},
  ];
  writeFileSync(join(own, 'style.json'), JSON.stringify({version: 8, sources, layers}));
  const [read] = readPage(
    `<map-story basemap="style.json"><story-layer id="x" kind="style" layers="*" label="X"></story-layer>
      <story-step id="s" camera="5.6 51.9 7" show="x"><h2>S</h2></story-step></map-story>`,
    own,
  );
  expect(read!.problems.filter(({code}) => code !== 'still-lacks-layer')).toEqual([]);
  for (const {svg} of stillsOf(read!)[0]!.files) expect(ownLayers(svg)).toEqual(['good']);
});

test('what stills cannot draw of a style is said once for each layer of the story that shows it', () => {
  const own = mkdtempSync(join(tmpdir(), 'style-'));
  const layers = [
    {id: 'heat', type: 'heatmap', source: 'here'},
    {id: 'photo', type: 'raster', source: 'far'},
    {id: 'icons', type: 'symbol', source: 'here', layout: {'icon-image': 'a'}},
    {id: 'names', type: 'symbol', source: 'here', layout: {'icon-image': 'a', 'text-field': 'A'}},
    {id: 'marsh', type: 'fill', source: 'here', paint: {'fill-pattern': ['get', 'plant']}},
    {id: 'rail', type: 'line', source: 'here', paint: {'line-pattern': 'sleepers'}},
    {id: 'strokes', type: 'fill', source: 'here', paint: {'fill-pattern': 'hatch'}},
    {id: 'words', type: 'symbol', source: 'here', layout: {'icon-image': '', 'text-field': 'A'}},
    {id: 'dots', type: 'circle', source: 'here', layout: null, paint: 'red'},
    {id: 'unseen', type: 'heatmap', source: 'here'},
  ];
  const sources = {
    here: {type: 'geojson', data: point},
    far: {type: 'raster', tiles: ['https://tiles.example/{z}/{x}/{y}.png']},
  };
  writeFileSync(join(own, 'style.json'), JSON.stringify({version: 8, sources, layers}));
  const [read] = readPage(
    `<map-story basemap="style.json">
      <story-layer id="x" kind="style" layers="heat photo icons names" label="X"></story-layer>
      <story-layer id="y" kind="style" layers="strokes words dots" label="Y"></story-layer>
      <story-layer id="z" kind="style" layers="marsh rail" label="Z"></story-layer>
      <story-step id="s" camera="5.6 51.9 7" show="x y z"><h2>S</h2></story-step></map-story>`,
    own,
  );
  const [said, patterns, ...others] = read!.problems;
  expect(others).toEqual([]);
  expect(patterns!.message).toContain('“marsh” (its pattern), “rail” (its pattern): they');
  expect(said).toMatchObject({code: 'still-lacks-layer', severity: 'warning', line: 2});
  expect(said!.message).toMatch(
    /“heat” \(heatmap\), “photo” \(raster\), “icons” \(icons of a sprite\), “names” \(its icons\): they/,
  );
});

describe('the stills of a story that shows layers of a local style', () => {
  test('have them in the steps that show them, and in all pictures of these', () => {
    const drawn = stills.map(({files}) => files.map(({svg}) => ownLayers(svg)));
    const flood = ['flood-fill', 'flood-line'];
    expect(drawn).toEqual([
      [[], [], [], []],
      [flood, flood, flood, flood],
      [flood, flood, flood, flood],
    ]);
  });

  test('draw them as the style does', () => {
    const {svg} = stills[1]!.files[0]!;
    const [, drawn] = /data-layer="own:flood-fill">(.*?)<\/g>/.exec(svg)!;
    expect(drawn).toMatch(/^<path fill="#3b7ea1" fill-opacity="\.6" /);
  });

  test('say what they show, and nothing of layers whose data are on another host', () => {
    expect(stills.map(({alt}) => alt)).toEqual([
      'Map.',
      'Map. The map shows Flooded in 1995.',
      'Map. The map highlights Flooded in 1995.',
    ]);
  });

  test('name the source of the data beside that of their basemap', () => {
    expect(stills[1]!.files[0]!.svg).toContain('· River office');
  });

  test('are the same in the picture that is shared', () => {
    expect(ownLayers(shareSvg(page!))).toEqual(['flood-fill', 'flood-line']);
  });
});
