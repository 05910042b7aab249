import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {coordinateText, decimalText} from '../../src/places/coordinates.ts';
import {whereaboutsOf} from '../../src/places/whereabouts.ts';
import type {LngLat} from '../../src/geometry/lng-lat.ts';
import type {LayerId, StoryFeature} from '../../src/story/types.ts';
import {lngLat, seeded} from '../fixtures/arbitraries.ts';
import {geo, story} from './geo.ts';

const sources = {
  land: [geo('region'), geo('countries')],
  disputed: geo('disputed'),
  claims: geo('claims'),
  story,
};
const at = whereaboutsOf(sources, 'en');

describe('coordinates', () => {
  test.each<[LngLat, string, string]>([
    [[75.428, 36.85], '36.8500° N, 75.4280° E', '36.8500, 75.4280'],
    [[-70.5, -33.25], '33.2500° S, 70.5000° W', '-33.2500, -70.5000'],
    [[-0.00001, -0.00001], '0.0000° N, 0.0000° E', '0.0000, 0.0000'],
    [[190, 10], '10.0000° N, 170.0000° W', '10.0000, -170.0000'],
    [[-545, 10], '10.0000° N, 175.0000° E', '10.0000, 175.0000'],
  ])('%j: %s', (place, text, decimal) => {
    expect([coordinateText(place, 'en'), decimalText(place)]).toEqual([text, decimal]);
  });

  test('as numbers are read back within half of the last digit', () => {
    fc.assert(
      fc.property(lngLat, ([lng, lat]) => {
        const [readLat, readLng] = decimalText([lng, lat]).split(', ').map(Number);
        expect(Math.abs(readLat! - lat)).toBeLessThanOrEqual(0.5001e-4);
        expect(Math.abs(readLng! - lng)).toBeLessThanOrEqual(0.5001e-4);
      }),
      seeded,
    );
  });
});

