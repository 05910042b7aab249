// Tests films, sounds and pages in cards: nothing of another site loads before the reader asks, and
// nothing goes on playing when its card has gone.
import axe from 'axe-core';
import {userEvent} from 'vitest/browser';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import '../../src/define.ts';
import {mediaRoom} from '../../src/layout/media-css.ts';
import {mountStory} from '../../src/embed/mount-story.ts';
import type {MapStoryElement, StoryMediaElement} from '../../src/index.ts';
import {eventually} from '../fixtures/eventually.ts';

Object.defineProperty(navigator, 'connection', {value: {saveData: true}, configurable: true});
/** A second of silence. */
const silence = (() => {
  const samples = 8000;
  const bytes = new DataView(new ArrayBuffer(44 + samples));
  const text = (at: number, letters: string) =>
    [...letters].forEach((one, index) => bytes.setUint8(at + index, one.charCodeAt(0)));
  text(0, 'RIFF');
  bytes.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  bytes.setUint32(16, 16, true);
  bytes.setUint16(20, 1, true);
  bytes.setUint16(22, 1, true);
  bytes.setUint32(24, samples, true);
  bytes.setUint32(28, samples, true);
  bytes.setUint16(32, 1, true);
  bytes.setUint16(34, 8, true);
  text(36, 'data');
  bytes.setUint32(40, samples, true);
  for (let at = 0; at < samples; at++) bytes.setUint8(44 + at, 128);
  return URL.createObjectURL(new Blob([bytes], {type: 'audio/wav'}));
})();

let loaded: string[] = [];
const observer = new PerformanceObserver((list) =>
  loaded.push(...list.getEntries().map(({name}) => name)),
);
beforeEach(() => {
  loaded = [];
  observer.observe({type: 'resource'});
});
afterEach(() => {
  observer.disconnect();
  document.body.replaceChildren();
  scrollTo(0, 0);
});

const film = '<story-media><a href="https://youtu.be/a1b2C3-d4_e">The ferry</a></story-media>';

async function mount(inside: string, attributes = ''): Promise<MapStoryElement> {
  document.body.innerHTML = `<map-story ${attributes}>
    <story-step id="one" camera="11 45 4"><h2>One</h2><p>Words.</p>${inside}</story-step>
    <story-step id="two" camera="12 45 4"><h2>Two</h2><p>Words.</p></story-step>
    <story-step id="three" camera="12 45 4"><h2>Three</h2><p>Words.</p></story-step></map-story>`;
  const story = document.querySelector('map-story')!;
  await story.ready;
  return story;
}

async function media(): Promise<{
  element: StoryMediaElement;
  inside: ShadowRoot;
  button: HTMLButtonElement;
}> {
  const element = document.querySelector('story-media')!;
  const button = await eventually(() => {
    const found = element.shadowRoot?.querySelector('button');
    if (!found) throw new Error('There is no button yet.');
    return found;
  });
  return {element, inside: element.shadowRoot!, button};
}

test('nothing of another site loads before the reader asks for it', async () => {
  await mount(film);
  const {inside, button} = await media();
  expect(inside.querySelector('iframe')).toBeNull();
  expect(button.ariaLabel).toBe('Play from youtube.com: The ferry');
  expect(inside.querySelector('small')!.textContent).toBe(
    'Nothing loads from youtube.com until you press this button.',
  );
  expect(loaded.filter((name) => /youtu/.test(name))).toEqual([]);
});

test('the player comes in the place of the button, with a name, and has the focus', async () => {
  await mount(film);
  const {element, inside, button} = await media();
  const before = element.getBoundingClientRect().height;
  button.focus();
  await userEvent.keyboard('{Enter}');
  const frame = inside.querySelector('iframe')!;
  expect(frame.src).toBe('https://www.youtube-nocookie.com/embed/a1b2C3-d4_e?autoplay=1&rel=0');
  expect(frame.title).toBe('The ferry');
  expect(inside.activeElement).toBe(frame);
  expect(element.getBoundingClientRect().height).toBe(before);
  expect(frame.sandbox).not.toContain('allow-top-navigation');
  expect(element.querySelector('a')!.checkVisibility()).toBe(true);
});

