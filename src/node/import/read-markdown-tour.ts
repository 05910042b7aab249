// Reads the Markdown of EOX storytelling: sections and the steps of their tours become steps.
import {parser} from 'marked';
import {parse as parseYaml} from 'yaml';
import {escaped} from '../../still/xml.ts';
import {type Block, blocksOf} from './markdown-blocks.ts';
import {mediaHtml} from './media-html.ts';
import {positionOf} from './read-location.ts';
import {tourLayers} from './tour-layers.ts';
import type {Notes, Tour, TourLayer, TourStep, View} from './tour.ts';
import {
  excerpt,
  type Fields,
  fieldsOf,
  listOf,
  numberOf,
  saysSomething,
  textOf,
  wordsOf,
} from './unknown-values.ts';

/** OpenLayers counts zooms for tiles of 256 px, MapLibre for 512. */
const ZOOM_OFFSET = 1;
const MERCATOR = 20037508.342789244;

export const isTour = (text: string): boolean =>
  /<!--\s*\{[^}]*\}?/.test(text) || /^#{1,3} \S/m.test(text);

export function readMarkdownTour(text: string, notes: Notes): Tour {
  const [front, written] = frontMatter(text.replace(/\r\n?/g, '\n'), notes);
  const body = written.replace(/<eox-map\b[\s\S]*?<\/eox-map>/g, () => {
    notes.left('The configuration of <eox-map> is left: the map is the built-in one.');
    return '';
  });
  const blocks = blocksOf(body, notes);
  let view: View | undefined;
  const layers = new Map<string, TourLayer>();
  const steps = blocks.flatMap((block, index): TourStep[] => {
    const {depth, attributes, place} = block;
    const isStep = depth === 3;
    noteAttributes(block, isStep, notes);
    const shown = tourLayers(attributes['layers'], layers, notes, place);
    view = viewOf(attributes, view, notes, place) ?? view;
    const html = [mediaOf(attributes), parser(block.tokens)].filter(Boolean).join('\n');
    // a section that only holds the steps of its tour
    const holds =
      attributes['mode'] === 'tour' && wordsOf(html) === '' && blocks[index + 1]?.depth === 3;
    if (
      block.heading === '' &&
      wordsOf(html) === '' &&
      !/<(?:img|video|audio|iframe)\b/.test(html)
    ) {
      if (saysSomething(attributes))
        notes.left('A step without a text is left; its view is that of the next.', place);
      return [];
    }
    if (holds) notes.carried('The heading of a tour is a step of its own.', place);
    return [
      {
        id: textOf(attributes['id']) || '',
        place,
        title: block.heading || (index === 0 ? escaped(textOf(front['title'])) : ''),
        html,
        ...(view && {view}),
        ...(shown.length > 0 && {show: shown}),
        ...(index === 0 && (depth === 1 || attributes['mode'] === 'hero') && {opening: true}),
      },
    ];
  });
  const start = steps.find((step) => step.view)?.view ?? {lng: 0, lat: 20};
  const title = textOf(front['title']) || wordsOf(steps[0]?.title ?? '');
  const lang = textOf(front['lang'] ?? front['language']);
  return {
    tool: 'EOX storytelling',
    title,
    ...(lang && {lang}),
    footer: '',
    layers: [...layers.values()],
    steps: steps.map((step) => (step.view ? step : {...step, view: start})),
  };
}

function frontMatter(text: string, notes: Notes): [Fields, string] {
  const found = /^\s*---\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!found) return [{}, text];
  let fields: Fields = {};
  try {
    fields = fieldsOf(parseYaml(found[1]!, {maxAliasCount: 20}));
  } catch {
    notes.left('The front matter is no YAML, and is left.');
  }
  for (const [name, value] of Object.entries(fields))
    if (!['title', 'lang', 'language', 'version', 'nav'].includes(name) && saysSomething(value))
      notes.left(`${name} of the front matter is left: ${excerpt(value)}`);
  return [fields, text.slice(found[0].length)];
}

/** What `as` and `src` show; a section that is another element has its text alone. */
function mediaOf({as, src, alt}: Fields): string {
  const address = textOf(src);
  if (address === '') return '';
  const tag = (['img', 'video', 'audio', 'iframe'] as const).find((one) => one === as);
  if (tag === undefined && as !== undefined) return '';
  return `<div>${mediaHtml(address, textOf(alt), tag)}</div>`;
}

function viewOf(
  attributes: Fields,
  before: View | undefined,
  notes: Notes,
  place: string,
): View | undefined {
  const {zoom, zoomExtent, lon, lat: latitude} = attributes;
  const center = attributes['center'] ?? (lon === undefined ? undefined : [lon, latitude]);
  const pair = (Array.isArray(center) ? center : textOf(center).split(/[\s,]+/)).map(numberOf);
  const extent = listOf(zoomExtent).map(numberOf);
  const [first, second] =
    extent.length === 4
      ? [((extent[0] ?? 0) + (extent[2] ?? 0)) / 2, ((extent[1] ?? 0) + (extent[3] ?? 0)) / 2]
      : pair;
  const near = numberOf(zoom);
  if (extent.length === 4) notes.changed('An extent is a centre now.', place);
  if (first === undefined || second === undefined)
    return before && near !== undefined ? {...before, zoom: nearer(near)} : undefined;
  const [lng, lat] = inDegrees(first, second);
  const at = positionOf(lng, lat, notes, place);
  const level = near === undefined ? before?.zoom : nearer(near);
  return (
    at && {
      lng: Number(at.lng.toFixed(5)),
      lat: Number(at.lat.toFixed(5)),
      ...(level !== undefined && {zoom: level}),
    }
  );
}

const nearer = (zoom: number) => Number(Math.min(22, Math.max(0, zoom - ZOOM_OFFSET)).toFixed(2));

/** Metres of Web Mercator, which the map of the original has by default, to degrees. */
function inDegrees(x: number, y: number): [number, number] {
  if (Math.abs(x) <= 360 && Math.abs(y) <= 180) return [x, y];
  const lat = (360 / Math.PI) * Math.atan(Math.exp((y / MERCATOR) * Math.PI)) - 90;
  return [(x / MERCATOR) * 180, lat];
}

const known = new Set(
  'as mode layers center zoom zoomExtent lat lon src alt id class position style nav title'.split(
    ' ',
  ),
);

function noteAttributes({attributes, place}: Block, isStep: boolean, notes: Notes): void {
  const {as} = attributes;
  if (typeof as === 'string' && !['eox-map', 'img', 'iframe', 'video', 'audio', 'div'].includes(as))
    notes.left(`<${as}> is left; its text is there.`, place);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'animationOptions')
      notes.left(
        'The duration of flights is left: the reader’s scrolling moves the camera.',
        place,
      );
    else if (!known.has(name) && saysSomething(value))
      notes.left(`${name} is left: ${excerpt(value)}`, place);
  }
  if (!isStep && ['position', 'class', 'style'].some((name) => saysSomething(attributes[name])))
    notes.left('Where and how a section stands is left.', place);
}
