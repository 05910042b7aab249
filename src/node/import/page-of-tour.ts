// Writes a story of another tool as a page: cleaned texts, views, layers, and ids that addresses can bear.
import {escaped} from '../../still/xml.ts';
import {isRightToLeft, oneLine, pageShell} from '../new/page-shell.ts';
import {cleanLine, cleanProse} from './clean-prose.ts';
import {type FoundFiles, layersOf} from './page-layers.ts';
import type {Cleaning} from './prose-media.ts';
import {takeIds} from './take-ids.ts';
import {takeNotes, type Notes, type Tour, type TourStep} from './tour.ts';
import {wordsOf} from './unknown-values.ts';

export type PageOptions = Readonly<{
  /** What the source is called, for the comment at the top of the page. */
  source: string;
  /** If the tour names none. */
  title: string;
  lang: string;
  files: FoundFiles;
  /** Whether what lies on other hosts was asked for. */
  fetching?: boolean;
  /** Where the source is from, if it is from the web. */
  base?: string;
}>;

/** The addresses of pictures, films, sounds and captions that a tour shows, each once. */
export function picturesOf(tour: Tour): string[] {
  const found = new Set<string>();
  const picture = (address: string) => {
    found.add(address);
    return address;
  };
  const cleaning = {notes: takeNotes(), place: '', picture};
  for (const {title, html} of tour.steps) {
    cleanProse(title, cleaning);
    cleanProse(html, cleaning);
  }
  cleanProse(tour.footer, cleaning);
  return [...found];
}

export function pageOfTour(tour: Tour, options: PageOptions, notes: Notes): string {
  const {files, source, fetching = false} = options;
  const base = options.base === undefined ? {} : {base: options.base};
  const picture = (address: string) => files.get(address)?.path;
  const ids = takeIds(['story']);
  const basemap = tour.basemap && files.get(tour.basemap.path);
  const ofStyle = basemap && tour.basemap ? {basemap: tour.basemap} : {};
  const layers = layersOf(tour.layers, {files, fetching, ...base, ...ofStyle}, ids, notes);
  const headingOf = (step: TourStep) =>
    textsOf(step, {notes: takeNotes(), place: '', picture}).heading;
  const stepIds = tour.steps.map((step, index) =>
    ids(step.id || wordsOf(headingOf(step)).toLowerCase(), `step-${index + 1}`),
  );
  const renamed = new Map<string, string>();
  for (const [index, {id, place}] of tour.steps.entries()) {
    const now = stepIds[index]!;
    if (id !== '' && !renamed.has(id)) renamed.set(id, now);
    if (id !== '' && id !== now) notes.changed(`The id “${id}” is “${now}” now.`, place);
  }
  const cleaning = {notes, picture, fetching, step: (id: string) => renamed.get(id), ...base};
  const steps = tour.steps.map((step, index) => {
    const {heading, prose} = textsOf(step, {...cleaning, place: step.place});
    const [tag, opening] = index === 0 ? ['h1', step.opening ? ' opening' : ''] : ['h2', ''];
    const lines = [
      ...(heading === '' ? [] : [`<${tag}>${heading}</${tag}>`]),
      ...(prose === '' ? [] : [prose]),
    ];
    return `        <story-step id="${stepIds[index]}"${opening}${attributesOf(step, layers.references, isRightToLeft(options.lang))}>
${lines.map((line) => `${indented(line, '          ')}\n`).join('')}        </story-step>`;
  });
  const footer = cleanProse(tour.footer, {...cleaning, place: 'footer'});
  const title = oneLine(tour.title) || options.title;
  const theme = tour.theme ? ` theme="${tour.theme}"` : '';
  const own = basemap ? ` basemap="${escaped(basemap.path)}"` : '';
  const story = `      <map-story hash${theme}${own}>
${layers.html}${steps.join('\n\n')}
      </map-story>${footer === '' ? '' : `\n      <footer>\n${indented(footer, '        ')}\n      </footer>`}`;
  const comment = `From ${oneLine(source)}, a story of ${tour.tool}. import-report.txt says what was changed and what was left.`;
  return pageShell({title, lang: options.lang, description: '', comment}, story);
}

/** A text without a title that begins with a heading has that as its title. */
function textsOf({title, html, place}: TourStep, cleaning: Cleaning) {
  const heading = cleanLine(title, cleaning);
  const prose = cleanProse(html, cleaning);
  if (heading !== '') return {heading, prose};
  const [found, , inner = ''] = /^<(h[1-6])>(.*)<\/\1>(?:\n|$)/.exec(prose) ?? [];
  if (found !== undefined) return {heading: inner, prose: prose.slice(found.length)};
  if (!/<h[1-6]\b/.test(prose))
    cleaning.notes.changed(
      'Has no title: a screen reader and the address have only its id.',
      place,
    );
  return {heading, prose};
}

/** Each block on a line of its own; in `pre`, a space more would be seen. */
const indented = (html: string, by: string) =>
  by + html.replace(/<pre\b[\s\S]*?<\/pre>|\n/g, (found) => (found === '\n' ? `\n${by}` : found));

function attributesOf(
  step: TourStep,
  known: (references: readonly string[]) => string[],
  rtl: boolean,
): string {
  const lists = (['focus', 'frame', 'show', 'highlight', 'draw'] as const).map((name) => {
    // what is framed by focus is shown, too
    const written = (step[name] ?? []).filter(
      (one) => name !== 'show' || !step.focus?.includes(one),
    );
    const references = known(written);
    return [name, references.join(' ')] as const;
  });
  const {view} = step;
  const looks = lists.some(([name, value]) => ['focus', 'frame'].includes(name) && value !== '');
  const camera = view
    ? [view.lng, view.lat, ...(view.zoom === undefined ? [] : [view.zoom])].join(' ')
    : '';
  return [
    // what frames its subject needs no camera; what has neither keeps the map where it was
    ...(looks && !view ? [] : [['camera', camera] as const]),
    ['pitch', view?.pitch ? String(view.pitch) : ''] as const,
    ['bearing', view?.bearing ? String(view.bearing) : ''] as const,
    ...lists,
    ['side', sideOf(step, rtl)] as const,
  ]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
}

/** Cards stand where lines begin if nothing is said. */
function sideOf({side}: TourStep, rtl: boolean): string {
  if (side === 'full') return side;
  return side !== undefined && (side === 'right') !== rtl ? 'end' : '';
}