test.each(['', 'shape="square"', 'shape="tall"', 'shape="bar"'])(
  'a box (%s) has the height that a built page keeps free for it',
  async (shape) => {
    const room = new CSSStyleSheet();
    room.replaceSync(mediaRoom);
    document.adoptedStyleSheets.push(room);
    await mount(film.replace('<story-media', `<story-media-to-be ${shape}`));
    const step = document.querySelector('story-step')!;
    step.innerHTML = film.replace('<story-media', `<story-media ${shape}`);
    const element = document.querySelector('story-media')!;
    expect(element.shadowRoot).toBeNull();
    const kept = Number.parseFloat(getComputedStyle(element, '::before').height);
    const {inside} = await media();
    document.adoptedStyleSheets.pop();
    expect(kept).toBeGreaterThan(50);
    expect(inside.querySelector('.box')!.getBoundingClientRect().height).toBeCloseTo(kept, 0);
  },
);

test('axe finds nothing wrong with the button, nor with a film and a sound', async () => {
  await mount(
    `${film}<figure><video controls><track kind="captions" src="a.vtt" srclang="en"></video></figure><audio controls></audio>`,
  );
  await media();
  const {violations} = await axe.run('story-step#one', {
    rules: {'label-content-name-mismatch': {enabled: true}},
  });
  expect(violations.map(({id}) => id)).toEqual([]);
});

test('a player goes when another step is read, and the button is there again', async () => {
  const story = await mount(film);
  const {inside, button} = await media();
  button.click();
  expect(inside.querySelector('iframe')).not.toBeNull();
  story.goTo('three');
  await eventually(() => expect(inside.querySelector('iframe')).toBeNull());
  expect(inside.querySelector('button')).not.toBeNull();
});

test('where the page forbids the frame, the link has the focus, and words say why', async () => {
  await mount(film);
  const {element, inside, button} = await media();
  button.click();
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      blockedURI: 'https://www.youtube-nocookie.com/embed/x',
      documentURI: location.href,
      effectiveDirective: 'frame-src',
      violatedDirective: 'frame-src',
      originalPolicy: '',
      disposition: 'enforce',
      statusCode: 200,
    }),
  );
  expect(inside.querySelector('iframe')).toBeNull();
  expect(inside.textContent).toContain('youtube.com cannot be shown here.');
  expect(document.activeElement).toBe(element.querySelector('a'));
});

test('the button is in the language of the story', async () => {
  await mount(film, 'lang="zh"');
  const {inside} = await media();
  await eventually(() =>
    expect(inside.querySelector('button')!.ariaLabel).toBe(
      '播放来自 youtube.com 的内容: The ferry',
    ),
  );
  expect(inside.querySelector<HTMLElement>('.offer')!.lang).toBe('zh');
});

test('another link is offered anew; one that is not of the web has no button', async () => {
  await mount(film);
  const {element, inside, button} = await media();
  button.click();
  element.querySelector('a')!.href = 'https://vimeo.com/1234';
  await eventually(() =>
    expect(inside.querySelector('button')?.ariaLabel).toBe('Play from vimeo.com: The ferry'),
  );
  element.querySelector('a')!.href = 'mailto:me@films.example';
  await eventually(() => expect(inside.querySelector('.box')).toBeNull());
  expect(getComputedStyle(element, '::before').display).toBe('none');
});

