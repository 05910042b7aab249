import {expect, test} from 'vitest';
import {EditorStore} from '../../src/editor/editor-store.ts';
import {removeLayer} from '../../src/editor/remove-layer.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {eventually} from '../fixtures/eventually.ts';
import {storyIn} from '../fixtures/html.ts';
import {layer, written} from './edited-page.ts';
import {FakeServer} from './fake-server.ts';

/** Where the map of the page looks while the layer is deleted. */
const camera = '1 2 3';

/** Deletes the first layer of a story. @param read whether its data have been read */
async function removed(inner: string, {read = true} = {}): Promise<(id: string) => Element> {
  const text = written(inner);
  const server = new FakeServer(text);
  const store = new EditorStore(server, () => {});
  const nothing = () => {};
  const page = {sync: () => [], unsaved: false, view: {camera}, reload: nothing};
  store.page = {...page, goTo: nothing, flush: nothing};
  store.open();
  const entry = await eventually(() => store.tree!.layers[0]!);
  await removeLayer(store, entry, read ? parseStory(storyIn(text)).story : undefined);
  return (id) => new DOMParser().parseFromString(server.text, 'text/html').getElementById(id)!;
}

const values = ({attributes}: Element) =>
  Object.fromEntries(Array.from(attributes, ({name, value}) => [name, value]));

test('a layer that is deleted moves no camera of a step that only showed it', async () => {
  const steps = ['show', 'highlight', 'draw'].map(
    (name) => `<story-step id="${name}" ${name}="towns towns/mill"><h2>One</h2></story-step>`,
  );
  const found = await removed(`${layer}${steps.join('')}`);
  for (const id of ['show', 'highlight', 'draw']) expect(values(found(id))).toEqual({id});
});

test('a step that framed only the layer that is deleted looks where the map does', async () => {
  const found = await removed(
    `${layer}<story-step id="focus" focus="towns"></story-step><story-step id="frame" frame="towns/hall"></story-step>
    <story-step id="both" focus="towns" frame="roads"></story-step><story-step id="fixed" focus="towns" camera="4 5 6"></story-step>`,
  );
  expect(['focus', 'frame', 'both', 'fixed'].map((id) => values(found(id)))).toEqual([
    {id: 'focus', camera},
    {id: 'frame', camera},
    {id: 'both', frame: 'roads'},
    {id: 'fixed', camera: '4 5 6'},
  ]);
});

test('a layer of the background map that is deleted moves no camera: no step looked at it', async () => {
  const found = await removed(
    '<story-layer id="flood" kind="style" layers="flood"></story-layer><story-step id="one" focus="flood"></story-step>',
  );
  expect(values(found('one'))).toEqual({id: 'one'});
});

test('links and figures leave their words wherever they stand', async () => {
  const found = await removed(
    `${layer}<story-step id="one"><h2>One</h2>At the <story-link to="towns:people/mill">old <b>mill</b></story-link>, near.
    <ul id="list"><li>It is <story-measure of="towns/mill roads/a">120 km</story-measure> away.</li></ul></story-step>
    <aside><p id="aside">See <story-link to="towns">towns</story-link>, <story-link to="roads">roads</story-link>.</p></aside>`,
  );
  const {textContent, children} = found('one');
  expect(textContent.replace(/\s+/g, ' ')).toBe('OneAt the old mill, near. It is 120 km away.');
  expect(Array.from(children, ({localName}) => localName)).toEqual(['h2', 'b', 'ul']);
  expect(found('list').innerHTML).toBe('<li>It is 120 km away.</li>');
  expect(found('aside').innerHTML).toBe('See towns, <story-link to="roads">roads</story-link>.');
});

const noted = `${layer}<story-step id="one"><p>Words.</p><story-note id="a" of="towns/mill">Here</story-note>
  <story-note id="b" of="towns">Town</story-note><story-note id="c" of="roads/a">Road</story-note>
  <story-note id="d" of="towns/hall roads">Both</story-note><story-note id="e" of="towns" at="7 8">There</story-note></story-step>`;

test('a note about the layer stays on the map where its place was', async () => {
  const found = await removed(noted);
  expect(['a', 'b', 'c', 'd', 'e'].map((id) => values(found(id)))).toEqual([
    {id: 'a', at: '76 37'},
    {id: 'b', at: '75 36'},
    {id: 'c', of: 'roads/a'},
    {id: 'd', of: 'roads'},
    {id: 'e', at: '7 8'},
  ]);
});

test('a note whose place nobody knows becomes a paragraph', async () => {
  const found = await removed(noted, {read: false});
  expect(found('one').innerHTML.replace(/\s+/g, ' ')).toBe(
    '<p>Words.</p><p>Here</p> <p>Town</p><story-note id="c" of="roads/a">Road</story-note>' +
      ' <story-note id="d" of="roads">Both</story-note><story-note id="e" at="7 8">There</story-note>',
  );
});
