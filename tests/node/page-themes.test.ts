import {describe, expect, test} from 'vitest';
import {readPage} from '../../src/node/page/read-page.ts';
import {stillFigures} from '../../src/node/vite/insert-stills.ts';

const page = (head: string, html = '', body = '', story = '') =>
  readPage(
    `<!doctype html><html${html}><head>${head}</head><body${body}><map-story${story}><story-step id="a" camera="8 46"><h2>A</h2></story-step></map-story></body></html>`,
    import.meta.dirname,
  )[0]!;

const style = (css: string) => `<style>${css}</style>`;

describe('the theme of a story, on a light and on a dark system,', () => {
  test.each([
    ['is light where the page says nothing', ['<style>p {color: #000}</style>'], 'light light'],
    [
      'follows the system where :root does',
      [style(':root{color-scheme:light dark}')],
      'light dark',
    ],
    ['is dark where the page is', [style('html {color-scheme: dark}')], 'dark dark'],
    [
      'is what a meta element says',
      ['<meta name="color-scheme" content="dark light">'],
      'light dark',
    ],
    [
      'is what a rule says, before a meta element',
      [`<meta name="color-scheme" content="dark">${style(':root {color-scheme: only light}')}`],
      'light light',
    ],
    [
      'is what a rule for dark systems says',
      [style('@media (prefers-color-scheme: dark) {:root {color-scheme: dark}}')],
      'light dark',
    ],
    [
      'is that of the nearest element',
      [style('html {color-scheme: light dark} body {color-scheme: dark}')],
      'dark dark',
    ],
    ['is its own', [style('map-story {color-scheme: dark}')], 'dark dark'],
    [
      'is that of a class that the page has',
      [style('.night {color-scheme: dark}'), ' class="night"'],
      'dark dark',
    ],
    [
      'is not that of a class that it has not',
      [style('.night {color-scheme: dark}')],
      'light light',
    ],
    ['is that of a style attribute', ['', '', ' style="color-scheme: dark"'], 'dark dark'],
    ['is not that of paper', [style('@media print {:root {color-scheme: dark}}')], 'light light'],
    [
      'is forced by `theme`',
      [style(':root {color-scheme: dark}'), '', '', ' theme="light"'],
      'light light',
    ],
  ])('%s', (_, [head, html, body, story], expected) => {
    const {light, dark} = page(head!, html, body, story).themes;
    expect(`${light} ${dark}`).toBe(expected);
  });
});

describe('the dark pictures of a page', () => {
  const files = (['landscape', 'portrait'] as const).flatMap((orientation) =>
    (['light', 'dark'] as const).map((theme) => ({
      orientation,
      theme,
      name: `${orientation}-${theme}`,
      svg: '',
    })),
  );
  /** When the dark picture of a wide window is shown. */
  const media = (head: string) => {
    const [figure] = stillFigures(
      page(head),
      [{id: 'a', alt: 'A', legend: '', tables: '', files, notes: []}],
      (name) => name,
    );
    const {text} = figure!;
    return /<source media="([^"]*)" srcset="landscape-dark"/.exec(text)?.[1];
  };

  test('are shown on a dark system where the page follows it', () => {
    expect(media(style(':root {color-scheme: light dark}'))).toBe('(prefers-color-scheme: dark)');
  });

  test('are named, for other pages that are dark, and never shown where the page is light', () => {
    expect(media('')).toBe('(prefers-color-scheme: dark) and (width: 0)');
  });

  test('are always shown where the page is dark', () => {
    expect(media(style(':root {color-scheme: dark}'))).toBe('(prefers-color-scheme: dark), all');
  });
});