describe('where a place is', () => {
  test.each<[string, LngLat, object]>([
    ['Quetta', [67, 30.18], {country: 'Pakistan'}],
    ['Peshawar', [71.58, 34.01], {country: 'Pakistan'}],
    ['Murree, in Punjab', [73.39, 33.91], {country: 'Pakistan'}],
    ['Sialkot, in Punjab', [74.53, 32.5], {country: 'Pakistan'}],
    ['Delhi', [77.2, 28.6], {country: 'India'}],
    ['Pathankot, in Punjab', [75.65, 32.27], {country: 'India'}],
    ['Chamba, in Himachal Pradesh', [76.13, 32.55], {country: 'India'}],
    ['Killar, in Himachal Pradesh', [76.4, 33.08], {country: 'India'}],
    ['Keylong, in Himachal Pradesh', [77.03, 32.57], {country: 'India'}],
    ['Tezpur, in Assam', [92.8, 26.63], {country: 'India'}],
    ['Dibrugarh, in Assam', [94.9, 27.48], {country: 'India'}],
    ['Thimphu', [89.64, 27.47], {country: 'Bhutan'}],
    ['Lhasa', [91.1, 29.65], {country: 'China'}],
    ['Nanjing', [118.8, 32.06], {country: 'China', region: 'Jiangsu'}],
    ['London', [-0.3, 51.6], {country: 'United Kingdom'}],
    ['the Arabian Sea', [64, 18], {}],
  ])('%s', (_, place, expected) => {
    const {text, decimal, ...rest} = at(place);
    expect(rest).toEqual(expected);
    expect([text, decimal]).toEqual([coordinateText(place, 'en'), decimalText(place)]);
  });

  test('names of pieces that the data keep apart come with who administers them, never with a country', () => {
    expect(at([87.6, 43.8])).toMatchObject({
      region: 'Xinjiang',
      administeredBy: 'China',
      note: expect.stringMatching(/^India claims Aksai Chin and Shaksgam/),
    });
    expect(at([87.6, 43.8])).not.toHaveProperty('country');
    expect(at([87.6, 43.8])).not.toHaveProperty('disputed');
  });

  test.each<[string, LngLat, object]>([
    [
      'Gilgit',
      [74.31, 35.92],
      {
        name: 'Gilgit-Baltistan',
        administeredBy: 'Pakistan',
        claimedBy: 'India',
      },
    ],
    [
      'Muzaffarabad',
      [73.47, 34.37],
      {name: 'Azad Kashmir', administeredBy: 'Pakistan', claimedBy: 'India'},
    ],
    [
      'Mirpur',
      [73.75, 33.15],
      {name: 'Azad Kashmir', administeredBy: 'Pakistan', claimedBy: 'India'},
    ],
    [
      'Rawalakot',
      [73.76, 33.86],
      {name: 'Azad Kashmir', administeredBy: 'Pakistan', claimedBy: 'India'},
    ],
    [
      'Srinagar',
      [74.8, 34.08],
      {name: 'Jammu and Kashmir', administeredBy: 'India', claimedBy: 'Pakistan'},
    ],
    [
      'Jammu',
      [74.87, 32.73],
      {name: 'Jammu and Kashmir', administeredBy: 'India', claimedBy: 'Pakistan'},
    ],
    [
      'Kathua',
      [75.52, 32.4],
      {name: 'Jammu and Kashmir', administeredBy: 'India', claimedBy: 'Pakistan'},
    ],
    ['Leh', [77.58, 34.16], {name: 'Ladakh', administeredBy: 'India', claimedBy: 'Pakistan'}],
    ['Kargil', [76.13, 34.56], {name: 'Ladakh', administeredBy: 'India', claimedBy: 'Pakistan'}],
    ['Padum', [76.88, 33.47], {name: 'Ladakh', administeredBy: 'India', claimedBy: 'Pakistan'}],
    ['Hanle', [78.97, 32.78], {name: 'Ladakh', administeredBy: 'India', claimedBy: 'Pakistan'}],
    [
      'Aksai Chin',
      [79.2, 35.1],
      {
        name: 'Aksai Chin',
        administeredBy: 'China',
        claimedBy: 'India',
      },
    ],
    [
      'the Shaksgam valley',
      [76.5, 36.05],
      expect.objectContaining({
        administeredBy: 'China',
        claimedBy: 'India',
        note: expect.stringMatching(/agreement of 1963/),
      }),
    ],
    [
      'Siachen',
      [77.1, 35.4],
      expect.objectContaining({name: 'Siachen', administeredBy: 'India', claimedBy: 'Pakistan'}),
    ],
    [
      'Demchok',
      [79.4, 32.75],
      expect.objectContaining({
        name: 'Demchok',
        administeredBy: 'China and India',
        claimedBy: 'China and India',
      }),
    ],
    [
      'Itanagar',
      [93.62, 27.1],
      {name: 'Arunachal Pradesh', administeredBy: 'India', claimedBy: 'China'},
    ],
    [
      'Tawang',
      [91.87, 27.59],
      {name: 'Arunachal Pradesh', administeredBy: 'India', claimedBy: 'China'},
    ],
    ['Simferopol', [34.1, 44.95], {name: 'Crimea', administeredBy: 'Russia', claimedBy: 'Ukraine'}],
    [
      'Laayoune',
      [-13.1, 27.1],
      {name: 'Western Sahara', administeredBy: 'Morocco', claimedBy: 'Western Sahara'},
    ],
    ['Taipei', [121.4, 24.9], {name: 'Taiwan', administeredBy: 'Taiwan', claimedBy: 'China'}],
    [
      'Tezu',
      [96.16, 27.93],
      {name: 'Arunachal Pradesh', administeredBy: 'India', claimedBy: 'China'},
    ],
  ])('%s is said to be disputed, and belongs to no country without that', (_, place, disputed) => {
    expect(at(place).disputed).toEqual(disputed);
    expect(at(place)).not.toHaveProperty('country');
    expect(at(place)).not.toHaveProperty('administeredBy');
  });

  test('no place of the story in Gilgit-Baltistan goes without a dispute', () => {
    const claimed = story.layers
      .find(({id}) => id === 'places')!
      .data!.features.filter(({properties}) => properties.claimedBy === 'IND');
    expect(claimed.length).toBeGreaterThan(4);
    for (const {geometry, properties} of claimed) {
      const [lng, lat] = geometry.type === 'Point' ? geometry.coordinates : [];
      expect(at([lng!, lat!]).disputed?.name, properties.name).toBe('Gilgit-Baltistan');
    }
  });

  test('is said in the reader’s language where the data have names in it', () => {
    const ur = whereaboutsOf(sources, 'ur-PK');
    expect(ur([67, 30.18]).country).toBe('پاکستان');
    expect(ur([77.58, 34.16]).disputed).toEqual({
      name: 'لداخ',
      administeredBy: 'بھارت',
      claimedBy: 'پاکستان',
    });
    expect(whereaboutsOf(sources, 'zh')([79.4, 32.75]).disputed?.administeredBy).toBe('中国和印度');
    expect(whereaboutsOf(sources, 'fr')([67, 30.18]).country).toBe('Pakistan');
  });

  test('is the same in every copy of the world', () => {
    fc.assert(
      fc.property(lngLat, fc.integer({min: -2, max: 2}), ([lng, lat], turns) => {
        const [here, there] = [at([lng, lat]), at([lng + 360 * turns, lat])];
        expect(there.country).toBe(here.country);
        expect(there.disputed).toEqual(here.disputed);
      }),
      seeded,
    );
  });

  test('is never one country and disputed', () => {
    fc.assert(
      fc.property(
        fc.tuple(
          fc.double({min: 70, max: 98, noNaN: true}),
          fc.double({min: 26, max: 38, noNaN: true}),
        ),
        (place) => {
          const {country, administeredBy, disputed} = at(place);
          expect([country, administeredBy, disputed].filter(Boolean).length).toBeLessThanOrEqual(1);
          if (disputed)
            expect(disputed).toMatchObject({
              administeredBy: expect.stringMatching(/./),
              claimedBy: expect.stringMatching(/./),
            });
        },
      ),
      {...seeded, numRuns: 1000},
    );
  });
});

describe('where a place is, in a story by someone else', () => {
  const nothing = {type: 'FeatureCollection' as const, features: []};
  const square = (size: number, properties: StoryFeature['properties']) => ({
    type: 'Feature' as const,
    properties,
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [size, 0],
          [size, size],
          [0, size],
          [0, 0],
        ],
      ],
    },
  });
  const layer = {
    id: 'a' as LayerId,
    path: 'a',
    kind: 'region' as const,
    label: 'A',
    data: {
      type: 'FeatureCollection' as const,
      features: [
        square(4, {name: 'Large'}),
        square(2, {name: 'Small', administeredBy: 'AAA', claimedBy: 'BBB'}),
        square(1, {}),
      ],
    },
  };
  const own = whereaboutsOf(
    {land: [], disputed: nothing, claims: nothing, story: {...story, layers: [layer]}},
    'en',
  );

  test('the smallest region with a name counts, and its claimants', () => {
    expect(own([3, 3])).toMatchObject({region: 'Large'});
    expect(own([0.5, 0.5])).toMatchObject({
      region: 'Small',
      disputed: {name: 'Small', administeredBy: 'AAA', claimedBy: 'BBB'},
    });
    expect(own([5, 5])).toEqual({text: expect.any(String), decimal: expect.any(String)});
  });
});
