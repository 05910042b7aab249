// Tests two copies of the library on one page.
import {expect, test} from 'vitest';
import {version} from '../../package.json';
import type {Problem, StoryErrorEvent} from '../../src/index.ts';

test('of two versions what is defined first stays, the rest is defined beside it, and that is one problem', async () => {
  class Older extends HTMLElement {
    static readonly version = '0.0.9';
  }
  customElements.define('map-story', Older);
  const heard: Problem[] = [];
  document.addEventListener('story-error', (event) => {
    event.preventDefault();
    heard.push((event as StoryErrorEvent).problem);
  });
  await import('../../src/define.ts');
  expect(customElements.get('map-story')).toBe(Older);
  expect(customElements.get('story-step')).toBeDefined();
  // of the same version another copy is none
  Object.assign(Older, {version});
  const again = '../../src/define.ts?again';
  await import(/* @vite-ignore */ new URL(again, import.meta.url).href);
  expect(heard).toEqual([
    {
      code: 'duplicate-version',
      path: 'map-story',
      severity: 'warning',
      message: `This page already uses version 0.0.9. Load only one; version ${version} is ignored.`,
    },
  ]);
});
