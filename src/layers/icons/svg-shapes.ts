// Turns the basic shapes of SVG into path data.
import type {StoryNode} from '../../story/node.ts';

/** @returns nothing for an element that is no shape */
export function pathOf({tag, attributes}: StoryNode): string | undefined {
  const number = (name: string) => Number.parseFloat(attributes[name] ?? '') || 0;
  switch (tag) {
    case 'path':
      return attributes['d'] ?? '';
    case 'rect':
      return rect(number('x'), number('y'), number('width'), number('height'), radii(attributes));
    case 'circle':
      return ellipse(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipse(number('cx'), number('cy'), number('rx'), number('ry'));
    case 'line':
      return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`;
    case 'polyline':
      return `M${attributes['points'] ?? ''}`;
    case 'polygon':
      return `M${attributes['points'] ?? ''}Z`;
    default:
      return undefined;
  }
}

function radii(attributes: Readonly<Record<string, string>>): readonly [number, number] {
  const [rx, ry] = [attributes['rx'], attributes['ry']].map((one) => Number.parseFloat(one ?? ''));
  return [rx || ry || 0, ry || rx || 0];
}

function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  [rx, ry]: readonly [number, number],
): string {
  const [a, b] = [Math.min(rx, width / 2), Math.min(ry, height / 2)];
  if (a === 0 || b === 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const arc = (dx: number, dy: number) => `a${a} ${b} 0 0 1 ${dx} ${dy}`;
  return `M${x + a} ${y}h${width - 2 * a}${arc(a, b)}v${height - 2 * b}${arc(-a, b)}h${2 * a - width}${arc(-a, -b)}v${2 * b - height}${arc(a, -b)}Z`;
}

const ellipse = (cx: number, cy: number, rx: number, ry: number) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
