// Reads the JSON of StoryMapJS, published or a draft: slides become steps, their places a layer,
// the way between them another.
import {slideMedia} from './slide-media.ts';
import {hasLeg, layersOf, type Placed, placeOf} from './storymap-layers.ts';
import type {Notes, Tour, TourStep} from './tour.ts';
import {
  excerpt,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
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
export const isStoryMap = (value: unknown): value is Fields =>
  isFields(value) && (isSlides(value['storymap']) || isSlides(value));
const isSlides = (value: unknown) => isFields(value) && Array.isArray(value['slides']);

export function readStoryMap(file: Fields, notes: Notes): Tour {
  const storymap = isSlides(file['storymap']) ? fieldsOf(file['storymap']) : file;
  noteStory(storymap, file, notes);
  const slides = listOf(storymap['slides']).filter(isFields);
  // a picture that is shown as a map has no positions on the earth; tiles have, however they are shown
  const type = textOf(storymap['map_type']);
  const picture =
    type === 'zoomify'
      ? storymap['map_as_image'] === true || isFields(storymap['zoomify'])
      : storymap['map_as_image'] === true && type === '';
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
    notes.left(
      saysSomething(background['url'])
        ? `The picture behind the card is left: ${excerpt(background['url'])}`
        : 'The background of the card is left.',
      place,
    );
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
