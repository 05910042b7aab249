// biome-ignore-all lint/suspicious/noTemplateCurlyInString: scripts hold templates
// Tests how files of other tools are read: scripts without running them, positions as their authors
// write them, layers by chapter.
import {describe, expect, test} from 'vitest';
import {readMarkdownTour} from '../../src/node/import/read-markdown-tour.ts';
import {readScript} from '../../src/node/import/read-script.ts';
import {readTour} from '../../src/node/import/read-tour.ts';
import type {TourStep} from '../../src/node/import/tour.ts';
import {takeNotes} from '../../src/node/import/tour.ts';
import {Computed} from '../../src/node/import/unknown-values.ts';

const constantOf = (expression: string) => readScript(`var value = ${expression};`).values['value'];

describe('a constant of a script', () => {
  test.each([
    ['\'a\' + "b" + 1', 'ab1'],
    ['`a ${1 + 1} b`', 'a 2 b'],
    ['-1.5', -1.5],
    ['.5 * 4', 2],
    ['[...[1, 2], 3,]', [1, 2, 3]],
    ['{...{a: 1, b: 2}, b: 3}', {a: 1, b: 3}],
    ["{'a b': 1, [`c`]: 2}", {'a b': 1, c: 2}],
    ["['a', 'b'].join('')", 'ab'],
    ["' a '.trim()", 'a'],
    ['Object.freeze({a: 1})', {a: 1}],
    ['true ? 1 : 2', 1],
    ["null ?? 'x'", 'x'],
    ['!0', true],
    ['undefined', undefined],
    ['html`<b>a</b>`', '<b>a</b>'],
  ])('%s is %j', (expression, expected) => {
    expect(constantOf(expression)).toEqual(expected);
  });

  test.each(['new Date()', 'process.env.TOKEN', 'f(1)', '() => 1', '/a/g', 'await x', 'a'])(
    '%s is none: it is computed, and kept as it is written',
    (expression) => {
      const value = constantOf(expression);
      expect(value).toBeInstanceOf(Computed);
      expect((value as Computed).source).toBe(expression);
    },
  );

  test('in a text, what is computed stands as it is written, and is named', () => {
    const {values, computed} = readScript('const a = `since ${year()}`;');
    expect(values['a']).toBe('since ${year()}');
    expect(computed).toEqual(['year()']);
  });

  test('is the last that was assigned', () => {
    const {values} = readScript(
      "let a = 'x'; a += 'y'; const o = {list: []}; o.list.push(a); o.b = 1; window.w = o; module.exports = o;",
    );
    expect(values).toMatchObject({a: 'xy', w: {list: ['xy'], b: 1}, default: {b: 1}});
  });

  test('nothing of a script is run', () => {
    const before = globalThis as {touched?: boolean};
    readScript('globalThis.touched = true; (function () { globalThis.touched = true; })();');
    expect(before.touched).toBeUndefined();
  });
});

const tourOf = (text: string, name = 'config.js') => {
  const read = readTour(text, name);
  if ('fault' in read) throw new Error(read.fault);
  return {...read.tour, notes: read.notes.list.map(({text}) => text).join('\n')};
};
const chapters = (...list: string[]) => `{chapters: [${list.join(', ')}]}`;

