// Tests what the editor writes for a picture, a film or a sound, and what the page has of it.
import {expect, test} from 'vitest';
import {mediaHtml, saidBy} from '../../src/editor/media-form.ts';

const written = (src: string, captions = '') => mediaHtml({src, alt: 'A “b” & c', captions}, 'fr');

test.each([
  ['mill.jpg', '<figure><img src="mill.jpg" alt="A “b” &amp; c"></figure>'],
  ['media/mill', '<figure><img src="media/mill" alt="A “b” &amp; c"></figure>'],
  [
    'https://pictures.example/a.png',
    '<figure><img src="https://pictures.example/a.png" alt="A “b” &amp; c"></figure>',
  ],
  [
    'media/a.mp4',
    '<figure><video controls src="media/a.mp4"></video><figcaption>A “b” &amp; c</figcaption></figure>',
  ],
  [
    'media/a.mp3',
    '<figure><audio controls src="media/a.mp3"></audio><figcaption>A “b” &amp; c</figcaption></figure>',
  ],
  [
    'https://youtu.be/a1b2C3d4e5F',
    '<story-media><a href="https://youtu.be/a1b2C3d4e5F">A “b” &amp; c</a></story-media>',
  ],
  [
    'https://soundcloud.com/me/song',
    '<story-media shape="bar"><a href="https://soundcloud.com/me/song">A “b” &amp; c</a></story-media>',
  ],
])('%s is written as %s', (src, html) => {
  expect(written(src)).toBe(html);
});

test('a film has its captions, in the language of the page', () => {
  expect(written('a.webm', 'a.vtt')).toContain(
    '<video controls src="a.webm"><track kind="captions" src="a.vtt" srclang="fr"></video>',
  );
});

test.each(['mill.jpg', 'media/a.mp4', 'media/a.mp3', 'https://vimeo.com/1234567'])(
  'of %s, the form is filled with what was written',
  (src) => {
    const body = new DOMParser().parseFromString(
      written(src, src.endsWith('4') ? 'a.vtt' : ''),
      'text/html',
    ).body;
    const atom = body.querySelector<HTMLElement>('img, video, audio, story-media')!;
    expect(saidBy(atom)).toEqual({
      src,
      alt: 'A “b” & c',
      captions: src.endsWith('4') ? 'a.vtt' : '',
    });
  },
);
