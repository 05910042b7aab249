// Reports colours that readers cannot tell apart, or from the land.
import {rgb} from 'd3-color';
import {palettes, type Theme} from '../palette.ts';
import {colorOf} from '../themed-color.ts';
import {colorDistance} from './color-distance.ts';
import type {EncodeContext} from './encode-context.ts';

/** Distances in CIELAB: neighbours in a row of classes, any two categories, and any colour and the land. */
const LEAST = {neighbours: 5, categories: 10, land: 4};

const themes: readonly Theme[] = ['light', 'dark'];

/** @param names of categories, any two of which have to be told apart; without them, neighbours do */
export function reportAlike(
  {report, faulty}: EncodeContext,
  colors: readonly string[],
  names?: readonly string[],
): void {
  // of colours that stand in for faulty ones nobody need hear
  if (faulty.has('colors')) return;
  for (const theme of themes) {
    const fault = alikeIn(
      theme,
      colors.map((color) => onLand(colorOf(color, theme), theme)),
      names,
    );
    if (fault) {
      report('colors', 'alike-colors', fault);
      return;
    }
  }
}

/** What is seen of a colour that lets the land through. */
function onLand(color: string, theme: Theme): string {
  const {r, g, b, opacity} = rgb(color);
  if (opacity >= 1) return color;
  const land = rgb(palettes[theme].land);
  const over = (part: number, below: number) =>
    opacity > 0 ? below + (part - below) * opacity : below;
  return rgb(over(r, land.r), over(g, land.g), over(b, land.b)).formatHex();
}

function alikeIn(
  theme: Theme,
  colors: readonly string[],
  names: readonly string[] | undefined,
): string | undefined {
  const nameOf = (index: number) => names?.[index] ?? `class ${index + 1}`;
  const least = names ? LEAST.categories : LEAST.neighbours;
  for (const [index, color] of colors.entries()) {
    const others = colors.slice(index + 1, names ? undefined : index + 2);
    const alike = others.findIndex((other) => colorDistance(color, other) < least);
    if (alike >= 0)
      return `Colour-blind readers cannot tell ${nameOf(index)} and ${nameOf(index + 1 + alike)} (${color} and ${others[alike]}) apart in the ${theme} theme. Choose other colours, or fewer classes.`;
    if (colorDistance(color, palettes[theme].land) < LEAST.land)
      return `The colour of ${nameOf(index)} (${color}) looks like the land in the ${theme} theme. Choose another.`;
  }
  return undefined;
}
