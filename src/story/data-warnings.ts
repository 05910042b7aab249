// Reports what a story asks for and the geometry of a layer cannot give. Loaded together with data.
import {faultAt, type Problem, quoted} from './problem.ts';
import {plainLine, schema, type Shape, type Vocabulary} from './schema.ts';
import {isDrawnBy, shapeOf} from './shapes.ts';
import type {LayerId, Story, StoryLayer} from './types.ts';
import {featuresOf} from './with-data.ts';

/** Called once the data of a layer are there. */
export function dataWarnings(
  story: Story,
  id: LayerId,
  vocabulary: Vocabulary = schema,
): Problem[] {
  const layer = story.layers.find((one) => one.id === id);
  if (!layer?.data) return [];
  return [
    ...undrawnShapes(layer, vocabulary),
    ...drawnWithoutLine(story, layer, vocabulary),
    ...atNullIsland(layer),
  ];
}

const plural = {point: 'points', line: 'lines', polygon: 'polygons'} as const;

/** Returns one warning for a layer whose kind does not draw some of its geometry, or none. */
export function undrawnShapes(
  {kind, data, ...place}: StoryLayer,
  vocabulary: Vocabulary = schema,
): Problem[] {
  const undrawn = (data?.features ?? []).filter(
    ({geometry}) => !isDrawnBy(kind, geometry, vocabulary),
  );
  if (undrawn.length === 0) return [];
  const drawn = vocabulary.kinds[kind] as Shape;
  const shapes = [...new Set(undrawn.map(({geometry}) => shapeOf(geometry)))];
  const remedies = shapes.flatMap((shape) => {
    const other = kindFor(shape, vocabulary);
    return other === undefined ? [] : [`kind="${other}" for ${plural[shape]}`];
  });
  const remedy = remedies.length > 0 ? `Use ${remedies.join(', ')}.` : 'No kind draws them.';
  const count = undrawn.length === 1 ? 'one feature is' : `${undrawn.length} features are`;
  const others = shapes.map((shape) => plural[shape]).join(' and ');
  const message = `The kind ${kind} draws ${plural[drawn]}, not ${others}: ${count} not drawn. ${remedy}`;
  return [faultAt(place, 'geometry-not-drawn', 'warning', message)];
}

/**
 * A kind that draws nothing else; else the last that draws anything, since the first of them are
 * for the background.
 */
function kindFor(shape: Shape, {kinds}: Vocabulary): string | undefined {
  const all = Object.entries(kinds);
  const own = all.filter(([, drawn]) => drawn === shape).map(([kind]) => kind);
  if (own.length > 0) return own.find((kind) => kind === plainLine) ?? own[0];
  return all.findLast(([, drawn]) => drawn === 'any')?.[0];
}

/** Only lines grow; a place appears when the line reaches it, if the data say where. */
function drawnWithoutLine(story: Story, {id, kind}: StoryLayer, vocabulary: Vocabulary): Problem[] {
  const parts = story.parts.filter(({layer}) => layer === id);
  return story.steps.flatMap(({drawn, ...place}) => {
    const named = parts.filter((part) => drawn.includes(part.id));
    // what is missing, or not drawn at all, is a problem of its own
    const seen = named
      .flatMap((part) => featuresOf(story, part))
      .filter(({geometry}) => isDrawnBy(kind, geometry, vocabulary));
    const grows = seen.some(
      ({geometry, properties}) => shapeOf(geometry) === 'line' || properties.along !== undefined,
    );
    if (seen.length === 0 || grows) return [];
    const names = named.some(({feature}) => feature === undefined)
      ? id
      : named.map((part) => part.id).join(' ');
    return [
      faultAt(
        {...place, path: `${place.path}[draw]`},
        'nothing-to-draw',
        'warning',
        `${quoted(names)} has no line that could be drawn along its length; it is shown whole. ` +
          'Name it in show or highlight instead, or give places that a line reaches the property ' +
          '“along”.',
      ),
    ];
  });
}

/** Where all others are further away than this, one does not lie there by intention; degrees. */
const FAR = 15;

/** Lookups of addresses put what they do not find at 0, 0: a story would frame half the world. */
function atNullIsland({data, ...place}: StoryLayer): Problem[] {
  const points = (data?.features ?? []).flatMap(({geometry, properties}) =>
    geometry.type === 'Point' ? [{at: geometry.coordinates, properties}] : [],
  );
  const [lost, found] = [true, false].map((isLost) =>
    points.filter(({at: [lng, lat]}) => (lng === 0 && lat === 0) === isLost),
  ) as [typeof points, typeof points];
  const [first] = lost;
  if (!first || found.length === 0) return [];
  if (found.some(({at: [lng = 0, lat = 0]}) => Math.hypot(lng, lat) < FAR)) return [];
  const {name, id} = first.properties;
  const more = lost.length > 1 ? ` and ${lost.length - 1} more lie` : ' lies';
  const message =
    `${quoted(name ?? id ?? 'a point')}${more} at longitude 0, latitude 0, in the sea off Africa, ` +
    'where lookups of addresses put what they do not find. Correct the position, or leave it out.';
  return [faultAt(place, 'position-zero', 'warning', message)];
}
