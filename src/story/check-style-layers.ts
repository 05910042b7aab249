// Finds what is wrong with layers that show some of the author's own basemap, as far as the page
// alone tells it.
import {position} from './attributes.ts';
import {claiming, wordsOf} from './claimed-layers.ts';
import {descendants, type StoryNode} from './node.ts';
import {toReference} from './parts.ts';
import {faultAt, type Problem, type ProblemCode, quoted, type Severity} from './problem.ts';
import {schema, isOfBasemap} from './schema.ts';
import type {LayerId, Story, StoryLayer} from './types.ts';

/** What such a layer may have. */
const own: ReadonlySet<string> = new Set(['id', 'kind', 'layers', 'label', 'opacity']);

/** Attributes of elements that name layers, in whose data they would look for something. */
const naming = [
  ['story-step', ['focus', 'frame', 'show', 'highlight', 'draw']],
  ['story-link', ['to']],
  ['story-measure', ['of']],
  ['story-note', ['of']],
] as const;

/** @param node the `<map-story>` as it is written; an embedded story has no basemap of its own */
export function styleLayerProblems(story: Story, node: StoryNode, embedded: boolean): Problem[] {
  const layers = new Map(claiming(story).map((layer) => [layer.id, layer]));
  return [
    ...descendants(node, 'story-layer').flatMap((element) => {
      const layer = story.layers.find(({id}) => id === element.attributes['id']?.trim());
      return layer ? attributeProblems(layer, element) : [];
    }),
    ...(embedded || story.basemap !== undefined ? [] : withoutBasemap([...layers.values()])),
    ...(layers.size === 0
      ? []
      : naming.flatMap(([tag, attributes]) =>
          descendants(node, tag).flatMap((element, index) =>
            attributes.flatMap((name) =>
              referenceProblems(story, layers, element, index, name, tag),
            ),
          ),
        )),
  ];
}

function attributeProblems(layer: StoryLayer, {attributes, ...node}: StoryNode): Problem[] {
  const problem = (name: string, code: ProblemCode, severity: Severity, message: string) => ({
    ...faultAt({path: `${layer.path}[${name}]`}, code, severity, message),
    ...position({attributes, ...node}, name),
  });
  if (!isOfBasemap(layer.kind)) {
    if (attributes['layers'] === undefined) return [];
    const message = `The kind ${layer.kind} draws its own data: “layers” has no effect. Write kind="${styleKind()}" to show layers of the style of “basemap”, or remove it.`;
    return [problem('layers', 'attribute-unused', 'warning', message)];
  }
  const unused = Object.keys(schema.elements['story-layer']).filter(
    (name) => !own.has(name) && attributes[name] !== undefined,
  );
  return [
    ...(wordsOf(layer.layers).length > 0
      ? []
      : [
          problem(
            'layers',
            'missing-layers',
            'error',
            '“layers” is missing. Add the ids of the layers of the style that it shows.',
          ),
        ]),
    ...unused
      .slice(0, 1)
      .map((first) =>
        problem(
          first,
          'attribute-unused',
          'warning',
          `The style says how its layers are drawn: on the kind ${layer.kind}, ${list(unused)} no effect. Remove ${unused.length === 1 ? 'it' : 'them'}.`,
        ),
      ),
  ];
}

/** “src” has; “src”, “color” have */
const list = (names: readonly string[]) =>
  `${names.map((name) => quoted(name)).join(', ')} ${names.length === 1 ? 'has' : 'have'}`;

const styleKind = () =>
  Object.entries(schema.kinds).find(([, drawn]) => drawn === 'basemap')?.[0] ?? '';

const withoutBasemap = (layers: readonly StoryLayer[]): Problem[] =>
  layers
    .slice(0, 1)
    .map((layer) =>
      faultAt(
        {...layer, path: `${layer.path}[kind]`},
        'missing-basemap',
        'error',
        'The kind shows layers of the style of “basemap”, and the story has none. Name the style in “basemap” of <map-story>.',
      ),
    );

function referenceProblems(
  story: Story,
  layers: ReadonlyMap<LayerId, StoryLayer>,
  element: StoryNode,
  index: number,
  name: string,
  tag: string,
): Problem[] {
  const isLayer = (id: LayerId) => story.layers.some((layer) => layer.id === id);
  const named = (element.attributes[name]?.match(/\S+/g) ?? [])
    .map((word) => ({word, reference: toReference(word, isLayer)}))
    .filter(({reference}) => layers.has(reference.layer));
  const id = element.attributes['id']?.trim();
  const path = `${tag}${id ? `#${id}` : `[${index + 1}]`}[${name}]`;
  const problem = (code: ProblemCode, severity: Severity, message: string): Problem => ({
    ...faultAt({path}, code, severity, message),
    ...position(element, name),
  });
  return named.flatMap(({word, reference: {layer, feature, property}}) => {
    if (feature !== undefined)
      return problem(
        'unknown-feature',
        'error',
        `${quoted(word)}: layers of the style are shown as a whole. Write ${quoted(layer)}.`,
      );
    if (property !== undefined)
      return problem(
        'unknown-property',
        'error',
        `${quoted(word)}: layers of the style show no property that a step picks. Write ${quoted(layer)}.`,
      );
    const shown = `${quoted(layer)} is of the style of “basemap”, whose data the story does not know`;
    if (name === 'draw')
      return problem(
        'nothing-to-draw',
        'warning',
        `${shown}: it is shown whole. Name it in “show” instead.`,
      );
    if (name === 'frame' || (name === 'focus' && !framesOthers(element, layers, isLayer)))
      return problem(
        'nothing-to-frame',
        'warning',
        `${shown}: the map cannot frame it. Name it in “show”, and give the step a “camera” or another focus.`,
      );
    if (tag === 'story-note')
      return problem('note-place', 'error', `${shown}. Give the note a position in “at”.`);
    return [];
  });
}

/** Whether the step is seen for something else, or has a camera. */
function framesOthers(
  {attributes}: StoryNode,
  layers: ReadonlyMap<LayerId, StoryLayer>,
  isLayer: (id: LayerId) => boolean,
): boolean {
  const words = `${attributes['focus'] ?? ''} ${attributes['frame'] ?? ''}`.match(/\S+/g) ?? [];
  return (
    Boolean(attributes['camera']?.trim()) ||
    words.some((word) => !layers.has(toReference(word, isLayer).layer))
  );
}
