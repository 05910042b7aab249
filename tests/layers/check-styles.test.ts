import {latest} from '@maplibre/maplibre-gl-style-spec';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {nameFault, valueFault} from '../../src/layers/check-paint.ts';
import {isPlainPaint, needed} from '../../src/layers/check-styles.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {schema} from '../../src/story/schema.ts';
import {seeded} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';
import {styledStory} from '../fixtures/styled-story.ts';

const attribute = (value: unknown) =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll("'", '&#39;');
const layerWith = (attributes: string) =>
  `<map-story><story-layer id="a" label="A" src="a.geojson" ${attributes}></story-layer><story-step id="s" focus="a"><h2>S</h2></story-step></map-story>`;

function check(kind: string, paint: unknown, brand?: string) {
  const html = layerWith(`kind="${kind}" paint='${attribute(paint)}'`);
  const {story, problems} = styledStory(html, (name) => (name === '--brand' ? brand : undefined));
  return {paint: story.layers[0]!.style!.paint, problems};
}

describe('the paint of a layer', () => {
  test.each([
    ['route', 'line-widht', 'There is no paint property “line-widht”. Did you mean “line-width”?'],
    ['route', 'line-cap', '“line-cap” is a layout property, which paint does not take.'],
    ['place', 'text-size', '“text-size” is a layout property, which paint does not take.'],
    ['place', 'icon-image', '“icon-image” is a layout property, which paint does not take.'],
    [
      'route',
      'circle-radius',
      '“circle-radius” is a property of circle layers. The kind route is drawn by line layers.',
    ],
    [
      'region',
      'fill-extrusion-height',
      '“fill-extrusion-height” is a property of fill-extrusion layers. The kind region is drawn by fill, line, symbol layers.',
    ],
    [
      'border',
      'line-gradient',
      '“line-gradient” is set by steps that draw the line. Use “line-color”.',
    ],
    [
      'route',
      '__proto__x',
      'There is no paint property “__proto__x”. The kind route is drawn by line layers, whose properties begin with line-.',
    ],
  ])('of the kind %s has no “%s”, and keeps all else', (kind, name, message) => {
    const good = kind === 'place' ? {'circle-radius': 7} : {'line-width': 7};
    const {paint, problems} = check(kind, {...good, [name]: 3});
    expect(problems).toEqual([
      {code: 'invalid-paint', path: 'story-layer#a[paint]', message, severity: 'error'},
    ]);
    expect(paint).toEqual(good);
  });

  test('names no picture that our map does not have, and keeps its colour then', () => {
    const {paint, problems} = check('region', {'fill-pattern': 'dots', 'fill-opacity': 0.5});
    expect(problems.map(({message}) => message)).toEqual([
      'There is no picture “dots” for “fill-pattern”: our map has “hatch” alone. Others come with a basemap of your own (basemap="style.json").',
    ]);
    expect(paint).toEqual({'fill-opacity': 0.5});
    expect(check('region', {'fill-pattern': 'hatch'})).toMatchObject({problems: []});
    const own = layerWith(`kind="region" paint='{"fill-pattern": "dots"}'`).replace(
      '<map-story',
      '<map-story basemap="style.json"',
    );
    expect(styledStory(own)).toMatchObject({
      problems: [],
      story: {layers: [{style: {paint: {'fill-pattern': 'dots'}}}]},
    });
  });

  test.each([
    ['line-width', '9', 'number expected, string found'],
    ['line-width', -1, '-1 is less than the minimum value 0'],
    ['line-opacity', 40, '40 is greater than the maximum value 1'],
    ['line-blur', null, 'number expected, null found'],
    ['line-dasharray', [2, 'x'], 'number expected, string found (at [1])'],
    ['line-translate', ['get', 'x'], 'it has to be the same for all features'],
    ['line-width', ['+', 1, 'a'], 'Expected number but found string instead (at [2])'],
    ['line-color', ['rgb', 1], 'Expected arguments of type'],
    ['line-color', 5, 'color expected, number found'],
    ['line-translate-anchor', 'maps', 'expected one of [map, viewport], "maps" found'],
  ])('has no %s of %j', (name, value, what) => {
    const {paint, problems} = check('route', {[name]: value});
    expect(problems.map(({message}) => message)).toEqual([
      expect.stringContaining(`is not a value of “${name}”: ${what}`),
    ]);
    expect(paint).toEqual({});
  });

  test('has colours as they are resolved, also in expressions, where texts of the data stay', () => {
    const {paint, problems} = check(
      'route',
      {
        'line-color': ['match', ['get', 'colour'], 'red', 'var(--brand)', 'hsl(0.5turn 50% 50%)'],
        'line-width': ['case', ['==', ['get', 'x'], 'red'], 3, 4],
      },
      'light-dark(red, blue)',
    );
    expect(problems).toEqual([]);
    expect(paint['line-color']).toEqual([
      'match',
      ['get', 'colour'],
      'red',
      'light-dark(#ff0000, #0000ff)',
      '#40bfbf',
    ]);
    expect(check('route', {'line-color': 'Teal'}).paint['line-color']).toBe(
      'light-dark(#0B7A75, #4FD1C5)',
    );
  });

  test('leaves out a colour that is none, and one whose custom property is not set', () => {
    const {paint, problems} = check('region', {
      'fill-color': 'dark red',
      'line-color': ['case', true, 'var(--none)', 'red'],
      'line-width': 3,
    });
    expect(problems.map(({code, message, severity}) => [code, severity, message])).toEqual([
      [
        'invalid-color',
        'error',
        'In “fill-color”, “dark red” is not a colour. Did you mean “darkred”?',
      ],
      [
        'unresolved-color',
        'warning',
        'In “line-color”, “var(--none)” has no value: no style sheet of the page sets --none.',
      ],
    ]);
    expect(paint).toEqual({'line-width': 3});
  });

  test('is never more than what the style specification takes, whatever is written', () => {
    const names = Object.keys({
      ...latest['paint_line'],
      ...latest['paint_circle'],
    });
    const property = fc.property(
      // the review says that paint has no effect on what a basemap draws
      fc.constantFrom(...Object.keys(schema.kinds).filter((kind) => kind !== 'style')),
      fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), fc.jsonValue()),
      (kind, written) => {
        const {paint, problems} = check(kind, written);
        // a second check finds nothing more, and nothing is lost without a word
        expect(check(kind, paint).problems).toEqual([]);
        expect(Object.keys(paint).length + problems.length).toBe(Object.keys(written).length);
      },
    );
    fc.assert(property, seeded);
  });
});

