// Tests that points are joined into circles by zoom, and none is lost.
import {featureFilter} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {COUNT} from '../../src/layers/cluster-drawing.ts';
import {clusterOfKey, LAST_ZOOM} from '../../src/layers/cluster-points.ts';
import {namePoints} from '../../src/layers/plan-labels.ts';
import {featureOfKey} from '../../src/layers/source-data.ts';
import {KEY, storyLayers} from '../../src/layers/story-layers.ts';
import {partsOf} from '../../src/story/parts.ts';
import type {LayerId, Reference, Story, StoryFeatures} from '../../src/story/types.ts';

const shops = 'shops' as LayerId;

function storyOf(
  places: readonly (readonly [number, number])[],
  named: readonly Reference[] = [],
  cluster = true,
): Story {
  const data: StoryFeatures = {
    type: 'FeatureCollection',
    features: places.map((coordinates, index) => ({
      type: 'Feature',
      properties: {id: `s${index}`, name: `Shop ${index}`},
      geometry: {type: 'Point', coordinates: [...coordinates]},
    })),
  };
  return {
    layers: [{id: shops, kind: 'place', label: 'Shops', path: 'shops', data, cluster}],
    steps: [],
    parts: partsOf([shops], named, []),
    links: [],
    measures: [],
    notes: [],
    trigger: 0.6,
  };
}

/** What layers of a name draw at a zoom. */
function drawnBy(name: string, story: Story, zoom: number) {
  return storyLayers(story, 'light', 'en')
    .filter(({layer}) => layer.id.endsWith(`:${name}`))
    .flatMap(({layer}) => {
      const {filter} = featureFilter('filter' in layer ? layer.filter : undefined, layer.id);
      return namePoints(story).features.filter(({properties}) =>
        filter({zoom}, {type: 1, properties: properties ?? {}}),
      );
    });
}

const place = fc.tuple(
  fc.double({min: -180, max: 180, noNaN: true}),
  fc.double({min: -85, max: 85, noNaN: true}),
);
const near = fc.tuple(
  fc.double({min: 7, max: 7.01, noNaN: true}),
  fc.double({min: 46, max: 46.01, noNaN: true}),
);

describe('points of a layer with “cluster”', () => {
  test('are each drawn once at every zoom: as a dot, or in one circle', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(place, near), {minLength: 1, maxLength: 40}),
        fc.integer({min: 0, max: 20}),
        (places, zoom) => {
          const story = storyOf(places);
          const dots = drawnBy('dot', story, zoom).map(({properties}) => properties!['id']);
          const circles = drawnBy('cluster', story, zoom);
          const inside = circles.flatMap(
            ({properties}) => clusterOfKey(story, String(properties![KEY]))!.features,
          );
          const ids = [...dots, ...inside.map(({properties}) => properties.id)];
          expect(ids.toSorted()).toEqual(places.map((_, index) => `s${index}`).toSorted());
          const counted = circles.map(({properties}) => Number(properties![COUNT]));
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(inside.length);
          if (zoom > LAST_ZOOM) expect(circles).toEqual([]);
        },
      ),
      {numRuns: 60},
    );
  });

  test('have their number at the circle, in the language of the page', () => {
    const [count] = storyLayers(storyOf([]), 'light', 'ar').filter(({layer}) =>
      layer.id.endsWith(':count'),
    );
    expect(JSON.stringify(count!.layer.layout)).toContain('{"locale":"ar"}');
  });

  test('stay by themselves where a step names them, and are not counted', () => {
    const story = storyOf(
      [
        [7, 46],
        [7, 46],
        [7, 46],
      ],
      [{layer: shops, feature: 's1'}],
    );
    expect(drawnBy('dot', story, 3).map(({properties}) => properties!['id'])).toEqual(['s1']);
    expect(drawnBy('cluster', story, 3).map(({properties}) => properties![COUNT])).toEqual([2]);
  });

  test('have names only as dots', () => {
    const story = storyOf([
      [7, 46],
      [7, 46],
    ]);
    expect(drawnBy('label', story, 3)).toEqual([]);
    expect(drawnBy('label', story, LAST_ZOOM + 1)).toHaveLength(2);
  });

  test('are no circle where the layer does not ask for it', () => {
    const story = storyOf(
      [
        [7, 46],
        [7, 46],
      ],
      [],
      false,
    );
    expect(drawnBy('cluster', story, 3)).toEqual([]);
    expect(drawnBy('dot', story, 3)).toHaveLength(2);
  });

  test('have circles whose keys are those of no feature', () => {
    const story = storyOf([
      [7, 46],
      [7, 46],
    ]);
    const [circle] = drawnBy('cluster', story, 3);
    expect(featureOfKey(story, String(circle!.properties![KEY]))).toBeUndefined();
    expect(clusterOfKey(story, 'shops 0')).toBeUndefined();
  });
});
