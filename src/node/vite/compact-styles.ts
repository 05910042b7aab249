// Removes comments and white space from style sheets in templates.
import type {Plugin} from 'vite';

/** What stands between `css` and the closing backtick; in ours no expression holds one, or a brace. */
const template = /\bcss`([^`]*)`/g;
const expression = /(\$\{[^{}]*\})/;

export function compact(code: string): string {
  return code.replace(template, (_, sheet: string) => {
    const parts = sheet
      .split(expression)
      .map((part, at) => (at % 2 === 1 ? part : compactCss(part)));
    return `css\`${parts.join('').trim()}\``;
  });
}

/** The text of a style sheet likewise. */
export const compactCss = (css: string) =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1');

export const compactStyles: Plugin = {
  name: 'map-story:compact-styles',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    /\/src\/.*\.ts$/.test(id) ? {code: compact(code), map: null} : undefined,
};
