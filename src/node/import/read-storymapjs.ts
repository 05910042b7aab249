// Reads the JSON of StoryMapJS, published or a draft: slides become steps, their places a layer,
// the way between them another.
import {positionOf} from './read-location.ts';
import {slideMedia} from './slide-media.ts';
import type {Notes, Tour, TourLayer, TourStep} from './tour.ts';
import {
  excerpt,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  numberOf,
  saysSomething,
  textOf,
  wordsOf,
} from './unknown-values.ts';

/**
 * Fields that are read, and those that say how the original looks or behaves where a story has a
 * way of its own.
 */
const known = new Set(
  'slides language call_to_action call_to_action_text map_as_image calculate_zoom zoomify map_type line_color show_lines'.split(
    ' ',
  ),
);
const knownOfSlide = new Set('type date text location media uniqueid background'.split(' '));
const knownOfLocation = new Set(
  'lat lon lng zoom line name icon iconSize use_custom_marker image'.split(' '),
);
/** Leaflet counts zooms for tiles of 256 px, MapLibre for 512. */
const ZOOM_OFFSET = 1;

type Placed = Readonly<{
  id: string;
  lng: number;
  lat: number;
  zoom: number | undefined;
  line: boolean;
  name: string;
}>;

export const isStoryMap = (value: unknown): value is Fields =>
  isFields(value) && (isSlides(value['storymap']) || isSlides(value));
const isSlides = (value: unknown) => isFields(value) && Array.isArray(value['slides']);

export function readStoryMap(file: Fields, notes: Notes): Tour {
  const storymap = isSlides(file['storymap']) ? fieldsOf(file['storymap']) : file;
  noteStory(storymap, file, notes);
  const slides = listOf(storymap['slides']).filter(isFields);
  // a picture that is shown as a map has no positions on the earth
  const picture =
    storymap['map_as_image'] === true ||
    (isFields(storymap['zoomify']) && storymap['map_type'] === 'zoomify');
  if (picture)
    notes.left(
      'The map is a picture (zoomify): places on it are no places on the earth, and are left.',
    );
  const places = slides.map((slide, index) =>
    picture ? undefined : placeOf(slide, notes, `slide ${index + 1}`),
  );
  const layers = layersOf(slides, places, storymap);
  const near = (storymap['calculate_zoom'] ?? file['calculate_zoom']) === false;
  const hasPlaces = layers.some(({id}) => id === 'places');
  const steps = slides.map((slide, index): TourStep => {
    const place = `slide ${index + 1}`;
    noteSlide(slide, notes, place);
    const text = fieldsOf(slide['text']);
    const here = places[index];
    const before = places.slice(0, index).findLast((one) => one !== undefined);
    const id = `slide-${index + 1}`;
    return {
      id: '',
      place,
      title: textOf(text['headline']),
      html: [slideMedia(fieldsOf(slide['media']), notes, place), textOf(text['text'])]
        .filter(Boolean)
        .join('\n'),
      ...(index === 0 && slide['type'] === 'overview' && {opening: true}),
      ...(here
        ? lookAt(here, before, near, id)
        : {...(hasPlaces ? {focus: ['places']} : {view: {lng: 0, lat: 20}})}),
      ...(hasPlaces && {
        show: ['places', ...(layers.some((one) => one.id === 'way') ? ['way'] : [])],
      }),
      ...(here && before && hasLeg(before, here) && {draw: [`way/${id}`]}),
    };
  });
  if (hasPlaces && !near)
    notes.changed('The map frames each place with the one before it, as calculate_zoom does.');
  const language = textOf(storymap['language']);
  return {
    tool: 'StoryMapJS',
    title: wordsOf(steps[0]?.title ?? ''),
    ...(language && {lang: language}),
    footer: '',
    layers,
    steps,
  };
}

const lookAt = (
  here: Placed,
  before: Placed | undefined,
  near: boolean,
  id: string,
): Partial<TourStep> =>
  near && here.zoom !== undefined
    ? {view: {lng: here.lng, lat: here.lat, zoom: here.zoom}, highlight: [`places/${id}`]}
    : {
        focus: [`places/${id}`],
        ...(before &&
          (before.lng !== here.lng || before.lat !== here.lat) && {
            frame: [`places/${before.id}`],
          }),
        highlight: [`places/${id}`],
      };