describe('chapters', () => {
  test.each([
    ['var config = @;'],
    ['const config = @\nexport default config'],
    ['export default config = @;'],
    ['export const story = @;'],
    ['module.exports = @'],
    ['window.config = @;'],
    [
      'const c = @.chapters; export const config = {chapters: c};'.replace(
        '@.chapters',
        "[{id: 'a', location: {center: [1, 2]}}]",
      ),
    ],
    ["import type {T} from './t';\nexport const config: T = @ satisfies T;"],
    ['export default defineConfig(@)'],
    ['function App() { const [config] = useState(@); return <Map config={config} />; }'],
    ["export const chapters = [{id: 'a', location: {center: [1, 2]}}];"],
    ['const chapters = {a: {center: [1, 2], zoom: 3}};'],
    ['<!doctype html><script>var config = @;</script>'],
    ['chapters:\n  - id: a\n    location: {center: [1, 2]}'],
    ['{"chapters": [{"id": "a", "location": {"center": [1, 2]}}]}'],
    ['var config = @\nvar broken = {a: 1 b: 2};'],
  ])('are found in %s', (text) => {
    const config = "{chapters: [{id: 'a', location: {center: [1, 2]}}]}";
    const {steps} = tourOf(text.replace('@', config), 'story');
    expect(steps).toMatchObject([{id: 'a', view: {lng: 1, lat: 2}}]);
  });

  test.each([
    ['{center: [1, 2]}', {lng: 1, lat: 2}],
    ['{center: {lon: 1, lat: 2}}', {lng: 1, lat: 2}],
    ['{center: {lng: 1, lat: 2}}', {lng: 1, lat: 2}],
    ['{longitude: 1, latitude: 2, zoom: 3}', {lng: 1, lat: 2, zoom: 3}],
    ["{center: ['1', '2'], zoom: '4'}", {lng: 1, lat: 2, zoom: 4}],
    ['{center: [54.5, 120]}', {lng: 120, lat: 54.5}],
    ['{center: [190, 2]}', {lng: -170, lat: 2}],
    ['{center: [1, 2], pitch: 98, bearing: -400, zoom: 30}', {pitch: 85, bearing: -40, zoom: 22}],
    ['{bounds: [[0, 0], [2, 2]]}', {lng: 1, lat: 1}],
  ])('look from %s', (location, view) => {
    expect(tourOf(`var config = ${chapters(`{location: ${location}}`)}`).steps).toMatchObject([
      {view},
    ]);
  });

  test('keep what the chapter before had where they say nothing', () => {
    const {steps, notes} = tourOf(
      `var config = ${chapters('{location: {center: [1, 2], zoom: 5, pitch: 40}}', '{location: {center: [3, 4]}}', '{location: {}}')}`,
    );
    expect(steps.map(({view}) => view)).toMatchObject([
      {lng: 1, zoom: 5, pitch: 40},
      {lng: 3, zoom: 5, pitch: 40},
      {lng: 3, lat: 4},
    ]);
    expect(notes).toContain('Has no position: the map stays where it was.');
  });

  test('show the layers that they and those before them have made visible', () => {
    const style = `{sources: {s: {type: 'geojson', data: {type: 'Point', coordinates: [1, 2]}}}, layers: [
      {id: 'on', type: 'circle', source: 's'},
      {id: 'off', type: 'circle', source: 's', paint: {'circle-opacity': 0}},
      {id: 'hidden', type: 'circle', source: 's', layout: {visibility: 'none'}}]}`;
    const {steps, layers, notes} = tourOf(
      `var config = {style: ${style}, ...${chapters(
        "{location: {center: [1, 2]}, onChapterEnter: [{layer: 'off', opacity: .5}], onChapterExit: [{layer: 'on', opacity: 0}]}",
        "{location: {}, onChapterEnter: [{layerId: 'elsewhere', opacity: 1}, {callbackName: 'start'}, {layer: ''}]}",
      )}};`,
    );
    expect(layers.map(({id}) => id)).toEqual(['on', 'off']);
    expect(steps.map(({show}) => show)).toEqual([['on', 'off'], ['off']]);
    expect(notes).toContain('The layer “hidden” is left: no chapter shows it.');
    expect(notes).toContain('The layer “elsewhere” is of the style');
    expect(notes).toContain('The script "start" is left');
  });

  test('show layers of a style that lies beside the configuration', () => {
    const style = JSON.stringify({
      sources: {s: {type: 'geojson', data: 'way.geojson'}, t: {type: 'vector', url: 'x'}},
      layers: [
        {id: 'way', type: 'line', source: 's', paint: {'line-opacity': 0}},
        {id: 'roads', type: 'line', source: 't', 'source-layer': 'r'},
      ],
    });
    const config = `var config = {style: 'map/style.json', ...${chapters("{location: {center: [1, 2]}, onChapterEnter: [{layer: 'way', opacity: 1}]}")}}`;
    const read = readTour(config, 'config.js', (address) =>
      address === 'map/style.json' ? style : undefined,
    );
    if ('fault' in read) throw new Error(read.fault);
    expect(read.tour.layers).toMatchObject([{id: 'way', kind: 'route', data: 'map/way.geojson'}]);
    expect(read.tour.steps[0]!.show).toEqual(['way']);
  });

  describe('with a style beside the configuration, of which all lies there', () => {
    const layers = [
      {id: 'way', type: 'line', source: 's', paint: {'line-opacity': 0}},
      {id: 'road', type: 'line', source: 's', paint: {'line-opacity': 0.4}},
      {id: 'rest', type: 'line', source: 's'},
    ];
    const styleOf = (source: object, more: object = {}) =>
      JSON.stringify({version: 8, sources: {s: source}, layers, ...more});
    const local = {type: 'geojson', data: '../way.geojson?v=2'};
    const read = (style: string, enter: string, there = 'way.geojson') => {
      const found = readTour(
        `var config = {style: 'map/style.json', ...${chapters(
          "{location: {center: [1, 2]}, onChapterEnter: [{layer: 'way', opacity: 0}]}",
          `{location: {center: [1, 2]}, onChapterEnter: [${enter}]}`,
        )}};`,
        'config.js',
        (address) => (address === 'map/style.json' ? style : address === there ? '{}' : undefined),
      );
      if ('fault' in found) throw new Error(found.fault);
      return {...found.tour, notes: found.notes.list.map(({text}) => text).join('\n')};
    };

    test('show and hide layers of the style, which is the basemap', () => {
      const {basemap, layers, steps, notes} = read(
        styleOf(local),
        "{layer: 'way', opacity: 1}, {layer: 'road', opacity: .4}, {layer: 'gone', opacity: 1}",
      );
      expect(basemap!.path).toBe('map/style.json');
      expect(basemap!.layers).toEqual([
        {id: 'way', label: 'way'},
        {id: 'road', label: 'road'},
      ]);
      expect(layers).toEqual([]);
      expect(steps.map(({show}) => show)).toEqual([['road'], ['way', 'road']]);
      expect(notes).toContain('The style has no layer “gone”.');
      expect(notes).not.toContain('is left: the map is the built-in one');
    });

    test('keep the opacity that chapters give a layer, and say where these differ', () => {
      const {basemap, notes} = read(
        styleOf(local),
        "{layer: 'way', opacity: .7}, {layer: 'road', opacity: .9}",
      );
      expect(basemap!.layers).toEqual([
        {id: 'way', label: 'way', opacity: 0.7},
        {id: 'road', label: 'road', opacity: 0.9},
      ]);
      expect(notes).toContain(
        'The layer “road” has one opacity in all chapters that show it: 0.9.',
      );
      expect(notes).not.toContain('The layer “way” has one opacity');
    });

    test('take a layer out of the style that no chapter shows', () => {
      const {basemap, notes} = read(styleOf(local), '');
      expect(basemap!.style['layers']).toMatchObject([{id: 'road'}, {id: 'rest'}]);
      expect(notes).toContain('The layer “way” is left: no chapter shows it.');
    });

    test.each([
      ['tiles of another host', {type: 'vector', tiles: ['https://t.example/{z}/{x}/{y}']}, {}],
      ['data of another host', {type: 'geojson', data: 'https://d.example/way.geojson'}, {}],
      ['a file that is not there', {type: 'geojson', data: 'other.geojson'}, {}],
      ['a file above the story', {type: 'geojson', data: '../../way.geojson'}, {}],
      ['icons of another host', local, {sprite: 'https://i.example/icons'}],
      ['another version', local, {version: 7}],
    ])('are as without the style, where it needs %s', (_, source, more) => {
      const {basemap, notes} = read(styleOf(source, more), "{layer: 'way', opacity: 1}");
      expect(basemap).toBeUndefined();
      expect(notes).toContain('The style "map/style.json" is left');
    });
  });

  test('every field of a chapter or of the story is carried over or named in the report', () => {
    const {notes} = tourOf(
      "var config = {auto: true, inset: true, chapters: [{location: {center: [1, 2], speed: 1}, rotateAnimation: true, slide: 4, media: {type: 'video', url: 'https://v.example/1'}}]}",
    );
    for (const name of ['auto', 'inset', 'location.speed', 'rotateAnimation', 'slide'])
      expect(notes).toContain(`${name} is left`);
  });
});

