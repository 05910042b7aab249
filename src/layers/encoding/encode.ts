// Makes the encoding of a layer from its attributes and its data. Loaded only where a layer has one.
import {propertyOf} from '../../story/encoded-values.ts';
import type {Encoding, Scales} from '../../story/encoding.ts';
import {faultAt, type Problem} from '../../story/problem.ts';
import {schema} from '../../story/schema.ts';
import {isCounted} from '../../story/shapes.ts';
import type {StoryFeature, StoryFeatures, StoryLayer} from '../../story/types.ts';
import type {AskedProperty, EncodeContext, PageColors} from './encode-context.ts';
import {encodeCounts} from './encode-counts.ts';
import {categoryScales} from './category-scale.ts';
import {namesInstead, propertiesOf} from './column.ts';
import {numberScales} from './number-scale.ts';
import {firstPicked, pickedProperties} from './picked-properties.ts';
import {propertyNames} from './property-names.ts';
import {sizeScales} from './size-scale.ts';

export type Encoded = Readonly<{
  encoding: Encoding | undefined;
  /** In which numbers that were written as texts are numbers. */
  data: StoryFeatures;
  problems: readonly Problem[];
}>;

/** What an attribute encodes and the shapes that show it. */
const users = {
  value: 'any',
  category: 'any',
  size: 'place',
  width: 'line',
} as const;

type Channel = keyof typeof users;
const channels = ['value', 'category', 'size', 'width'] as const satisfies readonly Channel[];

/**
 * Makes an encoding. Never throws: what is wrong is a problem, and the layer is drawn as far as it can be.
 *
 * @param lang the language of the page, in which numbers are written
 * @param page resolves the colours that the layer names
 * @param incomplete whether the table of the layer could not be joined: what it lacks is no second problem
 */
export function encode(
  layer: StoryLayer,
  data: StoryFeatures,
  lang: string,
  page: PageColors = {},
  incomplete = false,
): Encoded {
  const problems: Problem[] = [];
  const report: EncodeContext['report'] = (at, code, message, severity = 'warning') => {
    const place = typeof at === 'string' ? {...layer, path: `${layer.path}[${at}]`} : at;
    problems.push(faultAt(place, code, severity, message));
  };
  const features = [...data.features];
  let changed = false;
  const write: EncodeContext['write'] = (index, property, value) => {
    const feature = features[index]!;
    if (propertyOf(feature.properties, property) === value) return;
    const properties: Record<string, unknown> = {...feature.properties, [property]: value};
    if (value === undefined) delete properties[property];
    features[index] = {...feature, properties: properties as StoryFeature['properties']};
    changed = true;
  };
  const context = {layer, features, lang, page, report, write, faulty: new Set<string>()};
  if (isCounted(layer.kind)) {
    const cells = encodeCounts(context, data, incomplete);
    return {data: cells.data, encoding: cells.encoding, problems};
  }
  const known = propertiesOf(features);
  const asked = (attribute: Channel) => {
    const property = layer[attribute]?.trim();
    if (!property) return undefined;
    if (!draws(layer, attribute, report)) return undefined;
    if (known.includes(property)) return property;
    // of a file without features another problem says so
    if (features.length > 0 && !incomplete) {
      const message = `No feature has the property “${property}”. ${namesInstead(property, known)}`;
      report(attribute, 'unknown-property', message, 'error');
    }
    // what steps pick stands for the first attribute: it can be drawn without a property of its own
    const isFirst = channels.find((name) => layer[name]?.trim()) === attribute;
    return isFirst ? firstPicked(layer, known) : undefined;
  };
  const [value, category, size, width] = [
    asked('value'),
    asked('category'),
    asked('size'),
    asked('width'),
  ];
  if (value && category) {
    const message = 'A layer has one colour for each feature: “value” is drawn, “category” is not.';
    report('category', 'encoding-unused', message);
  }
  if (!layer.value && !layer.category)
    for (const name of ['classes', 'midpoint', 'colors'] as const)
      if (layer[name])
        report(
          name,
          'encoding-unused',
          `“${name}” needs “value”${name === 'colors' ? ' or “category”' : ''}.`,
        );
  if (layer.cell) {
    const kinds = Object.entries(schema.kinds).filter(([, drawn]) => drawn === 'counted');
    const message = `The kind ${layer.kind} does not show “cell”. Use kind="${kinds.map(([name]) => name).join('" or "')}" for points.`;
    report('cell', 'encoding-unused', message);
  }
  const own = {value, ...(!value && {category}), size, width};
  // what steps pick stands for the first of these
  const channel = channels.find((name) => own[name]);
  const picked = pickedProperties(context, channel && own[channel], known, incomplete);
  const asking = (at: Channel): readonly AskedProperty[] | undefined => {
    const property = own[at];
    return property ? [{property, at}, ...(at === channel ? picked.values() : [])] : undefined;
  };
  const encoding = withNames(context, scalesOf(context, asking), channel && own[channel], picked);
  return {
    data: changed ? {...data, features} : data,
    problems,
    encoding: Object.keys(encoding).length > 0 ? encoding : undefined,
  };
}

/** Makes a scale for each property that is asked of each attribute; the layer’s own comes first. */
function scalesOf(
  context: EncodeContext,
  asking: (at: Channel) => readonly AskedProperty[] | undefined,
) {
  const [value, category, size, width] = channels.map(asking);
  // before categories, which read the same property as it is then
  const sizes = {
    size: size && sizeScales(context, 'size', size),
    width: width && sizeScales(context, 'width', width),
  };
  const color = value
    ? numberScales(context, value)
    : category && categoryScales(context, category);
  return {...sizes, color};
}

/** The scales of the layer’s own property, and of those that steps pick, each with its name. */
function withNames(
  context: EncodeContext,
  scales: ReturnType<typeof scalesOf>,
  own: string | undefined,
  picked: ReadonlyMap<string, AskedProperty>,
): Encoding {
  const properties = [own ?? '', ...[...picked.values()].map(({property}) => property)];
  const names = propertyNames(context, [...new Set(properties)]);
  const {color, size, width} = scales;
  // a scale that shows nothing of what steps pick is the same for all of them
  const scalesAt = (index: number): Scales => ({
    ...entry('color', color?.[index] ?? color?.[0]),
    ...entry('size', size?.[index] ?? size?.[0]),
    ...entry('width', width?.[index] ?? width?.[0]),
  });
  const named = (index: number): Scales => ({
    ...scalesAt(index),
    ...entry('name', names.get(properties[index]!)),
  });
  if (Object.keys(scalesAt(0)).length === 0) return {};
  if (picked.size === 0) return scalesAt(0);
  const others = [...picked.keys()].map((written, index) => [written, named(index + 1)]);
  return {...named(0), others: Object.fromEntries(others) as Readonly<Record<string, Scales>>};
}

const entry = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  value === undefined ? {} : {[name]: value};

/** Whether the kind of the layer can show it. */
function draws({kind}: StoryLayer, attribute: Channel, report: EncodeContext['report']): boolean {
  const by = users[attribute];
  if (by === 'any' || by === kind || schema.kinds[kind] === by) return true;
  const kinds = Object.entries(schema.kinds).filter(([name, drawn]) => name === by || drawn === by);
  const message = `The kind ${kind} does not show “${attribute}”. Use kind="${kinds.map(([name]) => name).join('" or "')}".`;
  report(attribute, 'encoding-unused', message);
  return false;
}
