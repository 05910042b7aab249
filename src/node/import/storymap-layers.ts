// Makes layers of the places of a StoryMapJS story, and of the way that leads from one to the next.
import {positionOf} from './read-location.ts';
import type {Notes, TourLayer} from './tour.ts';
import {type Fields, fieldsOf, numberOf, textOf, wordsOf} from './unknown-values.ts';

/** Leaflet counts zooms for tiles of 256 px, MapLibre for 512. */
const ZOOM_OFFSET = 1;

export type Placed = Readonly<{
  id: string;
  lng: number;
  lat: number;
  zoom: number | undefined;
  line: boolean;
  name: string;
}>;

export function placeOf(slide: Fields, notes: Notes, place: string): Placed | undefined {
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
export const hasLeg = (before: Placed, here: Placed) =>
  here.line && (before.lng !== here.lng || before.lat !== here.lat);

export function layersOf(
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
