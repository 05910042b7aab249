import {describe, expect, test} from 'vitest';
import {textFirst} from '../../src/node/vite/text-first.ts';

describe('on a built story page', () => {
  test('module scripts and what they load at once let text and picture go before them', () => {
    expect(
      textFirst(
        '<script type="module" crossorigin src="./a.js"></script><link rel="modulepreload" href="./b.js">',
      ),
    ).toBe(
      '<script fetchpriority="low" type="module" crossorigin src="./a.js"></script><link fetchpriority="low" rel="modulepreload" href="./b.js">',
    );
  });

  test('what its author ranked, scripts written in the page, style sheets and other scripts stay as they are', () => {
    const html =
      '<script type="module" fetchpriority="high" src="./a.js"></script><script type="module">go()</script><link rel="stylesheet" href="./c.css"><script src="./d.js"></script>';
    expect(textFirst(html)).toBe(html);
  });
});