describe('slides', () => {
  const storymap = (more: string, ...slides: string[]) =>
    tourOf(`{"storymap": {${more} "slides": [${slides.join(', ')}]}}`);
  const slide = (lat: number, lon: number) =>
    `{"text": {"headline": "H"}, "location": {"lat": ${lat}, "lon": ${lon}, "zoom": 8, "line": true}}`;

  test('have a camera where the author sets the zoom, one less than for tiles of 256 px', () => {
    const {steps} = storymap('"calculate_zoom": false,', slide(1, 2), slide(3, 4));
    expect(steps[1]).toMatchObject({view: {lng: 4, lat: 3, zoom: 7}, draw: ['way/slide-2']});
  });

  test('are framed with the slide before otherwise; of two at one place, no line is drawn', () => {
    const {steps} = storymap('', slide(1, 2), slide(3, 4), slide(3, 4));
    expect(steps[1]).toMatchObject({focus: ['places/slide-2'], frame: ['places/slide-1']});
    expect(steps[2]!.draw).toBeUndefined();
    expect(steps[2]!.frame).toBeUndefined();
  });

  test('keep their places on tiles of the earth that are called a picture', () => {
    const {layers} = storymap(
      '"map_as_image": true, "map_type": "https://tiles.example/{z}/{x}/{y}.png",',
      slide(2, 48),
    );
    expect(layers.map(({id}) => id)).toEqual(['places']);
  });

  test('of a picture that is shown as a map keep their texts, and the report says that places are left', () => {
    const {steps, layers, notes} = storymap('"map_as_image": true,', slide(84, 2));
    expect(steps).toHaveLength(1);
    expect(layers).toEqual([]);
    expect(notes).toContain('The map is a picture');
  });
});

