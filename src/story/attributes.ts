// Reads the attributes of an element as the vocabulary defines them, and reports each value that is
// not valid.
import type {StoryNode} from './node.ts';
import {toReference} from './parts.ts';
import {
  expected,
  type Finding,
  type Missing,
  type ProblemCode,
  type Severity,
  writtenAt,
} from './problem.ts';
import {
  type Attribute,
  choicesOf,
  type Elements,
  type Kind,
  type Tag,
  type Vocabulary,
} from './schema.ts';
import type {LayerId, Reference, StepCamera} from './types.ts';

/** What the parser reads elements with. `layers` are the ids that references may name. */
export type ParseContext = Readonly<{
  vocabulary: Vocabulary;
  layers: ReadonlySet<LayerId>;
  report: (problem: Finding) => void;
}>;

type ValueOf<A> = A extends {type: 'number'}
  ? number
  : A extends {type: 'choice'; of: readonly (infer One)[]}
    ? One
    : A extends {type: 'kind'}
      ? Kind
      : A extends {type: 'references'}
        ? readonly Reference[]
        : A extends {type: 'camera'}
          ? StepCamera
          : A extends {type: 'json'}
            ? Readonly<Record<string, unknown>>
            : A extends {type: 'flag'}
              ? boolean
              : string;

type NamesOf<A, Wanted> = {
  [Name in keyof A]: A[Name] extends {live: true}
    ? never
    : (
          A[Name] extends {default: unknown} | {type: 'references' | 'flag'}
            ? 'always'
            : 'sometimes'
        ) extends Wanted
      ? Name
      : never;
}[keyof A];

/** The values of an element's attributes, by name; `live` ones are left to the element. */
export type Values<T extends Tag> = Readonly<
  {[Name in NamesOf<Elements[T], 'always'>]: ValueOf<Elements[T][Name]>} & {
    [Name in NamesOf<Elements[T], 'sometimes'>]?: ValueOf<Elements[T][Name]>;
  }
>;

/**
 * Reads all attributes of one element.
 *
 * @param tag names the element's entry in the vocabulary; the root of an embedded story has another
 * tag of its own
 * @returns the values; how many were not valid; and functions that report another problem, and
 * something missing
 */
export function readAttributes<T extends Tag>(
  node: StoryNode,
  tag: T,
  path: string,
  context: ParseContext,
) {
  let faults = 0;
  const problem = (
    name: string,
    code: ProblemCode,
    message: string,
    severity: Severity = 'error',
    meant: Pick<Finding, 'found' | 'known'> = {},
  ) => {
    faults++;
    context.report({
      ...meant,
      code,
      path: name ? `${path}[${name}]` : path,
      message,
      severity,
      ...position(node, name),
    });
  };
  /** `name`: what to add; it is an attribute unless `place` says otherwise. */
  const missing = (
    name: Missing,
    use: string,
    severity: Severity = 'warning',
    place: string = name,
  ) => problem(place, `missing-${name}`, `“${name}” is missing. Add it${use}.`, severity);
  const values: Record<string, unknown> = {};
  for (const [name, attribute] of Object.entries(context.vocabulary.elements[tag] ?? {})) {
    const fail: Fail = (code, what, found, known) =>
      problem(name, code, expected(what, found), 'error', known && {found, known});
    const value = read(node.attributes[name]?.trim(), attribute, context, fail);
    if (!attribute.live && value !== undefined) values[name] = value;
  }
  return {values: values as Values<T>, faults, problem, missing};
}

/** `known` are the words that would be right. */
type Fail = (code: ProblemCode, what: string, found: string, known?: readonly string[]) => void;

/** Gives the default where nothing is written, or nothing that is valid. */
function read(
  written: string | undefined,
  attribute: Attribute,
  context: ParseContext,
  fail: Fail,
): unknown {
  const {type} = attribute;
  if (type === 'flag') return written !== undefined;
  if (type === 'references') return readReferences(written ?? '', context.layers, fail);
  if (!written) return attribute.default;
  if (type === 'number') {
    const [value, {min, max}] = [Number(written), attribute];
    if (value >= min && value <= max) return value;
    fail('invalid-number', `a number from ${min} to ${max}`, written);
  } else if (type === 'camera') {
    const camera = toCamera(written);
    if (camera) return camera;
    fail(
      'invalid-camera',
      '“longitude latitude” or “longitude latitude zoom” (-180 to 180, -90 to 90, 0 to 22)',
      written,
    );
  } else if (type === 'json') {
    const object = toObject(written);
    if (object) return object;
    fail('invalid-json', 'a JSON object', written);
  } else {
    const choices = choicesOf(attribute, context.vocabulary);
    if (!choices || choices.includes(written)) return written;
    fail(
      type === 'kind' ? 'invalid-kind' : 'invalid-choice',
      `one of ${choices.join(', ')}`,
      written,
      choices,
    );
  }
  return attribute.default;
}

function readReferences(written: string, layers: ReadonlySet<LayerId>, fail: Fail): Reference[] {
  return (written.match(/\S+/g) ?? []).flatMap((word) => {
    const reference = toReference(word, (id) => layers.has(id));
    if (layers.has(reference.layer)) return [reference];
    const known = [...layers];
    const rest = word.slice(reference.layer.length);
    fail(
      'unknown-layer',
      `a layer of this story (${known.join(', ') || 'it has none'})`,
      word,
      known.map((id) => id + rest),
    );
    return [];
  });
}

function toCamera(written: string): StepCamera | undefined {
  const [lng = Number.NaN, lat = Number.NaN, zoom, ...more] = written.split(/[\s,]+/).map(Number);
  const inRange = Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && more.length === 0;
  if (inRange && zoom === undefined) return {center: [lng, lat]};
  return inRange && zoom! >= 0 && zoom! <= 22 ? {center: [lng, lat], zoom: zoom!} : undefined;
}

function toObject(written: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Where an element is written, or one of its attributes. */
export const position = (node: StoryNode, name = '') => writtenAt(node.places?.[name] ?? node);
