// Finds out in which colours a story stands on its page: `theme`, or the `color-scheme` around it.
import type {CustomProperties} from '../../layers/css-color.ts';
import type {Theme} from '../../layers/palette.ts';

/** The theme of a story where the reader's system is light, and where it is dark. */
export type Themes = Readonly<{light: Theme; dark: Theme}>;

/**
 * As the elements do in a browser: a page that says nothing is light, whatever the system is.
 *
 * @param theme the attribute of the story
 * @param styles what the style sheets of the page say of the story
 * @param meta content of `<meta name="color-scheme">`
 */
export function themesOf(
  theme: string | undefined,
  styles: CustomProperties,
  meta: string | undefined,
): Themes {
  const themeFor = (system: Theme): Theme => {
    if (theme === 'light' || theme === 'dark') return theme;
    const supported = (styles('color-scheme', system) ?? meta ?? '').toLowerCase().split(/\s+/);
    if (supported.includes(system)) return system;
    return supported.includes('dark') && !supported.includes('light') ? 'dark' : 'light';
  };
  return {light: themeFor('light'), dark: themeFor('dark')};
}