test.each([
  ['video', '<video controls></video>'],
  ['video', '<figure><video controls></video><figcaption>A film</figcaption></figure>'],
  ['audio', '<figure><audio controls></audio></figure>'],
])(
  '<%s> is as wide as the text of the card, and has its height before it has loaded',
  async (tag, inside) => {
    await mount(inside);
    const words = document.querySelector('p')!.getBoundingClientRect();
    const {left, width, height} = document.querySelector(tag)!.getBoundingClientRect();
    expect([left, width]).toEqual([words.left, words.width]);
    if (tag === 'video') expect(height).toBeCloseTo((width * 9) / 16, 0);
    else expect(height).toBeGreaterThan(20);
  },
);

test('a sound stops when another step is read', async () => {
  const story = await mount(`<audio controls src="${silence}" loop></audio>`);
  const audio = document.querySelector('audio')!;
  // a browser plays sounds once the reader has done something
  await userEvent.click(document.querySelector('#one h2')!);
  await audio.play();
  story.goTo('three');
  await eventually(() => expect(audio.paused).toBe(true));
});

test('a sound stops while the reader explores the map', async () => {
  const story = await mount(`<audio controls src="${silence}" loop></audio>`);
  const audio = document.querySelector('audio')!;
  // a browser plays sounds once the reader has done something
  await userEvent.click(document.querySelector('#one h2')!);
  await audio.play();
  await eventually(() => {
    story.dispatchEvent(Object.assign(new Event('mode-change'), {mode: 'exploring'}));
    expect(audio.paused).toBe(true);
  });
});

test('a sound that begins by itself is stopped at once', async () => {
  document.body.innerHTML = '<button>Press</button>';
  await userEvent.click(document.querySelector('button')!);
  await mount(`<audio controls autoplay src="${silence}" loop></audio>`);
  const audio = document.querySelector('audio')!;
  await eventually(() => expect([audio.readyState, audio.paused]).toEqual([4, true]));
});

test('a film that begins by itself waits for its card, and stands for readers who want less motion', async () => {
  const moving = `<video controls autoplay muted loop src="${silence}"></video>`;
  const story = await mount(moving);
  const video = document.querySelector('video')!;
  await eventually(() => expect(video.paused).toBe(false));
  story.goTo('three');
  await eventually(() => expect(video.paused).toBe(true));
  story.goTo('one');
  await eventually(() => expect(video.paused).toBe(false));
  localStorage.setItem('map-story:motion', 'reduced');
  await mount(moving);
  localStorage.removeItem('map-story:motion');
  const still = document.querySelector('video')!;
  await eventually(() => expect([still.readyState, still.paused]).toEqual([4, true]));
});

test('an embedded story keeps its films, sounds, captions and pages of other sites', async () => {
  const page = `<map-story><story-step id="one" camera="1 2 3"><h2>One</h2>
    <figure><video autoplay src="a.mp4" poster="a.jpg" onplay="x()"><track kind="captions" src="a.vtt" srclang="en"></video></figure>
    <audio src="a.mp3"></audio>${film.replace('<story-media', '<story-media shape="tall"')}</story-step></map-story>`;
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(
    new Response(page, {headers: {'content-type': 'text/html'}}),
  );
  const host = Object.assign(document.createElement('div'), {goTo: () => true});
  host.attachShadow({mode: 'open'});
  const {story} = await mountStory(
    'https://story.example/a/',
    host,
    new AbortController().signal,
    () => {},
  );
  vi.restoreAllMocks();
  expect(story!.root.querySelector('figure')!.innerHTML).toBe(
    '<video src="https://story.example/a/a.mp4" poster="https://story.example/a/a.jpg" controls="" preload="none" crossorigin="anonymous"><track kind="captions" src="https://story.example/a/a.vtt" srclang="en"></video>',
  );
  expect(story!.root.querySelector('audio')!.outerHTML).toBe(
    '<audio src="https://story.example/a/a.mp3" controls="" preload="none"></audio>',
  );
  expect(story!.root.querySelector('story-media')!.outerHTML).toBe(
    '<story-media shape="tall"><a href="https://youtu.be/a1b2C3-d4_e">The ferry</a></story-media>',
  );
});
