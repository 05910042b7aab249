// Checks the colours that a page gives to names of the palette, in custom properties of the story.
import type {Problem} from '../story/problem.ts';
import type {CustomProperties} from './css-color.ts';
import {palettes, type Theme} from './palette.ts';
import {bothThemes, inTheme, isDigits, offered, type OwnColors} from './themed-color.ts';

type Name = (typeof offered)[number];

const propertyOf = (name: Name) => `--map-story-${name}`;

/** The program's own value, as its style sheet has it. */
const ours = (name: Name) => bothThemes(palettes.light[name], palettes.dark[name]);

/** What the page sets for a name, in light and in dark, where our own colour stands if it sets none. */
function written(name: Name, properties: CustomProperties): [light: string, dark: string] {
  const textIn = (theme: Theme) => {
    const text = properties(propertyOf(name), theme)?.trim();
    return text && ![ours(name), palettes.light[name]].includes(text)
      ? text
      : palettes[theme][name];
  };
  return [textIn('light'), textIn('dark')];
}

/** Whether the page sets a colour that has to be resolved. */
export const hasOwnColors = (properties: CustomProperties): boolean =>
  offered.some((name) => !written(name, properties).every(isDigits));

/**
 * @param colors is needed where `hasOwnColors`
 * @returns the colours by name; what is no colour is a problem, and the program's own stays
 */
export function checkPalette(
  properties: CustomProperties,
  colors: typeof import('./check-color.ts') | undefined,
): Readonly<{palette?: OwnColors; problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const palette: Record<string, string> = {};
  for (const name of offered) {
    const texts = written(name, properties);
    if (bothThemes(...texts) === ours(name)) continue;
    const checked = texts.map((text) =>
      isDigits(text) ? {color: text} : colors!.checkCssColor(text, properties),
    );
    const [light, dark] = checked.flatMap((one) => ('color' in one ? [one.color] : []));
    if (light !== undefined && dark !== undefined)
      palette[name] = bothThemes(inTheme(light, 'light'), inTheme(dark, 'dark'));
    else {
      const [fault] = checked.flatMap((one) => ('fault' in one ? [one.fault] : []));
      problems.push({
        code: fault!.code,
        path: 'map-story',
        message: `In ${propertyOf(name)}, ${fault!.message} Layers keep our ${name}.`,
        severity: fault!.code === 'unresolved-color' ? 'warning' : 'error',
      });
    }
  }
  return {problems, ...(Object.keys(palette).length > 0 && {palette})};
}
