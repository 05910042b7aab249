import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ExploredView, readView, writeView} from '../../src/explore/explore-address.ts';
import {camera, seeded} from '../fixtures/arbitraries.ts';

const known = {
  layers: ['border', 'towns', 'a,b&c=d', 'سرحد'],
  background: ['relief', 'rivers', 'labels'],
  steps: ['opening', 'the-border', 'a&b=c,ü%'],
};
const looking = {center: [74.5, 36.2], zoom: 5.3, bearing: 0, pitch: 0} as const;
const messages = (fragment: string) =>
  readView(fragment, known).problems.map(({message}) => message);

const views: fc.Arbitrary<ExploredView> = fc
  .record({
    camera,
    layers: fc.option(fc.subarray([...known.layers, ...known.background]), {nil: undefined}),
    step: fc.option(fc.constantFrom(...known.steps), {nil: undefined}),
  })
  .map(({camera: {center, zoom, bearing, pitch}, layers, step}) => ({
    camera: {center, zoom, bearing, pitch},
    ...(layers && {layers}),
    ...(step && {step}),
  }));

describe('the address of a view', () => {
  test('is short, and says what the reader sees', () => {
    expect(writeView({camera: looking})).toBe('explore=74.5,36.2,5.3,0,0');
    expect(
      writeView({
        camera: {center: [74.123456, 36.2], zoom: 5.3333, bearing: -12.34, pitch: 30},
        layers: ['border', 'rivers'],
        step: 'the-border',
      }),
    ).toBe('explore=74.1235,36.2,5.33,-12.3,30&layers=border,rivers&step=the-border');
  });

  test('tells that everything is switched off from that nothing was switched', () => {
    expect(readView(writeView({camera: looking, layers: []}), known).view).toEqual({
      camera: looking,
      layers: [],
    });
    expect(readView(writeView({camera: looking}), known).view).toEqual({camera: looking});
  });

  test('gives the same view again, but for what nobody sees, whatever ids are made of', () => {
    fc.assert(
      fc.property(views, (view) => {
        const {view: read, problems} = readView(`#${writeView(view)}`, known);
        expect(problems).toEqual([]);
        const pixel = 360 / (512 * 2 ** view.camera.zoom);
        view.camera.center.forEach((value, axis) => {
          const off = Math.abs(read!.camera.center[axis]! - value);
          expect(Math.min(off, 360 - off)).toBeLessThan(pixel);
        });
        expect(read!.camera.zoom).toBeCloseTo(view.camera.zoom, 2);
        expect(read!.camera.bearing).toBeCloseTo(view.camera.bearing, 0);
        expect(read!.camera.pitch).toBeCloseTo(view.camera.pitch, 0);
        expect([read!.layers, read!.step]).toEqual([view.layers, view.step]);
        expect(writeView(read!)).toBe(writeView(view));
      }),
      seeded,
    );
  });

  test('is the same in every copy of the world and after every turn', () => {
    expect(writeView({camera: {...looking, center: [434.5, 36.2], bearing: 720}})).toBe(
      writeView({camera: looking}),
    );
  });
});

describe('an address that is read', () => {
  test.each(['', '#', '#the-border', '#explore', '#explored=1', '#layers=border'])(
    '%s is no view and no problem',
    (fragment) => {
      expect(readView(fragment, known)).toEqual({problems: []});
    },
  );

  test('may leave out bearing and pitch, and have its commas escaped', () => {
    expect(readView('#explore=74.5,36.2,5.3', known)).toEqual({
      view: {camera: looking},
      problems: [],
    });
    expect(readView('#explore=74.5%2C36.2%2C5.3%2C0%2C0', known)).toEqual({
      view: {camera: looking},
      problems: [],
    });
  });

  test.each([
    ['#explore=here', undefined, [/“here” is not “longitude,latitude,zoom,bearing,pitch”/]],
    ['#explore=,,5,0,0&step=the-border', undefined, [/longitude,latitude/]],
    [
      '#explore=200,95,5,0,0',
      {camera: {...looking, center: [-160, 90], zoom: 5}},
      [/“200,95”.*longitude from -180 to 180/],
    ],
    ['#explore=74.5,36.2,99,0,0', {camera: {...looking, zoom: 22}}, [/“99”.*zoom from 0 to 22/]],
    ['#explore=74.5,36.2', {camera: {...looking, zoom: 4}}, [/“” is not a zoom from 0 to 22/]],
    [
      '#explore=74.5,36.2,5.3,north,120',
      {camera: {...looking, pitch: 85}},
      [/“north”.*bearing/, /“120”.*pitch/],
    ],
    ['#explore=74.5,36.2,5.3,0,0,7', {camera: looking}, [/five numbers/]],
    [
      '#explore=74.5,36.2,5.3,0,0&layers=border,oceans,border&step=nowhere',
      {camera: looking, layers: ['border']},
      [/“oceans”.*id of a layer.*border, towns.*relief/, /“nowhere”.*id of a step/],
    ],
    [
      '#explore=74.5,36.2,5.3,0,0&layers=%E0%A4%A&step=%',
      {camera: looking, layers: []},
      [/id of a layer/, /id of a step/],
    ],
    [
      '#explore=74.5,36.2,5.3,0,0&zoom=3&layers=border&layers=towns',
      {camera: looking, layers: ['border']},
      [/“zoom” is not “layers” or “step”/, /“layers”.*each once/],
    ],
  ])(
    '%s keeps what can be kept, with a problem for each of the rest',
    (fragment, view, expected) => {
      const read = readView(fragment, known);
      expect(read.view).toEqual(view);
      expect(messages(fragment)).toEqual(expected.map((message) => expect.stringMatching(message)));
      for (const {path, severity} of read.problems)
        expect([path, severity]).toEqual(['address', 'warning']);
    },
  );

  test('never throws, and never gives a camera that a map would not take', () => {
    const numbers = fc
      .array(
        fc.oneof(
          fc.constantFrom('0', '99', '-99', '400', '-1e308', '1e999', '', 'x'),
          fc.double().map(String),
        ),
        {minLength: 2, maxLength: 6},
      )
      .map((all) => `explore=${all.join()}`);
    let views = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          numbers,
          fc.string({unit: 'binary'}),
          fc
            .array(
              fc.oneof(
                fc.constantFrom(
                  'explore=',
                  ',',
                  '&',
                  'layers=',
                  'step=',
                  '%',
                  '1e999',
                  '-',
                  'NaN',
                  'Infinity',
                  '0x10',
                  'border',
                ),
                fc.double().map(String),
                fc.string(),
              ),
            )
            .map((parts) => `explore=${parts.join('')}`),
        ),
        (fragment) => {
          const {view} = readView(fragment, known);
          if (!view) return;
          views++;
          const {
            center: [lng, lat],
            zoom,
            bearing,
            pitch,
          } = view.camera;
          expect(
            Math.abs(lng) <= 180 &&
              Math.abs(lat) <= 90 &&
              zoom >= 0 &&
              zoom <= 22 &&
              Math.abs(bearing) <= 360 &&
              pitch >= 0 &&
              pitch <= 85,
          ).toBe(true);
        },
      ),
      {...seeded, numRuns: 1000},
    );
    expect(views).toBeGreaterThan(100);
  });
});
