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
    ['@media (min-width: 40em) { :root { --x: red } }', 'red'],
    ['@media (max-width: 600px) { :root { --x: red } }', undefined],
    ['@media (max-width: 600px), (hover) and (pointer: fine) { :root { --x: red } }', 'red'],
    ['@media only screen and (width >= 40em) { :root { --x: red } }', 'red'],
    ['@media (30rem < width <= 50rem) { :root { --x: red } }', undefined],
    ['@media not print { :root { --x: red } }', 'red'],
    ['@media not all and (min-width: 40em) { :root { --x: red } }', undefined],
    ['@media not (prefers-reduced-motion: reduce) { :root { --x: red } }', 'red'],
    ['@media (unheard-of: yes) { :root { --x: red } }', undefined],
    ['@media ((hover) or (width > 1px)) { :root { --x: red } }', undefined],
    [':root { --x: red; @media (min-width: 40em) { --x: blue } }', 'blue'],
    ['main { map-story { --x: red } }', 'red'],
    ['main { & > map-story { .one, .none { --x: red } } }', 'red'],
    ['.none { map-story & { --x: red } }', undefined],
    ['.one { main & { --x: red } &.two { --x: blue } }', 'blue'],
    ['body, .none { .one { --x: red } }', 'red'],
    ['.none { --x: red } story-layer:hover-ish { --x: blue }', undefined],
    [':root { --y: red }', undefined],
    ['', undefined],
  ])('as in %s', (css, value) => {
    expect(atLayer(css)).toBe(value);
  });

  test.each([
    ['map-story { --map-story-teal: red }', 'red'],
    ['body { --map-story-teal: red }', undefined],
  ])('as a story has it that sets its own palette: %s', (css, value) => {
    expect(atLayer(css, {name: '--map-story-teal'})).toBe(value);
  });

  test('differ in light and dark where a media query says so', () => {
    const css =
      ':root { --x: red; @media (prefers-color-scheme: dark) { --x: blue } } @media (prefers-color-scheme: light) { html { --y: green } }';
    expect(atLayer(css)).toBe('red');
    expect(atLayer(css, {theme: 'dark'})).toBe('blue');
    expect(atLayer(css, {name: '--y'})).toBe('green');
    expect(atLayer(css, {name: '--y', theme: 'dark'})).toBeUndefined();
  });

  test('differ in light and dark where one of several queries says so', () => {
    const css =
      '@media (prefers-color-scheme: dark) and (min-width: 600px) { :root { --x: blue } } @media (prefers-color-scheme: light), print { main { .one { --x: red } } }';
    expect(atLayer(css)).toBe('red');
    expect(atLayer(css, {theme: 'dark'})).toBe('blue');
    const not = '@media not (prefers-color-scheme: dark) { :root { --x: red } }';
    expect([atLayer(not), atLayer(not, {theme: 'dark'})]).toEqual(['red', undefined]);
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
