// Tests that readers stay at their line while the text above it changes its height.
import {afterEach, expect, test} from 'vitest';
import {keepLine} from '../../src/player/keep-line.ts';

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('style');
  scrollTo({top: 0, behavior: 'instant'});
});

/** Three steps, each higher than the window; the first begins with a note. Browsers without scroll anchoring are the hard case. */
function mount(style = ''): Readonly<{root: HTMLElement; note: HTMLElement}> {
  document.documentElement.style.overflowAnchor = 'none';
  const step = (id: string, note = '') =>
    `<story-step id="${id}" style="display: block">${note}<h2>${id}</h2><p style="height: 150vh">Text</p></story-step>`;
  document.body.innerHTML = `<div style="overflow-anchor: none; ${style}"><div id="story">${step('one', '<story-note style="display: block; height: 120px">Note</story-note>')}${step('two')}${step('three')}</div><p id="below" style="height: 200vh">Below the story</p></div>`;
  return {
    root: document.getElementById('story')!,
    note: document.querySelector<HTMLElement>('story-note')!,
  };
}

const topOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().top;

test.each(['#two h2', '#two p', '#three h2', '#below'])('the page stands still at %s', (line) => {
  const {root, note} = mount();
  scrollBy({top: topOf(line) - 90, behavior: 'instant'});
  keepLine(root, () => (note.style.height = '1px'));
  expect(topOf(line)).toBeCloseTo(90, 0);
  keepLine(root, () => (note.style.height = '300px'));
  expect(topOf(line)).toBeCloseTo(90, 0);
});

test('a box that scrolls stands still, too', () => {
  const {root, note} = mount('height: 300px; overflow: auto');
  const box = root.parentElement!;
  box.scrollBy({top: topOf('#two h2') - 40, behavior: 'instant'});
  const before = topOf('#two h2');
  keepLine(root, () => (note.style.height = '1px'));
  expect(topOf('#two h2')).toBeCloseTo(before, 0);
});

test('a page whose scrolls are smooth stands still at once', () => {
  const {root, note} = mount();
  scrollBy({top: topOf('#two h2') - 90, behavior: 'instant'});
  document.documentElement.style.scrollBehavior = 'smooth';
  keepLine(root, () => (note.style.height = '1px'));
  expect(topOf('#two h2')).toBeCloseTo(90, 0);
});

test('above the story nothing moves', () => {
  const {root, note} = mount('padding-top: 300vh');
  keepLine(root, () => (note.style.height = '1px'));
  expect(scrollY).toBe(0);
});
