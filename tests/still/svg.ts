// Reads the elements of an SVG, by a reader of XML that takes nothing else, and the points of path
// data.
export type Element = Readonly<{
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  texts: string[];
}>;

const name = '[A-Za-z_][\\w.:-]*';
const tagAt = new RegExp(`<(/?)(${name})((?:\\s+${name}="[^"<]*")*)\\s*(/?)>`, 'y');
const attribute = new RegExp(`(${name})="([^"]*)"`, 'g');
const textAt = /[^<]+/y;
const entity = /&(?!(?:amp|lt|gt|quot);)/;

/** Throws where the text is not well-formed. */
export function parse(xml: string): Element {
  const top: Element = {tag: '', attributes: {}, children: [], texts: []};
  const open = [top];
  for (let at = 0; at < xml.length; ) {
    const here = open.at(-1)!;
    textAt.lastIndex = tagAt.lastIndex = at;
    const text = textAt.exec(xml);
    const tag = text ? null : tagAt.exec(xml);
    const part = text ?? tag;
    if (!part || entity.test(part[0]))
      throw new Error(`not well-formed at ${at}: ${xml.slice(at, at + 80)}`);
    at += part[0].length;
    if (text) here.texts.push(text[0]);
    else if (tag![1]) {
      if (open.pop()!.tag !== tag![2]) throw new Error(`</${tag![2]}> closes <${here.tag}>`);
    } else {
      const attributes = [...tag![3]!.matchAll(attribute)].map(
        (match) => [match[1]!, match[2]!] as const,
      );
      if (new Set(attributes.map(([key]) => key)).size < attributes.length)
        throw new Error(`twice the same attribute: ${tag![0]}`);
      const element = {
        tag: tag![2]!,
        attributes: Object.fromEntries(attributes),
        children: [],
        texts: [],
      };
      here.children.push(element);
      if (!tag![4]) open.push(element);
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one element');
  return top.children[0]!;
}

export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

/** Subpaths of `m`, relative, and `z`, as the stills have them. */
export function subpaths(d: string): [number, number][][] {
  const lines: [number, number][][] = [];
  let [x, y] = [0, 0];
  for (const [, data, close] of d.matchAll(/m([^mz]*)(z?)/g)) {
    const numbers = (data!.match(/-?(?:\d+\.\d+|\.\d+|\d+)/g) ?? []).map(Number);
    const line: [number, number][] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      [x, y] = [x + numbers[index]!, y + numbers[index + 1]!];
      line.push([x, y]);
    }
    if (close) [x, y] = line[0]!;
    lines.push(line);
  }
  return lines;
}