function placeOf(slide: Fields, notes: Notes, place: string): Placed | undefined {
  const location = fieldsOf(slide['location']);
  const [lng, lat] = [numberOf(location['lon'] ?? location['lng']), numberOf(location['lat'])];
  if (lng === undefined || lat === undefined) {
    if (slide['type'] !== 'overview')
      notes.changed('Has no place: the map frames all places.', place);
    return undefined;
  }
  const at = positionOf(lng, lat, notes, place);
  const zoom = numberOf(location['zoom']);
  return (
    at && {
      id: place.replace(' ', '-'),
      lng: Number(at.lng.toFixed(6)),
      lat: Number(at.lat.toFixed(6)),
      zoom: zoom === undefined ? undefined : Math.min(22, Math.max(0, zoom - ZOOM_OFFSET)),
      line: location['line'] !== false,
      name: wordsOf(textOf(location['name'])),
    }
  );
}

/** Whether a line leads from one place to the next. */
const hasLeg = (before: Placed, here: Placed) =>
  here.line && (before.lng !== here.lng || before.lat !== here.lat);

function layersOf(
  slides: readonly Fields[],
  places: readonly (Placed | undefined)[],
  storymap: Fields,
): TourLayer[] {
  const points: object[] = [];
  const legs: object[] = [];
  let before: Placed | undefined;
  for (const [index, place] of places.entries()) {
    if (!place) continue;
    const id = `slide-${index + 1}`;
    const headline = wordsOf(textOf(fieldsOf(fieldsOf(slides[index])['text'])['headline']));
    points.push(
      feature(id, place.name || headline, {type: 'Point', coordinates: [place.lng, place.lat]}),
    );
    if (before && hasLeg(before, place))
      legs.push(
        feature(id, '', {
          type: 'LineString',
          coordinates: [
            [before.lng, before.lat],
            [place.lng, place.lat],
          ],
        }),
      );
    before = place;
  }
  const title = wordsOf(textOf(fieldsOf(slides[0]?.['text'])['headline']));
  const of = (features: object[]) => ({type: 'FeatureCollection', features});
  const color = textOf(storymap['line_color']);
  return [
    ...(legs.length > 0 && storymap['show_lines'] !== false
      ? [
          {
            id: 'way',
            label: title || 'way',
            kind: 'arc' as const,
            ...(/^#[\da-f]{3,8}$/i.test(color) && {color}),
            data: of(legs),
          },
        ]
      : []),
    ...(points.length > 0
      ? [{id: 'places', label: title || 'places', kind: 'place' as const, data: of(points)}]
      : []),
  ];
}

const feature = (id: string, name: string, geometry: object) => ({
  type: 'Feature',
  properties: {id, ...(name && {name})},
  geometry,
});

function noteStory(storymap: Fields, file: Fields, notes: Notes): void {
  const {map_type: type} = storymap;
  if (saysSomething(type) && type !== 'zoomify')
    notes.left(`The map ${excerpt(type)} is left: the map is the built-in one.`);
  const others = [
    ...Object.entries(storymap).filter(([name]) => !known.has(name)),
    ...Object.entries(file).filter(
      ([name]) => !['storymap', 'calculate_zoom'].includes(name) && storymap !== file,
    ),
  ];
  for (const [name, value] of others) {
    if (!saysSomething(value)) continue;
    if (/token|api_?key/i.test(name))
      notes.left('The access token is removed: the page needs none.');
    else notes.left(`${name} is left: ${excerpt(value)}`);
  }
}

function noteSlide(slide: Fields, notes: Notes, place: string): void {
  const background = fieldsOf(slide['background']);
  if (saysSomething(background['url']) || saysSomething(background['color']))
    notes.left('The background of the card is left.', place);
  if (saysSomething(slide['date']))
    notes.left('Dates of slides are left: the original shows them nowhere.', place);
  const location = fieldsOf(slide['location']);
  if (saysSomething(location['icon']) || saysSomething(location['image']))
    notes.left('Icons of places are left: places are dots with names.', place);
  for (const [name, value] of Object.entries(slide))
    if (!knownOfSlide.has(name) && saysSomething(value))
      notes.left(`${name} is left: ${excerpt(value)}`, place);
  for (const [name, value] of Object.entries(location))
    if (!knownOfLocation.has(name) && saysSomething(value))
      notes.left(`location.${name} is left.`, place);
}
