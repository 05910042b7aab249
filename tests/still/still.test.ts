import {gzipSync} from 'node:zlib';
import type {FeatureCollection} from 'geojson';
import {describe, expect, test} from 'vitest';
import {freeRect, labelRect, type Viewport} from '../../src/geometry/camera.ts';
import {palettes} from '../../src/layers/palette.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {positionsOf} from '../../src/scene/step-cameras.ts';
import {credit as creditNote} from '../../src/still/credit.ts';
import {layersOf} from '../../src/still/layers-of.ts';
import {labelsOf} from '../../src/still/labels.ts';
import {sheetOf} from '../../src/still/sheet.ts';
import {overlaps} from '../../src/geometry/rect.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {still} from '../../src/still/still.ts';
import {HOLD} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {readFeatures} from '../../src/story/read-features.ts';
import {withData} from '../../src/story/with-data.ts';
import {mirrored} from '../../src/layout/still-sizes.ts';
import {storyIn} from '../fixtures/html.ts';
import {styledStory} from '../fixtures/styled-story.ts';
import {story} from '../page/story.ts';
import {credit, indexOf, layerIn, optionsOf, orientations, stillOf} from './article-stills.ts';
import {all, parse, subpaths} from './svg.ts';
import type {LayerId} from '../../src/story/types.ts';

const steps = story.steps.map(({id}, index) => [id, index] as const);
const themes = ['light', 'dark'] as const;
const textsOf = (svg: string) => all(parse(svg)).filter(({tag}) => tag === 'text');

describe.each(orientations)('a %s still of every step', (orientation) => {
  const {viewport, bleed} = sizes[orientation];
  const {left, top, right, bottom} = freeRect(viewport);

  test.each(steps)(
    '%s: is well-formed, without numbers that are none, and at most 25 kB, gzip',
    (_, index) => {
      for (const theme of themes) {
        const svg = stillOf(index, orientation, theme);
        const {tag, attributes} = parse(svg);
        expect(tag).toBe('svg');
        expect(attributes).toMatchObject({
          width: String(viewport.width + 2 * bleed),
          height: String(viewport.height + 2 * bleed),
        });
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
        expect(gzipSync(svg, {level: 9}).length).toBeLessThanOrEqual(25_000);
      }
    },
  );

  test.each(steps)('%s: what the step frames lies inside the free rectangle', (_, index) => {
    const step = story.steps[index]!;
    const sheet = sheetOf(optionsOf(index, orientation).scene.camera, viewport, bleed);
    for (const position of step.framed.flatMap((one) => positionsOf(story, one))) {
      const [x, y] = sheet.point([...position])!;
      expect(x >= left && x <= right && y >= top && y <= bottom, position.join(' ')).toBe(true);
    }
  });

  test.each(steps)(
    '%s: texts begin in the room for names, the credit inside the free rectangle',
    (_, index) => {
      for (const {attributes, texts} of textsOf(stillOf(index, orientation))) {
        if (attributes['x'] === undefined) continue;
        const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
        expect(x >= left && x <= right && y >= top && y <= bottom, texts.join()).toBe(true);
      }
    },
  );

  test.each(steps)(
    '%s: the name of what the story shows is there, where it has room',
    (_, index) => {
      const options = optionsOf(index, orientation);
      const svg = stillOf(index, orientation);
      const sheet = sheetOf(options.scene.camera, viewport, bleed);
      const labels = layersOf(options)
        .filter(({id, type}) => id.startsWith('story:') && type === 'symbol')
        .flatMap((layer) => labelsOf(layer, sheet, labelRect(viewport)));
      const room = labelRect(viewport);
      const boxes = labels.map(({places}) => places.flatMap((place) => place.boxes));
      labels.forEach(({layer, text}, own) => {
        const free = boxes[own]!.some(
          (box) =>
            box.left >= room.left &&
            box.top >= room.top &&
            box.right <= room.right &&
            box.bottom <= room.bottom,
        );
        const alone = !boxes.some(
          (others, other) =>
            other !== own && others.some((box) => boxes[own]!.some((one) => overlaps(one, box))),
        );
        const words = text.split(/\s+/).at(-1)!;
        if (free && alone) expect(layerIn(svg, layer), text).toContain(words);
      });
    },
  );
});

test('credits on the side of the cards where these are a column: the other side has the controls', () => {
  const side = (viewport: Viewport) => {
    const {box, svg} = creditNote(credit, viewport, palettes.light);
    const free = freeRect(viewport);
    return [
      box.left - free.left < free.right - box.right ? 'left' : 'right',
      /text-anchor="(\w+)"/.exec(svg)![1],
    ];
  };
  expect(side(sizes.landscape.viewport)).toEqual(['left', 'start']);
  expect(side(mirrored(sizes.landscape.viewport))).toEqual(['right', 'end']);
  expect(side(sizes.portrait.viewport)).toEqual(['right', 'end']);
});

