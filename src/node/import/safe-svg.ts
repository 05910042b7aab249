// Tells whether an SVG is a picture alone: nothing in it runs, and it names no file of another place.
import {DOMParser, type Element, type Node} from '@xmldom/xmldom';

/** What runs, holds a page, or changes an address later. */
const refused = new Set(
  'script foreignobject handler listener iframe object embed audio video'.split(' '),
);
const LARGEST = 4_000_000;

/**
 * Compares names without their prefixes: `<s:script>` is a script, too.
 *
 * @returns false for what is no SVG, for one with a fault, and for one that defines entities
 */
export function isSafeSvg(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST) return false;
  const text = new TextDecoder().decode(bytes);
  // in some encodings, quotes are no quotes
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(text) ?? [];
  if (!/^(?:utf-8|us-ascii|iso-8859-1|windows-1252)$/i.test(encoding)) return false;
  if (!/^\s*<(?:[?!]|(?:[\w.-]+:)?svg\b)/.test(text) || /<!ENTITY|<\?xml-stylesheet/i.test(text))
    return false;
  const root = parsed(text);
  if (root?.localName !== 'svg') return false;
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node) && !isSafe(node)) return false;
    stack.push(...node.childNodes);
  }
  return true;
}

function parsed(text: string): Element | undefined {
  try {
    const stop = (level: string) => {
      if (level !== 'warning') throw new SyntaxError(level);
    };
    const document = new DOMParser({onError: stop}).parseFromString(text, 'image/svg+xml');
    return document.documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

function isSafe(element: Element): boolean {
  if (refused.has(localName(element))) return false;
  return [...element.attributes].every((attribute) => {
    const name = localName(attribute);
    const value = attribute.value.replace(/[\p{Cc}\p{Z}\p{Cf}]+/gu, '');
    if (/^on/.test(name)) return false;
    if (name === 'href' || name === 'src')
      return /^(?:$|#|data:image\/(?:png|jpeg|gif|webp|avif)[;,])/i.test(value);
    // an animation that sets an address
    return name !== 'attributename' || !/(?:^|:)(?:href|on\w*)$/i.test(value);
  });
}

const localName = ({localName: name, nodeName}: Element | Element['attributes'][number]) =>
  (name || nodeName).toLowerCase();