describe('a tour in Markdown', () => {
  const read = (text: string) => {
    const notes = takeNotes();
    return {...readMarkdownTour(text, notes), notes: notes.list.map(({text}) => text).join('\n')};
  };

  test.each([
    ['center=[7.5,45] zoom=12', {lng: 7.5, lat: 45, zoom: 11}],
    ['center="[7.5, 45]" zoom="12"', {lng: 7.5, lat: 45, zoom: 11}],
    ['center=[834895,5621521] zoom=12', {lng: 7.5, lat: 45}],
  ])('takes the view from %s', (attributes, view) => {
    const {steps} = read(
      `## T <!--{ as="eox-map" mode="tour" }-->\n### <!--{ ${attributes} }-->\ntext`,
    );
    const {lng, lat, zoom} = steps.at(-1)!.view!;
    expect({
      lng: Math.round(lng * 100) / 100,
      lat: Math.round(lat * 100) / 100,
      zoom,
    }).toMatchObject(view);
  });

  test('reads the duration that its editor writes though it is no JSON, and says that it is left', () => {
    const {notes} = read(
      '## T <!--{ mode="tour" }-->\n### A <!--{ zoom=3 animationOptions={duration:500}}-->\nb',
    );
    expect(notes).toContain('The duration of flights is left');
  });

  test('has small headings of its text in the text, outside of a tour', () => {
    const {steps} = read('# A\n### b\ntext\n## C\ntext');
    expect(steps.map(({title}) => title)).toEqual(['A', 'C']);
    expect(steps[0]!.html).toContain('<h3>b</h3>');
  });
});

describe('the side of a card', () => {
  const side = (alignment: string) => {
    const text = `var config = {chapters: [{location: {center: [1, 2], zoom: 3}, alignment: ${alignment}}]};`;
    const {steps, notes} = tourOf(text, 'config.js');
    return {side: steps[0]!.side, notes};
  };

  test.each([
    ["'left'", 'left'],
    ["'right'", 'right'],
    ["'righty'", 'right'],
    ["'full'", 'full'],
    ["'fully'", 'full'],
  ])('%s is %s', (alignment, expected) => {
    expect(side(alignment).side).toBe(expected);
  });

  test.each([
    ["'center'", 'The card stood in the middle'],
    ["'bottom'", 'alignment is left: "bottom"'],
    ['sideOf(1)', 'alignment is computed, and is left: sideOf(1)'],
  ])('%s is a line of the report', (alignment, line) => {
    const {side: found, notes} = side(alignment);
    expect([found, notes.includes(line)]).toEqual([undefined, true]);
  });
});

