// Makes an icon of an SVG: its shapes without colours, and without all else that an SVG may hold.
import {type Icon, type IconShape, isPathData, type Matrix} from '../../story/icon.ts';
import {descendants, type StoryNode, textOf} from '../../story/node.ts';
import {multiplied, readTransform, unmoved} from './svg-transform.ts';
import {pathOf} from './svg-shapes.ts';

/** `left`: what an SVG holds and an icon does not. */
export type ReadSvg = Readonly<{icon: Icon; left: readonly string[]}> | Readonly<{fault: string}>;

/** An icon is as large as a letter: more characters of path data are no icon. */
const MOST_CHARACTERS = 12_000;

/** Elements that hold shapes, and those that are not seen. */
const groups = ['svg', 'g', 'a', 'switch'];
const unseen = ['defs', 'title', 'desc', 'metadata', 'style', 'symbol', 'clipPath', 'mask'];

type Style = Readonly<Record<string, string>>;
type Inherited = Readonly<{style: Style; matrix: Matrix}>;

/** @param root the document, or the element `svg` */
export function readSvg(root: StoryNode): ReadSvg {
  const svg = root.tag === 'svg' ? root : descendants(root, 'svg')[0];
  if (!svg) return {fault: 'The file is no SVG.'};
  const box = boxOf(svg);
  if (!box) return {fault: 'The SVG has no viewBox, and no width and height.'};
  const rules = rulesIn(svg);
  const shapes: IconShape[] = [];
  const left = new Set<string>();
  const walk = (node: StoryNode, inherited: Inherited): void => {
    const {tag, attributes, children} = node;
    if (unseen.includes(tag)) return;
    const style = {...inherited.style, ...styleOf(node, rules)};
    if (style['display'] === 'none') return;
    const matrix = multiplied(inherited.matrix, readTransform(attributes['transform'] ?? ''));
    if (groups.includes(tag)) {
      for (const child of children) if (typeof child !== 'string') walk(child, {style, matrix});
      return;
    }
    const d = pathOf(node);
    if (d === undefined) left.add(tag);
    else if (isPathData(d)) shapes.push(...shapesOf(d, style, matrix));
  };
  walk(svg, {style: {}, matrix: unmoved});
  if (shapes.length === 0) {
    const why = left.size > 0 ? `, only ${[...left].join(', ')}` : '';
    return {fault: `The SVG has no shapes${why}. Convert texts and pictures to paths.`};
  }
  const length = shapes.reduce((sum, {d}) => sum + d.length, 0);
  if (length > MOST_CHARACTERS)
    return {
      fault: `The SVG has ${length} characters of path data; an icon has ${MOST_CHARACTERS} at most. Simplify it.`,
    };
  return {icon: {box, shapes}, left: [...left]};
}

function boxOf({attributes}: StoryNode): Icon['box'] | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0 && height > 0) return [left, top, width, height];
  const [own, tall] = [attributes['width'], attributes['height']].map((one) =>
    Number.parseFloat(one ?? ''),
  ) as [number, number];
  return own > 0 && tall > 0 ? [0, 0, own, tall] : undefined;
}

/** Colours are those of the layer: what is white in a coloured icon is no part of the shape. */
const isPaint = (value: string) =>
  !/^(none|transparent|white|#fff(fff)?|rgb\(255,\s*255,\s*255\))$/i.test(value.trim());

function shapesOf(d: string, style: Style, matrix: Matrix): IconShape[] {
  const moved = matrix === unmoved ? {} : {matrix};
  const width = Number.parseFloat(style['stroke-width'] ?? '1');
  return [
    ...(isPaint(style['fill'] ?? 'black')
      ? [{d, ...(style['fill-rule'] === 'evenodd' && {evenodd: true as const}), ...moved}]
      : []),
    ...(isPaint(style['stroke'] ?? 'none') && width > 0 ? [{d, stroke: width, ...moved}] : []),
  ];
}

const read = ['fill', 'stroke', 'stroke-width', 'fill-rule', 'display'] as const;

/** Attributes, then rules for classes and tags, then the attribute `style`. */
function styleOf({tag, attributes}: StoryNode, rules: ReadonlyMap<string, Style>): Style {
  const classes = (attributes['class'] ?? '').split(/\s+/).map((name) => `.${name}`);
  const all: Style = {
    ...attributes,
    ...rules.get(tag),
    ...Object.assign({}, ...classes.map((name) => rules.get(name) ?? {})),
    ...declarations(attributes['style'] ?? ''),
  };
  return Object.fromEntries(read.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
}

const declarations = (text: string): Style =>
  Object.fromEntries(
    text.split(';').flatMap((one) => {
      const [name = '', value = ''] = one.split(':').map((part) => part.trim());
      return value === '' ? [] : [[name, value]];
    }),
  );

/** The rules of style sheets in an SVG whose selectors are a class or a tag. */
function rulesIn(svg: StoryNode): ReadonlyMap<string, Style> {
  const rules = new Map<string, Style>();
  const text = descendants(svg, 'style').map(textOf).join(' ');
  for (const [, selectors = '', body = ''] of text.matchAll(/([^{}]+)\{([^{}]*)\}/g))
    for (const selector of selectors.split(',').map((one) => one.trim()))
      if (/^\.?[\w-]+$/.test(selector))
        rules.set(selector, {...rules.get(selector), ...declarations(body)});
  return rules;
}
