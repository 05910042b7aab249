// Opens the editor on a page of the tests' own, in a frame.
import type {Locator} from 'vitest/browser';
import {page} from 'vitest/browser';
import {mountEditor, type MountedEditor} from '../../src/editor/mount-editor.ts';
import {eventually} from '../fixtures/eventually.ts';
import {FakeServer} from './fake-server.ts';

const point = (id: string, name: string, at: readonly [number, number], rest = '') =>
  `{"type": "Feature", "properties": {"id": "${id}", "name": "${name}"${rest}}, "geometry": {"type": "Point", "coordinates": [${at.join()}]}}`;

export const layer = `<story-layer id="towns" kind="place" label="Towns"><script type="application/geo+json">{"type": "FeatureCollection", "features": [${point('hall', 'Town hall', [75, 36], ', "people": 100, "party": "A"')}, ${point('mill', 'Old mill', [76, 37], ', "people": 300, "party": "B"')}]}</script></story-layer>`;

export const steps = ['One', 'Two', 'Three']
  .map(
    (title, index) =>
      `<story-step id="${title.toLowerCase()}" camera="${75 + index} 36 5"><h2>${title}</h2><p>Words of ${title}.</p></story-step>`,
  )
  .join('\n');

export const written = (inner: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A story</title>${head}</head><body><map-story>${inner}</map-story></body></html>`;

/** The library, as the test runner serves it: its modules ask for what only the runner's own page has. */
const libraryScript = `<script>globalThis.__vitest_browser_runner__ = {wrapDynamicImport: (load) => load()};</script><script type="module" src="${new URL('/src/define.ts', location.href)}"></script>`;

export type Opened = MountedEditor &
  Readonly<{
    server: FakeServer;
    root: HTMLElement;
    story: () => HTMLElement;
    button: (name: string) => Locator;
    option: (index: number) => HTMLElement;
  }>;

/** @param live whether the page has the elements of the library; without them it loads at once */
export async function openEditor(inner: string, {live = false} = {}): Promise<Opened> {
  const text = written(inner, live ? libraryScript : '');
  const server = new FakeServer(text);
  document.title = 'A story';
  document.documentElement.lang = 'en';
  const root = document.createElement('main');
  document.body.replaceChildren(root);
  const editor = mountEditor(root, {server, page: {srcdoc: text}});
  const story = () => editor.page.story as HTMLElement;
  await eventually(() => {
    if (!editor.store.tree || !story() || !root.querySelector('[role=option]')) throw new Error();
  });
  return {
    ...editor,
    server,
    root,
    story,
    button: (name) => page.getByRole('button', {name, exact: true}),
    option: (index) => root.querySelectorAll<HTMLElement>('[role=option]')[index]!,
  };
}
