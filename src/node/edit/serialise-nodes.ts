// Writes nodes as HTML with the line ends of a page, steps and layers on lines of their own.
import {type DefaultTreeAdapterTypes as Tree, serializeOuter} from 'parse5';
import {startOf} from './canonical.ts';
import {elementChildren, isElement} from './page-tree.ts';
import {withLineEnds, writtenText, writtenValue} from './written-text.ts';

const voids = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const rawText = new Set('script style xmp iframe noembed noframes plaintext noscript'.split(' '));

export const isVoid = ({tagName}: Tree.Element): boolean => voids.has(tagName);
/** What stands in these is no HTML. */
export const isRaw = ({tagName}: Tree.Element): boolean =>
  rawText.has(tagName) || tagName === 'textarea' || tagName === 'title';

/** A start tag; flags have no value. */
const startTag = ({tagName, attrs}: Tree.Element, eol: string): string =>
  `<${tagName}${attrs
    .map(({name, value, prefix}) => {
      const quote = value.includes('"') && !value.includes("'") ? "'" : '"';
      const set =
        value === '' && name !== 'alt' ? '' : `=${quote}${writtenValue(value, quote, eol)}${quote}`;
      return ` ${prefix ? `${prefix}:` : ''}${name}${set}`;
    })
    .join('')}>`;

export function serialised(nodes: readonly Tree.ChildNode[], eol: string): string {
  return nodes
    .map((node) => {
      if (node.nodeName === '#text') return writtenText((node as Tree.TextNode).value, eol);
      if (!isElement(node)) return withLineEnds(serializeOuter(node), eol);
      if (isRaw(node) || 'content' in node) return withLineEnds(serializeOuter(node), eol);
      const open = startTag(node, eol);
      if (isVoid(node)) return open;
      // a line end right after it would not be read
      const kept = /^(?:pre|listing)$/.test(node.tagName) && startsLine(node) ? eol : '';
      return `${open}${kept}${serialised(node.childNodes, eol)}</${node.tagName}>`;
    })
    .join('');
}

const startsLine = ({childNodes: [first]}: Tree.Element) =>
  first?.nodeName === '#text' && (first as Tree.TextNode).value.startsWith('\n');

const isSpace = (node: Tree.ChildNode) =>
  node.nodeName === '#text' && !/[^\t\n\f\r ]/.test((node as Tree.TextNode).value);

/**
 * Writes what stands in a story: each thing on a line of its own, and the children of a step
 * indented, unless it comes with lines of its own.
 *
 * @param gap the line end and the indentation before each
 * @param unit one more indentation
 */
export function onLines(
  nodes: readonly Tree.ChildNode[],
  gap: string,
  unit: string,
  eol: string,
): string {
  return nodes
    .filter((node) => !isSpace(node))
    .map((node) => gap + lines(node, gap, unit, eol))
    .join('');
}

function lines(node: Tree.ChildNode, gap: string, unit: string, eol: string): string {
  const written = serialised([node], eol);
  if (!isElement(node) || node.tagName !== 'story-step' || node.childNodes.length === 0)
    return written;
  if (elementChildren(node).length !== node.childNodes.length) return written;
  const line = `${gap.slice(gap.lastIndexOf(eol))}${unit}`;
  const inner = node.childNodes.map((child) => line + serialised([child], eol)).join('');
  return `${startTag(node, eol)}${inner}${gap.slice(gap.lastIndexOf(eol))}</${node.tagName}>`;
}

/** Whether two elements differ in nothing but what is in them. */
export const alike = (a: Tree.Node, b: Tree.Node): boolean =>
  isElement(a) && isElement(b)
    ? startOf(a) === startOf(b)
    : a.nodeName === b.nodeName && a.nodeName === '#text';
