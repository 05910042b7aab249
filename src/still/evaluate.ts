// Evaluates a MapLibre layer at a zoom for each feature, as the live map does.
import {
  type Color,
  createPropertyExpression,
  featureFilter,
  type FilterSpecification,
  type LayerSpecification,
  latest,
  normalizePropertyExpression,
  type StylePropertySpecification,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import type {Feature} from 'geojson';

export type FeatureState = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;
type Group = 'paint' | 'layout';

/** What a layer says of its features. `T` is the type that the style specification gives the property. */
export type Evaluated = Readonly<{
  has: (property: string) => boolean;
  paint: <T>(property: string, feature?: Feature, state?: FeatureState, zoom?: number) => T;
  layout: <T>(property: string, feature?: Feature) => T;
  /** The colour at a share, 0…1, of a line's length. */
  gradient: (share: number) => Color;
  /** The shares at which it changes, where it changes at once. */
  gradientStops: readonly number[] | undefined;
}>;

export function evaluated(layer: LayerSpecification, zoom: number): Evaluated {
  const values: Readonly<Record<Group, Values>> = {
    paint: (layer.paint ?? {}) as Values,
    layout: (layer.layout ?? {}) as Values,
  };
  const known = new Map<string, Evaluate>();
  function value<T>(
    group: Group,
    property: string,
    feature?: Feature,
    state: FeatureState = {},
    at = zoom,
  ): T {
    const evaluate =
      known.get(property) ?? evaluator(layer.type, group, property, values[group][property]);
    known.set(property, evaluate);
    return evaluate(at, feature && asTile(feature), state) as T;
  }
  return {
    has: (property) => values.paint[property] !== undefined,
    paint: (property, feature, state, at) => value('paint', property, feature, state, at),
    layout: (property, feature) => value('layout', property, feature),
    gradient: gradientOf(values.paint['line-gradient']),
    gradientStops: stepsOf(values.paint['line-gradient']),
  };
}

type Evaluate = (
  zoom: number,
  feature: ReturnType<typeof asTile> | undefined,
  state: FeatureState,
) => unknown;

function evaluator(type: string, group: Group, property: string, value: unknown): Evaluate {
  const spec = specOf(type, group, property);
  const given = value ?? (spec as {default?: unknown}).default;
  if (given === undefined) return () => undefined;
  const expression = normalizePropertyExpression(given as never, property, spec);
  return (zoom, feature, state) => expression.evaluate({zoom}, feature, state, undefined, []);
}

const specification: Readonly<Record<string, unknown>> = latest;
const groups = specification as Readonly<
  Record<string, Record<string, StylePropertySpecification>>
>;

const specOf = (type: string, group: Group, property: string): StylePropertySpecification =>
  groups[`${group}_${type}`]![property]!;

/** Whether the style specification takes this paint; what it does not take the live map leaves out, too. */
export function isPaint(layerType: string, objectKey: string, value: unknown): boolean {
  return (
    validateStyleMin.paintProperty({
      key: objectKey,
      layerType,
      objectKey,
      value,
      styleSpec: latest,
      style: {},
    }).length === 0
  );
}

function gradientOf(gradient: unknown): (share: number) => Color {
  if (gradient === undefined) return () => undefined as never;
  const parsed = createPropertyExpression(
    gradient,
    'line-gradient',
    specOf('line', 'paint', 'line-gradient'),
  );
  if (parsed.result === 'error') return () => undefined as never;
  return (lineProgress) => parsed.value.evaluate({zoom: 0, lineProgress} as never) as Color;
}

/** `['step', ['line-progress'], colour, share, colour, …]` */
function stepsOf(gradient: unknown): number[] | undefined {
  if (!Array.isArray(gradient) || gradient[0] !== 'step') return undefined;
  return gradient.filter((_, index) => index > 2 && index % 2 === 1).map(Number);
}

/**
 * Filters are evaluated once for a tile, so at a whole zoom: what appears, appears with the tiles
 * of the next one.
 */
export function filtered(
  layer: LayerSpecification,
  features: readonly Feature[],
  zoom: number,
): Feature[] {
  if (!('filter' in layer) || layer.filter === undefined) return [...features];
  const {filter} = featureFilter(layer.filter as FilterSpecification, layer.id);
  return features.filter((feature) => filter({zoom: Math.floor(zoom)}, asTile(feature)));
}

/** A feature as vector tiles have it, in which several lines are a line. */
function asTile({geometry, properties, id}: Feature) {
  const type = (
    geometry.type.endsWith('Point') ? 1 : geometry.type.endsWith('LineString') ? 2 : 3
  ) as 1 | 2 | 3;
  return {type, properties: properties ?? {}, ...(id !== undefined && {id})};
}
