// Finds the values that the style sheets of a page give to custom properties and `color-scheme` at
// an element.
import {is} from 'css-select';
import type {DefaultTreeAdapterTypes as Tree} from 'parse5';
import {type AtRule, type Declaration, type Node, parse, type Root, type Rule} from 'postcss';
import type {CustomProperties} from '../../layers/css-color.ts';
import type {Theme} from '../../layers/palette.ts';
import {attributeOf, elementsIn, tagTree} from './html-tree.ts';
import {themesOfMedia} from './media-query.ts';

/** Gives the text of a style sheet by its address; nothing where it cannot be read. */
export type ReadSheet = (address: string) => string | undefined;

type Setting = Readonly<{
  selector: string;
  name: string;
  value: string;
  /** The theme to which a media query limits it. */
  theme: Theme | undefined;
  /** What decides between two, the weightier first: importance, layers, specificity. */
  rank: readonly number[];
}>;

/** What the rules around a declaration ask for. */
type Scope = Readonly<{theme?: Theme; layered?: boolean; selector?: string}>;

/**
 * Reads `<style>`, and the sheets that `<link>` and `@import` name. Media queries count as a laptop
 * has them; what scripts set is not known here.
 *
 * @returns the custom properties, and `color-scheme`, at an element of the page
 */
export function customProperties(
  document: Tree.Node,
  readSheet: ReadSheet,
): (element: Tree.Element) => CustomProperties {
  let known: Setting[] | undefined;
  return (element) => (name, theme) => {
    known ??= settingsOf(document, readSheet);
    const wanted = known.filter((one) => one.name === name && (one.theme ?? theme) === theme);
    for (let at: Tree.Node | null = element; at && tagTree.isTag(at); at = tagTree.getParent(at)) {
      const here = at;
      const own = wanted.filter(({selector}) => matches(here, selector));
      const best = [...own, ...inline(here, name)].toSorted(byRank).at(-1);
      if (best) return best.value;
      // a story sets these on itself: what its ancestors set has no effect
      if (at.nodeName === 'map-story' && name.startsWith('--map-story-')) return undefined;
    }
    return undefined;
  };
}

/** Sorting is stable: of two that rank alike, the later one counts. */
const byRank = ({rank: one}: Setting, {rank: other}: Setting): number =>
  one.map((value, at) => value - other[at]!).find((difference) => difference !== 0) ?? 0;

function inline(element: Tree.Element, name: string): Setting[] {
  const style = attributeOf(element, 'style');
  return style === undefined || !/--|color-scheme/.test(style)
    ? []
    : read(`*{${style}}`, {})
        .filter((one) => one.name === name)
        .map((one) => ({...one, rank: [one.rank[0]!, 2, 0]}));
}

function settingsOf(document: Tree.Node, readSheet: ReadSheet): Setting[] {
  return [...elementsIn(document, 'style'), ...elementsIn(document, 'link')]
    .toSorted((a, b) => startOf(a) - startOf(b))
    .flatMap((element) => {
      const scope = inMedia({}, attributeOf(element, 'media') ?? '');
      const css = element.nodeName === 'style' ? tagTree.getText(element) : linked(element);
      return scope && css !== undefined ? read(css, scope, readSheet) : [];
    });

  function linked(element: Tree.Element): string | undefined {
    const [rel, href] = ['rel', 'href'].map((name) => attributeOf(element, name) ?? '');
    return /(^|\s)stylesheet(\s|$)/i.test(rel!) ? readSheet(href!) : undefined;
  }
}

const startOf = ({sourceCodeLocation}: Tree.Element) => sourceCodeLocation?.startOffset ?? 0;

/** What a sheet sets, in its order; nothing of one that is not CSS. */
function read(css: string, scope: Scope, readSheet: ReadSheet = () => undefined): Setting[] {
  const found: Setting[] = [];
  let sheet: Root;
  try {
    sheet = parse(css);
  } catch {
    return [];
  }
  sheet.walk((node) => {
    if (node.type === 'atrule' && node.name.toLowerCase() === 'import') {
      const [, address = '', media = ''] =
        /^(?:url\()?\s*["']?([^"')\s]+)["']?\s*\)?(.*)$/s.exec(node.params) ?? [];
      const [text, inner] = [readSheet(address), inMedia(scope, media)];
      if (text !== undefined && inner) found.push(...read(text, inner));
    } else if (node.type === 'decl' && isRead(node.prop))
      found.push(...settings(node, scopeOf(node, scope)));
  });
  return found;
}

const isRead = (property: string) => property.startsWith('--') || property === 'color-scheme';

function settings({prop, value, important}: Declaration, scope: Scope | undefined): Setting[] {
  return (scope?.selector === undefined ? [] : selectorsIn(scope.selector)).map((selector) => ({
    selector,
    name: prop,
    value: value.trim(),
    theme: scope?.theme,
    rank: [important ? 1 : 0, scope?.layered ? 0 : 1, specificity(selector)],
  }));
}

/** Nothing for what does not hold in the window of the stills. */
function scopeOf(node: Node, outer: Scope): Scope | undefined {
  const parent = node.parent as Root | AtRule | Rule | undefined;
  if (!parent || parent.type === 'root') return outer;
  const around = scopeOf(parent, outer);
  if (!around) return undefined;
  if (parent.type === 'rule')
    return {...around, selector: nested(parent.selector, around.selector)};
  const name = parent.name.toLowerCase();
  if (name === 'media') return inMedia(around, parent.params);
  if (name === 'layer') return {...around, layered: true};
  return name === 'supports' ? around : undefined;
}

function inMedia(scope: Scope, media: string): Scope | undefined {
  const themes = themesOfMedia(media).filter((one) => (scope.theme ?? one) === one);
  if (themes.length === 0) return undefined;
  return themes.length === 2 ? scope : {...scope, theme: themes[0]!};
}

/** A selector in a rule, as one of its own: `&` stands for what the outer one matches. */
function nested(selector: string, outer: string | undefined): string {
  if (outer === undefined) return selector;
  const around = `:is(${outer})`;
  return selectorsIn(selector)
    .map((one) => (one.includes('&') ? one.replaceAll('&', around) : `${around} ${one}`))
    .join(', ');
}

/** A list of selectors, at its own commas. */
const selectorsIn = (list: string) =>
  list.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());

/** A selector that is not known here matches nothing. */
function matches(element: Tree.Element, selector: string): boolean {
  try {
    return is<Tree.Node, Tree.Element>(element, selector, {adapter: tagTree});
  } catch {
    return false;
  }
}

/** Ids, then classes, attributes and pseudo-classes, then tags, as one number. */
function specificity(selector: string): number {
  const plain = selector.replace(/:where\([^)]*\)/g, '');
  const count = (pattern: RegExp) => plain.match(pattern)?.length ?? 0;
  const classes = count(/\.[\w-]|\[|(?<!:):(?!:|is\(|not\()/g);
  return count(/#[\w-]/g) * 1e6 + classes * 1e3 + count(/(^|[\s>+~(])[a-z]/gi);
}
