// Tests that the focus stays where the story has put it.
import {afterEach, expect, test} from 'vitest';
import {StoryFocus} from '../../src/elements/story-focus.ts';
import type {Mode} from '../../src/story/mode.ts';
import {eventually} from '../fixtures/eventually.ts';

afterEach(() => document.body.replaceChildren());

/** A story of which only the button is there, and what moves its focus. */
function mount(): Readonly<{button: HTMLElement; focus: StoryFocus}> {
  const host = document.createElement('div');
  host.innerHTML = '<div class="tools"><button class="mode">Explore the map</button></div>';
  document.body.append(host);
  const story = Object.assign(host, {
    mode: 'following' as Mode,
    renderRoot: host,
    root: host,
    updateComplete: Promise.resolve(true),
  });
  return {
    button: host.querySelector('button')!,
    focus: new StoryFocus(story, () => undefined),
  };
}

const frames = async (count: number): Promise<void> => {
  for (let frame = 0; frame < count; frame++) await new Promise(requestAnimationFrame);
};

test('the focus is given back when the browser takes it, as it does when it goes back in its history', async () => {
  const {button, focus} = mount();
  focus.toButton(null);
  await eventually(() => expect(document.activeElement).toBe(button));
  await frames(5);
  button.blur();
  expect(document.activeElement).toBe(document.body);
  await frames(2);
  expect(document.activeElement).toBe(button);
});

test('a reader who clicks beside all buttons is not given the focus again', async () => {
  const {button, focus} = mount();
  focus.toButton(null);
  await eventually(() => expect(document.activeElement).toBe(button));
  document.body.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
  button.blur();
  await frames(5);
  expect(document.activeElement).toBe(document.body);
});

test('a reader who goes on in the page around the frame of a story keeps the focus there', async () => {
  const {button, focus} = mount();
  focus.toButton(null);
  await eventually(() => expect(document.activeElement).toBe(button));
  // the window has lost the focus, and the frame's own document has none
  window.dispatchEvent(new FocusEvent('blur'));
  button.blur();
  await frames(5);
  expect(document.activeElement).toBe(document.body);
});

test('a reader who moves on keeps the focus that they moved', async () => {
  const {button, focus} = mount();
  const other = document.body.appendChild(document.createElement('button'));
  focus.toButton(null);
  await eventually(() => expect(document.activeElement).toBe(button));
  other.focus();
  await frames(2);
  other.blur();
  await frames(5);
  expect(document.activeElement).toBe(document.body);
});
