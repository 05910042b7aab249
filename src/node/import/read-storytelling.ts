// Reads the configuration of mapbox/storytelling and its many dialects: chapters become steps.
import {chapterProse, proseFields} from './chapter-prose.ts';
import {readLocation} from './read-location.ts';
import {shownLayers} from './storytelling-layers.ts';
import type {WholeStyle} from './storytelling-style.ts';
import type {Notes, Tour, TourLayer, TourStep, View} from './tour.ts';
import {
  asHtml,
  Computed,
  excerpt,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  saysSomething,
  textOf,
  wordsOf,
} from './unknown-values.ts';

/** Fields that are read, or whose default says nothing. */
const known = new Set(
  'chapters title subtitle byline footer topTitle toptitle description intro footerAttribution externalData externalStyle useCustomLayers accessToken theme showMarkers markerColor style lang language alignment'.split(
    ' ',
  ),
);
const knownOfChapter = new Set(
  'id title location center zoom pitch bearing longitude latitude lng lat lon bounds hidden cardHidden alignment mapAnimation callback onChapterEnter onChapterExit mapStyle'.split(
    ' ',
  ),
);
const knownOfLocation = new Set(
  'center zoom pitch bearing lng lon longitude lat latitude bounds'.split(' '),
);
/** What the original calls a theme, and what a story may force. */
const themes = ['light', 'dark'] as const;

/** @param own the style of the story, if all of it lies beside the configuration */
export function readStorytelling(written: Fields, notes: Notes, own?: WholeStyle): Tour {
  const config = withHeader(written);
  const chapters = listOf(config['chapters']).filter((one, index) => {
    if (!isFields(one)) notes.left(`Is no chapter: ${excerpt(one)}`, `chapter ${index + 1}`);
    return isFields(one);
  }) as Fields[];
  noteStory(config, notes);
  const layers = shownLayers(config, chapters, notes, own);
  let view: View | undefined;
  const steps = chapters.map((chapter, index): TourStep => {
    const place = `chapter ${index + 1}`;
    const location = {...chapter, ...fieldsOf(chapter['location'])};
    const own = readLocation(location, view, notes, place);
    if (
      !own ||
      (own.lng === view?.lng &&
        own.lat === view?.lat &&
        !saysSomething(
          location['center'] ??
            location['longitude'] ??
            location['lng'] ??
            location['lon'] ??
            location['bounds'],
        ))
    )
      notes.changed(
        own ? 'Has no position: the map stays where it was.' : 'Has no position.',
        place,
      );
    view = own;
    noteChapter(chapter, notes, place);
    return {
      id: textOf(chapter['id']),
      place,
      title: asHtml(textOf(chapter['title'])),
      html: chapterProse(chapter, notes, place),
      ...(own && {view: own}),
      show: layers.shown[index] ?? [],
      // the first version of the tool had one side for all chapters
      ...sideOf(chapter['alignment'] ?? config['alignment'], notes, place),
    };
  });
  const first = steps.findIndex((step) => step.view);
  // a chapter that comes before the first position
  const start = steps[first]?.view ?? {lng: 0, lat: 0};
  const placed = steps.map((step) => (step.view ? step : {...step, view: start}));
  const title = textOf(config['title']);
  const theme = themes.find((one) => one === config['theme']);
  const lang = textOf(config['lang'] ?? config['language']);
  return {
    tool: 'mapbox/storytelling',
    title: wordsOf(title),
    ...(lang && {lang}),
    ...(theme && {theme}),
    footer: ['footer', 'footerAttribution']
      .map((name) => asHtml(textOf(config[name])))
      .filter(Boolean)
      .map((html) => `<div>${html}</div>`)
      .join('\n'),
    ...(layers.basemap && {basemap: layers.basemap}),
    ...withMarkers(config, withOpening(config, start, placed), layers.layers, notes),
  };
}

/** Some dialects gather title, subtitle and byline in `header`. */
function withHeader({header, ...config}: Fields): Fields {
  return isFields(header) ? {...config, ...header} : {...config, header};
}

/**
 * The head of the story is a step of its own, over the first view; without a title, it goes before
 * the first chapter.
 */
function withOpening(config: Fields, view: View, steps: readonly TourStep[]): TourStep[] {
  const part = (name: string) => asHtml(textOf(config[name]));
  const line = (name: string, kind: string) => part(name) && `<p class="${kind}">${part(name)}</p>`;
  const html = [
    line('topTitle', 'kicker'),
    line('toptitle', 'kicker'),
    line('subtitle', 'standfirst'),
    line('byline', 'source'),
    part('intro'),
    part('description'),
  ].join('');
  const title = part('title');
  const [first, ...others] = steps;
  if (title !== '')
    return [{id: 'start', place: 'title', title, html, view, opening: true}, ...steps];
  return first && html !== '' ? [{...first, html: `${html}${first.html}`}, ...others] : [...steps];
}

