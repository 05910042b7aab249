// Tests that what a story of another tool holds that is no constant, no text or no address does not
// go without a word.
import {describe, expect, test} from 'vitest';
import {cleanProse} from '../../src/node/import/clean-prose.ts';
import {layersOf} from '../../src/node/import/page-layers.ts';
import {readTour} from '../../src/node/import/read-tour.ts';
import {takeIds} from '../../src/node/import/take-ids.ts';
import {takeNotes} from '../../src/node/import/tour.ts';

const tourOf = (text: string, name = 'config.js') => {
  const read = readTour(text, name);
  if ('fault' in read) throw new Error(read.fault);
  return {...read.tour, notes: read.notes.list.map(({text}) => text).join('\n')};
};
const chapter = (more: string) =>
  tourOf(`var config = {chapters: [{location: {center: [1, 2]}, ${more}}]};`);

describe('what a script would compute is named in the report', () => {
  test.each([
    ['{zoom: innerWidth < 600 ? 5 : 9}', 'The zoom is computed, and is left: innerWidth'],
    ['{bearing: turn()}', 'The bearing is computed, and is left: turn()'],
    ["{pitch: 'steep'}", 'The pitch is no number, and is left: "steep"'],
    ['{center: at()}', 'No position could be read: at()'],
    ['{lng: at(), lat: 2}', 'No position could be read: ["at()",2]'],
    ['{bounds: [[at(), 1], [2, 3]]}', 'No bounds could be read: [["at()",1],[2,3]]'],
  ])('in the place %s', (location, note) => {
    const {notes} = tourOf(`var config = {chapters: [{location: ${location}}]};`);
    expect(notes.split(note)).toHaveLength(2);
  });

  test('in a chapter that is its own place, once', () => {
    const {notes} = tourOf('var config = {chapters: [{center: [1, 2], zoom: far()}]};');
    expect(notes.split('computed')).toHaveLength(2);
  });

  test.each([
    ["paint: {'circle-opacity': seen()}", '', 'The opacity of “on” is computed'],
    ["paint: {'circle-opacity': ['get', 'o']}", '', 'The opacity of “on” is no number'],
    ['layout: {visibility: seen()}', '', 'The visibility of “on” is computed'],
    ['', "{layer: 'on', opacity: seen()}", 'The opacity of “on” is computed'],
    ['', '{layer: name(), opacity: 1}', 'A change of layers is computed'],
  ])('in a layer: %s %s', (layer, change, note) => {
    const style = `{sources: {s: {type: 'geojson', data: 'a.geojson'}}, layers: [{id: 'on', type: 'circle', source: 's', ${layer}}, ...more()]}`;
    const {notes, layers} = tourOf(
      `var config = {style: ${style}, chapters: [{location: {center: [1, 2]}, onChapterEnter: [${change}]}]};`,
    );
    expect(notes).toContain(note);
    expect(notes).toContain('Layers of the style are computed');
    expect(layers.map(({id}) => id)).toEqual(['on']);
  });
});

describe('the text of a chapter', () => {
  test.each([
    ["description: {en: 'Hello'}", 'description is no text, and is left: {"en":"Hello"}'],
    ["media: {type: 'video', id: 7}", 'media has no address, and is left'],
    ['image: {name: 1}', 'image has no address, and is left'],
  ])('of %s is named in the report, since it is not read', (field, note) => {
    expect(chapter(field).notes).toContain(note);
  });

  test.each([
    ["description: ['one', 'two']", '<p>one</p><p>two</p>'],
    ["images: 'a.png'", '<img src="a.png">'],
    ["media: ['a.png', 'b.png']", '<div><img src="a.png"></div>\n<div><img src="b.png"></div>'],
    ["description: [{type: 'image', url: 'a.png', children: [{text: ''}]}]", '<img src="a.png">'],
    ["description: [{type: 'constructor', children: [{text: 'a'}]}]", '<p>a</p>'],
  ])('of %s is read', (field, html) => {
    expect(chapter(field).steps[0]!.html).toContain(html);
  });

  test('has its link, and the report does not say that it is left', () => {
    const {steps, notes} = chapter("link: 'https://a.example/', linktext: 'More'");
    expect(steps[0]!.html).toContain('<a href="https://a.example/">More</a>');
    expect(notes).not.toContain('link');
  });

  test('may hold a tag that is called as what every object has', () => {
    const notes = takeNotes();
    const cleaning = {notes, place: '', picture: () => undefined};
    expect(cleanProse('<constructor>a</constructor>', cleaning)).toBe('<p>a</p>');
    expect(notes.list).toMatchObject([{text: '<constructor> is left; its text is there.'}]);
  });
});

describe('layers', () => {
  test('are shown where their names hold a slash', () => {
    const data = {type: 'Point', coordinates: [1, 2]};
    const {references} = layersOf(
      [{id: 'a/b', label: '', kind: 'place', data}],
      {files: new Map([['data/a/b.geojson', {path: 'data/a-b.geojson'}]]), fetching: false},
      takeIds(),
      takeNotes(),
    );
    expect(references(['a/b', 'a/b/c', 'x/y'])).toEqual(['a-b']);
  });

  test('of a tour are told apart by their data, and hidden ones are named in the report', () => {
    const layers = [
      {type: 'Vector', source: {url: 'one.geojson'}},
      {type: 'Vector', source: {url: 'two.geojson'}},
      {type: 'Vector', properties: {id: 'way'}, source: {url: 'a.geojson'}},
      {type: 'Vector', properties: {id: 'way'}, source: {url: 'b.geojson'}},
      {type: 'Vector', properties: {id: 'later'}, visible: false, source: {url: 'c.geojson'}},
    ];
    const step = `<!--{ layers='${JSON.stringify(layers)}' center=[1,2] }-->`;
    const tour = tourOf(
      `## T <!--{ as="eox-map" mode="tour" }-->\n### A ${step}\na\n### B ${step}\nb`,
      'a.md',
    );
    expect(tour.layers.map(({id, data}) => [id, data])).toEqual([
      ['one', 'one.geojson'],
      ['two', 'two.geojson'],
      ['way', 'a.geojson'],
      ['way-2', 'b.geojson'],
    ]);
    expect(tour.steps.at(-1)!.show).toEqual(['one', 'two', 'way', 'way-2']);
    expect(tour.notes).toContain('The layer “later” is left: it is hidden.');
  });
});
