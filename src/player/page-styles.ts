// Gives the layers of a story on its page the colours and the paint that can be drawn.
import {checkPalette, hasOwnColors} from '../layers/check-palette.ts';
import {type Checkers, checkStyles, needed} from '../layers/check-styles.ts';
import type {CustomProperties} from '../layers/css-color.ts';
import type {PageColors} from '../layers/encoding/encode-context.ts';
import {isIconFile, type LoadedIcon} from '../layers/icons/written-icon.ts';
import {readIconText} from '../story/icon.ts';
import type {Problem} from '../story/problem.ts';
import type {Story, StoryLayer} from '../story/types.ts';
import {encodeNow} from './encode-data.ts';
import type {PlayerHost} from './player-host.ts';

/** What has been loaded so far; all stories of a page share it. */
let checkers: Checkers = {};

/** Icons that the build has not written into the page, by their names or addresses. */
const icons = new Map<string, LoadedIcon>();

const keyOf = (icon: string, base: string) =>
  isIconFile(icon) && URL.canParse(icon, base) ? new URL(icon, base).href : icon;

const writtenIcon = ({icon = '', 'icon-shape': shape = ''}: StoryLayer) =>
  shape === '' ? undefined : readIconText(shape, icon);

async function loadIcons({layers}: Story, base: string): Promise<void> {
  const wanted = layers.filter((layer) => layer.icon && !writtenIcon(layer));
  const missing = wanted.flatMap(({icon = ''}) => (icons.has(keyOf(icon, base)) ? [] : [icon]));
  if (missing.length === 0) return;
  const {loadIcon} = await import('./load-icon.ts');
  await Promise.all(
    [...new Set(missing)].map(async (icon) =>
      icons.set(keyOf(icon, base), await loadIcon(icon, base)),
    ),
  );
}

/** Loads what the colours and the paint of a story are checked with; most stories need nothing. */
export async function loadCheckers(story: Story, {element}: PlayerHost): Promise<void> {
  const wanted = needed(story);
  const resolving = wanted.colors || hasOwnColors(propertiesAt(element));
  const [colors, paint] = await Promise.all([
    checkers.colors ?? (resolving ? import('../layers/check-color.ts') : undefined),
    checkers.paint ?? (wanted.paint ? import('../layers/check-paint.ts') : undefined),
  ]);
  checkers = {...checkers, ...(colors && {colors}), ...(paint && {paint})};
  await loadIcons(story, element.baseURI);
}

/** What the page says of colours at a layer; without what checks them, our own names have our colours. */
export const colorsAt = ({element, root}: PlayerHost, layer: StoryLayer): PageColors => {
  const {palette} = paletteOf(element);
  return {
    ...(checkers.colors && {checkColor: checkers.colors.checkColor}),
    properties: propertiesAt(elementOf(layer, root) ?? element),
    ...(palette && {palette}),
  };
};

/** The same, once what checks the colours of the page is there. */
export async function loadColorsAt(host: PlayerHost, layer: StoryLayer): Promise<PageColors> {
  if (hasOwnColors(propertiesAt(host.element))) await loadColors().catch(() => {});
  return colorsAt(host, layer);
}

async function loadColors(): Promise<void> {
  checkers = {...checkers, colors: checkers.colors ?? (await import('../layers/check-color.ts'))};
}

function paletteOf(element: Element): ReturnType<typeof checkPalette> {
  const page = propertiesAt(element);
  return hasOwnColors(page) && !checkers.colors
    ? {problems: []}
    : checkPalette(page, checkers.colors);
}

const elementOf = ({id}: StoryLayer, root: Element) =>
  Array.from(root.querySelectorAll('story-layer')).find((one) => one.id.trim() === id);

/** Of the theme that the page has now. */
function propertiesAt(element: Element): CustomProperties {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name);
}

/** Checks with what has been loaded; without it, the story stays as it is. */
export function styled(
  story: Story,
  {element, root}: PlayerHost,
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const [wanted, page] = [needed(story), propertiesAt(element)];
  const resolving = wanted.colors || hasOwnColors(page);
  if ((resolving && !checkers.colors) || (wanted.paint && !checkers.paint))
    return {story, problems: []};
  const {palette, problems} = paletteOf(element);
  const {palette: _, ...bare} = story;
  const checked = checkStyles(
    {...bare, ...(palette && {palette})},
    {
      ...checkers,
      iconOf: (layer) => {
        const icon = layer.icon && writtenIcon(layer);
        if (icon) return {icon, left: []};
        return layer.icon ? icons.get(keyOf(layer.icon, element.baseURI)) : undefined;
      },
      properties: (layer) => propertiesAt(elementOf(layer, root) ?? element),
    },
  );
  return {story: checked.story, problems: [...problems, ...checked.problems]};
}

/** The story in force, and its problems. */
type Data = {story: Story; problems: readonly Problem[]; replace: (story: Story) => void};

/** Puts the checked story in force, and again when the page changes its custom properties with its theme. */
export async function stylePage(host: PlayerHost, data: Data, signal: AbortSignal): Promise<void> {
  const check = async () => {
    await loadCheckers(data.story, host);
    if (signal.aborted) return;
    const checked = styled(data.story, host);
    const {story, problems: ofNumbers} = encodedAgain(checked.story, host);
    const problems = [...checked.problems, ...ofNumbers];
    problems.forEach(host.report);
    const known = new Set(data.problems.map(textOf));
    data.problems = [...data.problems, ...problems.filter((one) => !known.has(textOf(one)))];
    if (stylesOf(story) !== stylesOf(data.story)) data.replace(story);
  };
  const again = () => void check().catch(() => {});
  const observer = new MutationObserver(again);
  observer.observe(document.documentElement, {attributes: true});
  observer.observe(host.element, {attributeFilter: ['class', 'style', 'theme']});
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again, {signal});
  await check();
}

/** Scales whose colours the page has changed are made again, of the same data. */
function encodedAgain(story: Story, host: PlayerHost): ReturnType<typeof styled> {
  const problems: Problem[] = [];
  const layers = story.layers.map((layer) => {
    if (!layer.data || !layer.encoding) return layer;
    const found = encodeNow(layer, layer.data, host.look().lang, colorsAt(host, layer));
    if (found.encoding === layer.encoding) return layer;
    problems.push(...found.problems);
    return {...layer, data: found.data, ...(found.encoding && {encoding: found.encoding})};
  });
  return {story: {...story, layers}, problems};
}

const stylesOf = ({palette, layers}: Story) =>
  JSON.stringify([palette, layers.map(({style, encoding}) => [style, encoding])]);

const textOf = ({path, message}: Problem) => `${path} ${message}`;