/** One marker that goes from chapter to chapter is a place for each of them. */
function withMarkers(
  config: Fields,
  steps: readonly TourStep[],
  layers: readonly TourLayer[],
  notes: Notes,
): Pick<Tour, 'steps' | 'layers'> {
  if (config['showMarkers'] !== true) return {steps, layers};
  notes.carried('The marker of each chapter is a place of the layer “markers”.');
  const marked = steps.flatMap((step, index) =>
    step.view && !step.opening ? [{index, step, view: step.view}] : [],
  );
  const features = marked.map(({index, step, view}) => ({
    type: 'Feature',
    properties: {id: `marker-${index + 1}`, name: wordsOf(step.title)},
    geometry: {type: 'Point', coordinates: [view.lng, view.lat]},
  }));
  const color = textOf(config['markerColor']);
  const isColor = /^#[\da-f]{3,8}$|^[a-z]+$|^(?:rgb|hsl)a?\([\d\s.,%]+\)$/i.test(color);
  const label = wordsOf(textOf(config['title'])) || 'markers';
  return {
    layers: [
      ...layers,
      {
        id: 'markers',
        label,
        kind: 'place',
        ...(isColor && {color}),
        data: {type: 'FeatureCollection', features},
      },
    ],
    steps: steps.map((step, index) =>
      marked.some((one) => one.index === index)
        ? {...step, show: [...(step.show ?? []), `markers/marker-${index + 1}`]}
        : step,
    ),
  };
}

function noteStory(config: Fields, notes: Notes): void {
  if (saysSomething(config['accessToken']))
    notes.left('The access token is removed: the page needs none.');
  const {style, theme} = config;
  if (typeof style === 'string' && style !== '')
    notes.left(
      `The style ${excerpt(style)} is left: the map is the built-in one. A MapLibre style that needs no token can be named in “basemap”.`,
    );
  if (saysSomething(theme) && !themes.some((one) => one === theme))
    notes.left(`The theme ${excerpt(theme)} is left: there are light and dark.`);
  for (const [name, value] of Object.entries(config))
    if (!known.has(name) && saysSomething(value) && !ours(name, value))
      notes.left(`${name} is left: ${excerpt(value)}`);
  for (const name of known)
    if (config[name] instanceof Computed)
      notes.left(`${name} is computed, and is left: ${excerpt(config[name])}`);
}

/** `left`, `right`, `full`, and what dialects make of them. */
function sideOf(alignment: unknown, notes: Notes, place: string): Pick<TourStep, 'side'> {
  const written = textOf(alignment);
  const side = (['left', 'right', 'full'] as const).find((one) => written.startsWith(one));
  if (side) {
    notes.carried('Cards stand on the sides that the chapters name.');
    return {side};
  }
  if (/^cent(?:er|re)/.test(written))
    notes.changed('The card stood in the middle of the map; it stands beside it now.', place);
  else if (written !== '') notes.left(`alignment is left: ${excerpt(written)}`, place);
  return {};
}

/** What the original may do, and every story here does. */
const ours = (name: string, value: unknown) =>
  (name === 'projection' && value === 'globe') || (name === 'mapAnimation' && value === 'flyTo');

function noteChapter(chapter: Fields, notes: Notes, place: string): void {
  if (chapter['hidden'] === true || chapter['cardHidden'] === true)
    notes.changed('Was hidden, and is a card now.', place);
  const {mapAnimation} = chapter;
  if (saysSomething(mapAnimation) && mapAnimation !== 'flyTo')
    notes.changed('The camera flies as the reader scrolls (easeTo, jumpTo).', place);
  if (saysSomething(chapter['callback']))
    notes.left(`The script ${excerpt(chapter['callback'])} is left: nothing is run.`, place);
  for (const [name, value] of Object.entries(chapter)) {
    // of the place, whoever reads it says so
    if (value instanceof Computed && !knownOfLocation.has(name))
      notes.left(`${name} is computed, and is left: ${excerpt(value)}`, place);
    else if (!knownOfChapter.has(name) && !proseFields.has(name) && saysSomething(value))
      notes.left(`${name} is left: ${excerpt(value)}`, place);
  }
  for (const [name, value] of Object.entries(fieldsOf(chapter['location'])))
    if (!knownOfLocation.has(name) && saysSomething(value))
      notes.left(`location.${name} is left.`, place);
}