describe('a dialect of chapters', () => {
  test('has one side for all cards, and a chapter that names another has that', () => {
    const {steps} = tourOf(
      `var config = {alignment: 'right', ${chapters('{location: {center: [1, 2]}}', "{location: {center: [1, 2]}, alignment: 'left'}").slice(1)};`,
    );
    expect(steps.map(({side}) => side)).toEqual(['right', 'left']);
  });

  test('in a list of stories is the first of them, and the report names the others', () => {
    const one = (title: string) =>
      `{id: '${title}', title: '${title}', ${chapters(`{id: 'a', title: 'In ${title}', location: {center: [1, 2], zoom: 3}}`).slice(1)}`;
    const {steps, title, notes} = tourOf(
      `const stories = [${['North', 'South', 'West'].map(one).join(', ')}]; export default stories;`,
    );
    expect([title, steps.at(-1)!.title]).toEqual(['North', 'In North']);
    expect(notes).toContain('which are left: “South”, “West”. Import each');
  });

  test('fits bounds that stand beside a centre, which is that of the template', () => {
    const [, {view}] = tourOf(
      `var config = ${chapters('{center: [9, 9], zoom: 3}', '{bounds: [[2.8, 50.6], [5, 51.4]], location: {center: [-58.5, -34.7], zoom: 4}}')};`,
    ).steps as [TourStep, TourStep];
    expect(view).toMatchObject({lng: 3.9, lat: 51, zoom: 7.9});
  });

  const inTwo = `var config = {header: {nl: {title: 'De haven'}, fr: {title: 'Le port'}}, title: 'The Title Text', ${chapters(
    "{title: {nl: 'Poort', fr: 'Porte'}, description: {nl: 'Diep', fr: 'Profond'}, location: {center: {lon: 1, lat: 2}, zoom: 4}}",
  ).slice(1)};`;
  test.each([
    [undefined, 'nl', 'De haven', 'Poort', 'Diep'],
    ['fr-BE', 'fr', 'Le port', 'Porte', 'Profond'],
    ['ja', 'nl', 'De haven', 'Poort', 'Diep'],
  ])(
    'in two languages is read in one: --lang %s takes %s',
    (wanted, lang, title, heading, text) => {
      const read = readTour(inTwo, 'config.js', () => undefined, wanted);
      if ('fault' in read) throw new Error(read.fault);
      const [opening, step] = read.tour.steps as [TourStep, TourStep];
      expect([read.tour.lang, read.tour.title, step.title]).toEqual([lang, title, heading]);
      expect(opening.title).toBe(title);
      expect(step.html).toContain(text);
      expect(step.view).toMatchObject({lng: 1, lat: 2});
      expect(read.notes.list.map(({text}) => text).join('\n')).toContain(
        `several languages (nl, fr): the page has “${lang}`,
      );
    },
  );
});

describe('of several languages', () => {
  const inAll = (tags: readonly string[], more = '') =>
    `var config = {${more}title: {${tags.map((tag) => `'${tag}': 'In ${tag}'`)}}, ${chapters('{location: {center: [1, 2]}}').slice(1)};`;
  test.each([
    ['zh-TW', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['zh-TW', ['en', 'zh-CN'], 'zh-CN'],
    ['pt-BR', ['pt_PT', 'pt_BR'], 'pt_BR'],
    ['fr-BE', ['fr-CA', 'fr'], 'fr'],
    ['es', ['es-419', 'es-ES'], 'es-ES'],
  ])('--lang %s takes of %s that which is most like it', (wanted, tags, taken) => {
    const read = readTour(inAll(tags), 'config.js', () => undefined, wanted);
    if ('fault' in read) throw new Error(read.fault);
    expect(read.tour).toMatchObject({title: `In ${taken}`, lang: taken});
  });
});

describe('KML', () => {
  const document = '<@Document><@name>K</@name>#</@Document>';
  const placemark = (more: string) => `<@Placemark><@name>P</@name>${more}</@Placemark>`;
  const point = '<@Point><@coordinates>1,2</@coordinates></@Point>';
  const look = '<@LookAt><@longitude>3</@longitude><@latitude>4</@latitude></@LookAt>';
  const read = (more: string, prefix = '') =>
    tourOf(
      `<@kml xmlns@="http://www.opengis.net/kml/2.2">${document.replace('#', more)}</@kml>`
        .replace('xmlns@', prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`)
        .replaceAll('@', prefix),
      'a.kml',
    );

  test.each(['', 'kml:', 'ns0:', 'k-1.x:'])('is read with the prefix “%s”', (prefix) => {
    const {title, steps, layers} = read(placemark(point), prefix);
    expect(title).toBe('K');
    expect(steps.at(-1)).toMatchObject({title: 'P', focus: ['places/place-1']});
    expect(layers).toHaveLength(1);
  });

  test('of a placemark without a geometry, the report says where the map looks', () => {
    const {steps, notes} = read(placemark(point) + placemark('') + placemark(look));
    expect(steps.slice(-2)).toMatchObject([{focus: ['places']}, {view: {lng: 3, lat: 4}}]);
    expect(notes.split('\n')).toEqual([
      'Has no place: the map shows all of the story.',
      'Has no place: the map looks as its author did.',
    ]);
  });
});

describe('KML with a fault', () => {
  test('is said to have one', () => {
    expect(readTour('<kml><Document><name>A & B<Placemark>', 'a.kml')).toEqual({
      fault: expect.stringContaining('Its XML has a fault'),
    });
  });
});
