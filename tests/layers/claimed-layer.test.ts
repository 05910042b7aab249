// Tests how opaque the layers of an author's style are in each scene.
import {latest, validateStyleMin, type LayerSpecification} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {claimedPart} from '../../src/layers/claimed-layer.ts';
import type {LayerId} from '../../src/story/types.ts';

const id = 'flood' as LayerId;
const at = (shown: number) => ({shown, emphasis: 0, reveal: 1});
const byZoom = ['interpolate', ['linear'], ['zoom'], 4, 0.2, 8, ['case', ['<', 1, 2], 0.8, 1]];
const byFeature = ['case', ['has', 'deep'], 0.9, 0.4];

const fill = (paint: object, more: object = {}) =>
  ({id: 'own:flood', type: 'fill', source: 'own:s', paint, ...more}) as LayerSpecification;

const types = {
  background: ['background-opacity'],
  circle: ['circle-opacity', 'circle-stroke-opacity'],
  'color-relief': ['color-relief-opacity'],
  fill: ['fill-opacity'],
  'fill-extrusion': ['fill-extrusion-opacity'],
  heatmap: ['heatmap-opacity'],
  hillshade: ['hillshade-exaggeration'],
  line: ['line-opacity'],
  raster: ['raster-opacity'],
  symbol: ['icon-opacity', 'text-opacity'],
} as const;
const typeNames = Object.keys(types) as (keyof typeof types)[];

describe('a layer of an author’s style that a story shows', () => {
  test('has its type among those whose opacity is known, if MapLibre draws it', () => {
    const known = latest.layer.type.values;
    expect(Object.keys(known).filter((one) => !(one in types))).toEqual([]);
  });

  test('is hidden at first, also where the style shows it or hides it by its layout', () => {
    const {layer} = claimedPart(
      fill({'fill-opacity': 0.6}, {layout: {visibility: 'none', 'fill-sort-key': 1}}),
      'ground',
      {id},
    );
    expect(layer.paint).toEqual({'fill-opacity': 0});
    expect(layer.layout).toEqual({'fill-sort-key': 1});
  });

  test.each([
    ['nothing', {}, 1, 0.5],
    ['a number', {'fill-opacity': 0.6}, 0.6, 0.3],
    [
      'zooms',
      {'fill-opacity': byZoom},
      byZoom,
      ['interpolate', ['linear'], ['zoom'], 4, 0.1, 8, ['case', ['<', 1, 2], 0.4, 0.5]],
    ],
    ['features', {'fill-opacity': byFeature}, byFeature, byFeature],
    ['that it is hidden', {'fill-opacity': 0}, 1, 0.5],
  ])('is as opaque as the style says: %s', (_, paint, whole, half) => {
    const {paintAt} = claimedPart(fill(paint), 'ground', {id});
    expect(paintAt(at(1))).toEqual({'fill-opacity': whole});
    expect(paintAt(at(0.5))).toEqual({'fill-opacity': half});
    expect(paintAt(at(0))).toEqual({'fill-opacity': 0});
  });

  test('changes at once where its opacity depends on features, half-way', () => {
    const {paintAt} = claimedPart(fill({'fill-opacity': byFeature}), 'ground', {id});
    expect([0.1, 0.49, 0.51, 0.9].map((shown) => paintAt(at(shown))['fill-opacity'])).toEqual([
      0,
      0,
      byFeature,
      byFeature,
    ]);
  });

  test('is as opaque as its author says in the story', () => {
    const {paintAt} = claimedPart(fill({'fill-opacity': byFeature}), 'ground', {id, opacity: 0.7});
    expect(paintAt(at(1))).toEqual({'fill-opacity': 0.7});
  });

  test('keeps circles hollow that the style draws so', () => {
    const hollow = {
      id: 'own:c',
      type: 'circle',
      source: 'own:s',
      paint: {'circle-opacity': 0, 'circle-stroke-opacity': 0.8},
    } as const;
    expect(claimedPart(hollow, 'ground', {id}).paintAt(at(1))).toEqual(hollow.paint);
  });

  test('follows the scroll, without a transition of its own', () => {
    const {layer} = claimedPart(
      fill({'fill-opacity-transition': {duration: 900}, 'fill-color-transition': {delay: 5}}),
      'ground',
      {id},
    );
    expect(layer.paint).toEqual({'fill-color-transition': {delay: 5}, 'fill-opacity': 0});
  });

  test('has, settled, the opacities that are asked for, and valid paint on the way there', () => {
    const value = fc.oneof(
      fc.constant(undefined),
      fc.double({min: 0.01, max: 1, noNaN: true}),
      fc.constantFrom(byZoom, {
        stops: [
          [4, 0.2],
          [9, 1],
        ],
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...typeNames),
        value,
        fc.option(fc.double({min: 0, max: 1, noNaN: true}), {nil: undefined}),
        fc.double({min: 0, max: 1, noNaN: true}),
        (type, written, opacity, shown) => {
          const names = types[type];
          const paint = Object.fromEntries(
            names.flatMap((name) => (written === undefined ? [] : [[name, written]])),
          );
          const layer = {id: 'own:x', type, source: 'own:s', paint} as LayerSpecification;
          const {paintAt} = claimedPart(layer, 'ground', {
            id,
            ...(opacity !== undefined && {opacity}),
          });
          for (const name of names) {
            const usual = name === 'hillshade-exaggeration' ? 0.5 : 1;
            expect(paintAt(at(1))[name]).toEqual(opacity ?? written ?? usual);
            expect(paintAt(at(0))[name]).toBe(0);
          }
          for (const [name, painted] of Object.entries(paintAt(at(shown))))
            expect(
              validateStyleMin.paintProperty({
                key: name,
                layerType: type,
                objectKey: name,
                value: painted,
                styleSpec: latest,
                style: {},
              }),
            ).toEqual([]);
        },
      ),
    );
  });
});