describe('the colour of a layer', () => {
  test('is that of its kind where it is none, which is said once', () => {
    const {story, problems} = styledStory(layerWith('kind="route" color="dark red"'));
    expect(story.layers[0]!.style).toEqual({paint: {}});
    expect(problems).toEqual([
      {
        code: 'invalid-color',
        path: 'story-layer#a[color]',
        message:
          '“dark red” is not a colour. Did you mean “darkred”? The layer is drawn in indigo, the colour of its kind.',
        severity: 'error',
      },
    ]);
  });

  test.each([
    ['color="amber"', false, false],
    ['color="#C00"', false, false],
    ['color="red"', true, false],
    ['color="#12345"', true, false],
    [`paint='{"line-width": 3, "line-color": "#c00"}'`, false, true],
    [`paint='{"line-color": "red"}'`, true, true],
    [`paint='{"line-color": ["case", true, "var(--x)", "red"]}'`, true, true],
    ['', false, false],
  ])(
    'and paint: of %s is needed what is large: colours %s, style specification %s',
    (attributes, colors, paint) => {
      const {story} = parseStory(storyIn(layerWith(attributes)));
      expect(needed(story)).toEqual({colors, paint});
    },
  );
});

describe('paint that needs no specification', () => {
  const kinds = Object.keys(schema.kinds) as (keyof typeof schema.kinds)[];
  const names = Object.keys({
    ...latest['paint_line'],
    ...latest['paint_fill'],
    ...latest['paint_circle'],
  });
  const value = fc.oneof(
    fc.double({min: -1, max: 20, noNaN: true}),
    fc.constantFrom('1', null, true, ['get', 'width'], 'constructor'),
  );

  test('is valid by the specification, too', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.constantFrom(...names),
        value,
        (kind, name, one) => {
          const fault = nameFault(kind, name) ?? valueFault(kind, name, one);
          expect(isPlainPaint(kind, name, one) && fault).toBeFalsy();
        },
      ),
      {...seeded, numRuns: 3000},
    );
  });

  test.each([
    ['region', {'fill-opacity': 0.14}, false],
    ['route', {'line-width': 4, 'line-opacity': 1}, false],
    ['route', {'line-width': 4, 'line-blur': 2}, true],
    ['region', {'line-width': 4}, true],
    ['region', {'fill-opacity': 2}, true],
    ['region', {constructor: 1}, true],
  ] as const)('a page with a %s of %o loads the specification: %s', (kind, paint, loads) => {
    const {story} = parseStory(storyIn(layerWith(`kind="${kind}" paint='${attribute(paint)}'`)));
    expect(needed(story).paint).toBe(loads);
  });
});
