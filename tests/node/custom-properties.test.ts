import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import {customProperties} from '../../src/node/page/custom-properties.ts';
import {elementsIn} from '../../src/node/page/html-tree.ts';

const sheets: Readonly<Record<string, string>> = {
  'site.css': '@import url("more.css"); :root { --site: 1 }',
  'more.css': ':root { --more: 2 }',
  'broken.css': ':root { --broken: 1',
};

/** The value of `--x` at the layer of a page. */
function atLayer(
  css: string,
  {head = '', style = '', name = '--x', theme = 'light' as 'light' | 'dark'} = {},
) {
  const document = parse(
    `<html class="site"><head>${head}<style>${css}</style></head><body><main id="main"><map-story><story-layer id="a" class="one two" style="${style}"></story-layer></map-story></main></body></html>`,
    {sourceCodeLocationInfo: true},
  );
  const [layer] = elementsIn(document, 'story-layer');
  return customProperties(document, (address) => sheets[address])(layer!)(name, theme);
}

describe('the custom properties that style sheets set', () => {
  test.each([
    [':root { --x: red }', 'red'],
    ['html.site { --x: red } body { --x: blue }', 'blue'],
    ['map-story { --x: red } :root { --x: blue }', 'red'],
    ['.one { --x: red } story-layer { --x: blue }', 'red'],
    ['#a { --x: red } .one.two { --x: blue }', 'red'],
    [':where(#a) { --x: red } story-layer { --x: blue }', 'blue'],
    ['story-layer { --x: red !important } #a { --x: blue }', 'red'],
    ['#main > map-story .one { --x: red }', 'red'],
    [':is(main, aside) story-layer, p { --x: red }', 'red'],
    ['@layer a { #a { --x: red } } story-layer { --x: blue }', 'blue'],
    ['@supports (color: lab(0 0 0)) { :root { --x: red } }', 'red'],
    ['@media screen { :root { --x: red } }', 'red'],
    ['@media print { :root { --x: red } }', undefined],
    ['@media (min-width: 40em) { :root { --x: red } }', undefined],
    ['.none { --x: red } story-layer:hover-ish { --x: blue }', undefined],
    [':root { --y: red }', undefined],
    ['', undefined],
  ])('as in %s', (css, value) => {
    expect(atLayer(css)).toBe(value);
  });

  test('differ in light and dark where a media query says so', () => {
    const css =
      ':root { --x: red; @media (prefers-color-scheme: dark) { --x: blue } } @media (prefers-color-scheme: light) { html { --y: green } }';
    expect(atLayer(css)).toBe('red');
    expect(atLayer(css, {theme: 'dark'})).toBe('blue');
    expect(atLayer(css, {name: '--y'})).toBe('green');
    expect(atLayer(css, {name: '--y', theme: 'dark'})).toBeUndefined();
  });

  test('are found in files that the page links or imports, and in style attributes', () => {
    const head = '<link rel="preload stylesheet" href="site.css"><link rel="icon" href="more.css">';
    expect(atLayer('', {head, name: '--site'})).toBe('1');
    expect(atLayer('', {head, name: '--more'})).toBe('2');
    expect(atLayer('#a { --x: red }', {style: '--x: blue'})).toBe('blue');
    expect(atLayer('#a { --x: red !important }', {style: '--x: blue'})).toBe('red');
  });

  test('of a sheet that is not CSS, or that is not there, are none', () => {
    const head = '<link rel="stylesheet" href="broken.css"><link rel="stylesheet" href="gone.css">';
    expect(atLayer(':root { --x: red }', {head})).toBe('red');
    expect(atLayer('', {head, name: '--broken'})).toBeUndefined();
  });
});
