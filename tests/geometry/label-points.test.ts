import {booleanPointInPolygon} from '@turf/turf';
import fc from 'fast-check';
import type {Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {freeRect} from '../../src/geometry/camera.ts';
import {globeProjection} from '../../src/geometry/globe.ts';
import {innerPositions} from '../../src/geometry/inner-positions.ts';
import {namePlace} from '../../src/geometry/label-points.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const viewport = {width: 1000, height: 700, padding: {top: 20, right: 20, bottom: 20, left: 400}};
const region = {
  type: 'Feature' as const,
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [70, 30],
        [90, 30],
        [90, 45],
        [80, 36],
        [70, 45],
        [70, 30],
      ],
    ],
  } as Polygon,
};
const places = innerPositions([region.geometry.coordinates]);
const camera = (lng: number, lat: number, zoom: number) => ({
  center: [lng, lat] as const,
  zoom,
  bearing: 0,
  pitch: 0,
  padding: viewport.padding,
});

describe('the place of a region’s name', () => {
  test('is always inside the region', () => {
    for (const place of places) expect(booleanPointInPolygon([...place], region)).toBe(true);
    expect(places.length).toBeGreaterThan(20);
  });

  test('is the region’s own best place as long as that can be seen', () => {
    expect(namePlace(places, camera(80, 35, 3), viewport)).toBe(places[0]);
  });

  test('is in the free rectangle whenever some of the region is, with room for the name', () => {
    const view = fc.record({
      lng: fc.double({min: 68, max: 92, noNaN: true}),
      lat: fc.double({min: 28, max: 46, noNaN: true}),
      zoom: fc.double({min: 2, max: 6, noNaN: true}),
    });
    fc.assert(
      fc.property(view, ({lng, lat, zoom}) => {
        const look = camera(lng, lat, zoom);
        const project = globeProjection(look, viewport);
        const {left, top, right, bottom} = freeRect(viewport);
        const fits = ([lng, lat]: readonly [number, number]) => {
          const {x, y, hidden} = project([lng, lat]);
          return !hidden && x > left + 64 && x < right - 64 && y > top + 14 && y < bottom - 14;
        };
        if (places.some(fits)) expect(fits(namePlace(places, look, viewport))).toBe(true);
      }),
      seeded,
    );
  });
});
