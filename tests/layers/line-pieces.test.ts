// Tests that a line of several parts is drawn part by part, along the length of all of them.
import fc from 'fast-check';
import type {Position} from 'geojson';
import {expect, test} from 'vitest';
import {mapLength} from '../../src/geometry/map-length.ts';
import {drawnStates} from '../../src/layers/drawn-states.ts';
import {growingShare, growthOf, piecedLine} from '../../src/layers/line-pieces.ts';
import {sameLayers} from '../../src/layers/same-layers.ts';
import {sourceData} from '../../src/layers/source-data.ts';
import {sources, storyLayers} from '../../src/layers/story-layers.ts';
import type {Story} from '../../src/story/types.ts';
import {styledStory} from '../fixtures/styled-story.ts';

const lineOf = (lines: readonly (readonly Position[])[], id = 'way') => ({
  type: 'Feature',
  properties: {id},
  geometry: {type: 'MultiLineString', coordinates: lines},
});

function storyOf(features: readonly object[], draw = 'it', paint = ''): Story {
  const data = JSON.stringify({type: 'FeatureCollection', features});
  return styledStory(
    `<map-story><story-layer id="it" kind="route" label="It" ${paint}>` +
      `<script type="application/geo+json">${data}</script></story-layer>` +
      `<story-step id="s" camera="0 0 4" draw="${draw}"><h2>S</h2></story-step></map-story>`,
  ).story;
}

const piecesIn = (story: Story) =>
  story.parts.flatMap((part) => piecedLine(story, part)?.pieces ?? []);

/** How long each piece is drawn, in the order of the file. */
const drawnAt = (story: Story, reveal: number): number[] => {
  const pieces = piecesIn(story);
  return pieces.map((piece) => {
    const share = {whole: 1, growing: growingShare(pieces, reveal), none: 0};
    return share[growthOf(piece, reveal)] * mapLength(piece.coordinates);
  });
};

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Lines between a west and an east that no other one has: none touches the next. */
const apart = fc
  .array(fc.array(fc.double({min: -60, max: 60, noNaN: true}), {minLength: 2, maxLength: 5}), {
    minLength: 2,
    maxLength: 6,
  })
  .map((lines) =>
    lines.map((lats, line) => lats.map((lat, at): Position => [line * 20 + at * 4 - 60, lat])),
  );

test('what is drawn is as long as the progress says, and grows in the order of the file', () => {
  const share = fc.double({min: 0, max: 1, noNaN: true});
  fc.assert(
    fc.property(apart, share, share, (lines, one, other) => {
      const story = storyOf([lineOf(lines)]);
      const total = sum(lines.map(mapLength));
      const [early, late] = [Math.min(one, other), Math.max(one, other)].map((reveal) =>
        drawnAt(story, reveal),
      );
      expect(sum(early!) / total).toBeCloseTo(Math.min(one, other), 9);
      expect(sum(late!) / total).toBeCloseTo(Math.max(one, other), 9);
      // no piece gets shorter, and none begins before the one before it is whole
      for (const [at, length] of late!.entries()) {
        expect(length).toBeGreaterThanOrEqual(early![at]! - 1e-9);
        if (length > 0)
          for (const [before, drawn] of late!.slice(0, at).entries())
            expect(drawn).toBeCloseTo(mapLength(lines[before]!), 9);
      }
    }),
  );
});

const two = [
  [
    [0, 0],
    [1, 0],
  ],
  [
    [2, 0],
    [5, 0],
  ],
];

test('parts whose ends touch are one piece', () => {
  const three = [two[0]!, [two[0]![1]!, [1.5, 0]], two[1]!];
  expect(piecesIn(storyOf([lineOf(three)])).map(({coordinates}) => coordinates.length)).toEqual([
    3, 2,
  ]);
  const story = storyOf([lineOf(two)]);
  expect(piecesIn(story).map(({to}) => to)).toEqual([0.25, 1]);
});

test('each piece is a feature of its own in the map, and is whole or grows', () => {
  const story = storyOf([lineOf(two)]);
  const keys = sourceData(story)[sources.drawn]!.features.map(
    ({properties}) => properties?.['story:key'],
  );
  expect(keys).toHaveLength(2);
  const statesAt = (reveal: number) =>
    drawnStates(story)
      .filter(({source, isOn}) => source === sources.drawn && isOn(reveal))
      .map(({key, state}) => `${keys.indexOf(key)} ${state}`);
  expect(statesAt(0)).toEqual([]);
  expect(statesAt(0.1)).toEqual(['0 growing']);
  expect(statesAt(0.25)).toEqual(['0 whole']);
  expect(statesAt(0.5)).toEqual(['0 whole', '1 growing']);
  expect(statesAt(1)).toEqual(['0 whole', '1 whole']);
});

test('of several lines of a layer, each grows as a whole, at the same time', () => {
  const several = [lineOf(two), lineOf([two[1]!], 'other')];
  expect(piecesIn(storyOf(several))).toEqual([]);
  expect(piecesIn(storyOf(several, 'it/way'))).toHaveLength(2);
});

test('only a line in pieces has layers for what is whole and for what grows', () => {
  const idsOf = (story: Story) => storyLayers(story, 'light', 'en').map(({layer}) => layer.id);
  const plain = idsOf(storyOf([lineOf([two[0]!])]));
  expect(plain.join()).not.toContain('growing');
  const lines = plain.filter((id) => /:(halo|line|dashed)$/.test(id));
  expect(idsOf(storyOf([lineOf(two)]))).toEqual(
    plain.flatMap((id) => (lines.includes(id) ? [id, `${id}:growing`] : [id])),
  );
});

test('a width of the author is the width of pieces that are whole or grow', () => {
  const story = storyOf([lineOf(two)], 'it', `paint='{"line-width": 9}'`);
  const widths = storyLayers(story, 'light', 'en')
    .filter(({layer}) => layer.id.includes(':line'))
    .map(({written}) => written['line-width']);
  expect(widths).toEqual(
    ['whole', 'growing'].map((state) => [
      'case',
      ['boolean', ['feature-state', state], false],
      9,
      0,
    ]),
  );
});

test('a line whose pieces get other lengths is drawn by other layers', () => {
  const of = (...lines: readonly (readonly Position[])[]) => storyOf([lineOf(lines)]);
  const first: Position[] = [
    [0, 0],
    [1, 0],
  ];
  const to = (lng: number): Position[] => [
    [2, 0],
    [lng, 0],
  ];
  expect(sameLayers(of(first, to(3)), of(first, to(3)))).toBe(true);
  expect(sameLayers(of(first, to(3)), of(first, to(5)))).toBe(false);
  expect(sameLayers(of(first, to(3)), of(first))).toBe(false);
});