describe('a still', () => {
  test('is the same for the same scene', () => {
    const options = optionsOf(indexOf('corridor'));
    expect(still(options)).toBe(still(optionsOf(indexOf('corridor'))));
  });

  test('says who made the map, in one line', () => {
    for (const orientation of orientations)
      expect(
        textsOf(stillOf(0, orientation)).filter(({texts}) => texts.join() === credit),
      ).toHaveLength(1);
    expect(
      textsOf(still(optionsOf(0, 'landscape', {credit: ''}))).some(
        ({attributes}) => attributes['data-layer'] === 'credit',
      ),
    ).toBe(false);
  });

  test('has the colours of its theme', () => {
    const index = indexOf('exercises');
    for (const theme of themes) {
      const svg = stillOf(index, 'landscape', theme);
      const other = palettes[theme === 'light' ? 'dark' : 'light'];
      for (const color of ['land', 'water', 'paper', 'amber', 'teal', 'boundary'] as const) {
        expect(svg).toContain(palettes[theme][color].toLowerCase());
        expect(svg).not.toContain(other[color].toLowerCase());
      }
    }
  });

  test('shows the layers that the live map shows, and no others, in its order', () => {
    const svg = stillOf(indexOf('the-border'), 'landscape');
    const ids = [...svg.matchAll(/<g data-layer="([^"]+)"/g)].map((match) => match[1]);
    for (const id of [
      'story:border/main:line',
      'story:border/main:halo',
      'story:border/east:dashed',
      'story:gilgit-baltistan:fill',
      'story:xinjiang:outline',
      'rivers',
      'boundary:settled',
      'disputed',
      'names:range:6',
    ])
      expect(ids).toContain(id);
    expect(ids.filter((id) => /jiangsu|cpec|towns|places\/pakistan|training/.test(id!))).toEqual(
      [],
    );
    const order = [
      'water',
      'land',
      'story:xinjiang:fill',
      'boundary:settled',
      'story:border/main:halo',
      'story:border/main:line',
      'story:xinjiang:label',
    ].map((id) => ids.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  test('shows nothing of a layer below its least zoom', () => {
    const svg = stillOf(indexOf('opening'), 'landscape');
    for (const id of ['glaciers', 'disputed', 'rivers', 'lakes']) expect(layerIn(svg, id)).toBe('');
  });

  test('draws a dashed feature broken, in units of its width, and a link as dots', () => {
    expect(
      layerIn(stillOf(indexOf('the-border'), 'landscape'), 'story:border/east:dashed'),
    ).toMatch(/stroke-dasharray="[\d.]+ [\d.]+"/);
    expect(
      layerIn(stillOf(indexOf('the-border'), 'landscape'), 'story:border/main:line'),
    ).not.toContain('dasharray');
    expect(layerIn(stillOf(indexOf('training'), 'landscape'), 'story:training-link:line')).toMatch(
      /stroke-dasharray[^>]*stroke-linecap="round"/,
    );
  });

  test('fills disputed tracts with hatching', () => {
    const svg = stillOf(indexOf('exercises'), 'landscape');
    expect(layerIn(svg, 'disputed')).toContain('fill="url(#hatch)"');
    expect(svg).toContain('<pattern id="hatch"');
  });

  test('draws as much of a line as is revealed, and names the places that it has reached', () => {
    const index = indexOf('to-the-sea');
    const options = optionsOf(index);
    const at = (reveal: number) => {
      const layers = Object.fromEntries(
        Object.entries(options.scene.layers).map(([id, one]) => [
          id,
          one.reveal > 0 && /^(cpec\/line|towns)/.test(id) ? {...one, reveal} : one,
        ]),
      );
      return still({...options, scene: {...options.scene, layers}});
    };
    const length = (svg: string) => {
      const lines = all(
        parse(
          layerIn(svg, 'story:cpec/line:line')
            .replace(/<g data-layer="[^"]*"$/, '')
            .replace(/<g $/, '') || '<g/>',
        ),
      ).flatMap(({attributes}) => (attributes['d'] ? subpaths(attributes['d']) : []));
      return lines
        .flatMap((line) =>
          line
            .slice(1)
            .map(([x, y], index) => Math.hypot(x - line[index]![0], y - line[index]![1])),
        )
        .reduce((sum, one) => sum + one, 0);
    };
    const [none, half, whole] = [at(0), at(0.5), at(1)];
    expect(length(none)).toBe(0);
    expect(length(half) / length(whole)).toBeGreaterThan(0.4);
    expect(length(half) / length(whole)).toBeLessThan(0.6);
    expect(half).toContain('Kashgar');
    expect(half).not.toContain('Gwadar');
    expect(whole).toContain('Gwadar');
  });

  test('keeps names on the map as they are along it: no text is upside down', () => {
    const svg = stillOf(indexOf('the-border'), 'landscape');
    const paths = new Map(all(parse(svg)).map(({attributes: {id, d}}) => [id, d]));
    const along = all(parse(svg)).filter(({tag}) => tag === 'textPath');
    expect(along.length).toBeGreaterThan(2);
    for (const {attributes} of along) {
      const [line] = subpaths(paths.get(attributes['href']!.slice(1))!);
      expect(line!.at(-1)![0]).toBeGreaterThanOrEqual(line![0]![0]);
    }
  });
});

describe('whatever a story holds', () => {
  const page = (name: string, layer = '') => {
    const {story} = styledStory(
      `<map-story><story-layer id="a" kind="region" label="A" ${layer}></story-layer><story-layer id="b" kind="place" label="B"></story-layer><story-step id="s" camera="75 36 5" show="a b"><h2>S</h2></story-step></map-story>`,
    );
    const features = (geometry: object) =>
      readFeatures(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [{type: 'Feature', properties: {id: 'x', name}, geometry}],
        }),
        'a',
      ).data;
    const filled = withData(
      story,
      'a' as LayerId,
      features({
        type: 'Polygon',
        coordinates: [
          [
            [72, 33],
            [78, 33],
            [78, 39],
            [72, 39],
            [72, 33],
          ],
        ],
      }),
    );
    return withData(filled, 'b' as LayerId, features({type: 'Point', coordinates: [74, 34]}));
  };
  const drawn = (one: ReturnType<typeof page>) => still(optionsOf(0, 'landscape', {}, one));

  test('hostile names are only names', () => {
    for (const name of [
      '<script>alert(1)</script>',
      '"\'&<>]]>',
      '&amp;',
      '\u0000\u0008\ud800x',
      '🏔️ K2',
      'گلگت بلتستان',
      'https://x',
      '{{y}}',
    ]) {
      const svg = drawn(page(name));
      const tags = all(parse(svg)).map(({tag}) => tag);
      const ours = [
        'svg',
        'defs',
        'pattern',
        'path',
        'rect',
        'g',
        'circle',
        'text',
        'tspan',
        'textPath',
      ];
      expect(tags.filter((tag) => !ours.includes(tag))).toEqual([]);
    }
    const texts = textsOf(drawn(page('<b>&"'))).flatMap(({texts}) => texts);
    expect(texts).toContain('&lt;b&gt;&amp;&quot;');
  });

  test('names that are written from the right are ordered by themselves', () => {
    expect(drawn(page('گلگت بلتستان'))).toMatch(
      /<text [^>]*unicode-bidi="plaintext"[^>]*>گلگت بلتستان/,
    );
    expect(drawn(page('Gilgit'))).not.toContain('unicode-bidi');
  });

  test('a long name is broken into lines', () => {
    const [first] = textsOf(
      layerIn(drawn(page('A region with a very long name of many words')), 'story:a:label').replace(
        /<(g|text) $/,
        '',
      ),
    );
    expect(all(first!).filter(({tag}) => tag === 'tspan').length).toBeGreaterThan(1);
  });

  test('the author’s paint goes before ours, and faults in it cost that property alone', () => {
    const svg = drawn(
      page(
        'A',
        `paint='{"fill-color": "#123456", "line-color": "no colour", "line-width": "thick"}'`,
      ),
    );
    expect(layerIn(svg, 'story:a:fill')).toContain('fill="#123456"');
    expect(layerIn(svg, 'story:a:outline')).toContain('stroke=');
    expect(svg).not.toMatch(/NaN|thick|no colour/);
  });

  test.each([
    ['color="oklch(0.6 0.2 30)"', '#de3e2d'],
    ['color="HSL(0.5turn 50% 50%)"', '#40bfbf'],
    ['color="dark red"', '#b45f06'],
    [`color="crimson" paint='{"fill-color": "color-mix(in srgb, red, blue)"}'`, '#800080'],
    [`paint='{"fill-color": "light-dark(#123, red)", "fill-opacity": 2}'`, '#112233'],
  ])('an area with %s is drawn in %s', (layer, color) => {
    expect(layerIn(drawn(page('A', layer)), 'story:a:fill')).toContain(`fill="${color}"`);
  });

  test('without data, or without a step, there is the plain globe', () => {
    const {story: empty} = parseStory(storyIn('<map-story></map-story>'));
    const {viewport} = sizes.landscape;
    const scene = planScenes(empty, viewport, {motion: 'reduced'})({index: 0, progress: HOLD});
    const svg = still({...optionsOf(0), story: empty, scene, files: {}});
    expect(layerIn(svg, 'water')).toContain('<path');
    expect([...svg.matchAll(/<g data-layer/g)]).toHaveLength(1);
    const nothing: FeatureCollection = {type: 'FeatureCollection', features: []};
    expect(
      layerIn(still({...optionsOf(0), story: empty, scene, files: {world: nothing}}), 'land'),
    ).toBe('');
    expect(parse(still({...optionsOf(0), story: empty, scene})).tag).toBe('svg');
  });
});
