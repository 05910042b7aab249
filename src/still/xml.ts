// Escapes names, texts and numbers for XML.
import {escapeHtml} from '../story/escape-html.ts';

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. `content` is XML already. */
export function element(tag: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [` ${name}="${escaped(typeof value === 'number' ? short(value) : value)}"`],
  );
  return `<${tag}${written.join('')}${content ? `>${content}</${tag}>` : '/>'}`;
}

/** Text as it may stand in an element or an attribute; what XML cannot hold, even escaped, is left out. */
export function escaped(text: string): string {
  return escapeHtml(
    text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, ''),
  );
}

/** A number without more digits than can be seen. */
export const short = (value: number, digits = 2) =>
  String(Number(value.toFixed(digits)) || 0).replace(/^(-?)0\./, '$1.');
