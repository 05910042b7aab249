// Replaces paint that depends on features with paint of the same type for features without
// properties, so that MapLibre draws both with the same program.
import {isByFeature} from '../layers/scaled-value.ts';

/** A property that no feature has. */
const NONE = ['get', 'warm-up'];

/**
 * Gives what a paint property has where no feature says anything. MapLibre's programs differ by
 * whether a value is constant, differs from feature to feature, or does so at each zoom.
 *
 * @param value that differs from feature to feature
 * @param otherwise a number for what is a number
 * @returns nothing for what is neither a colour nor a number, such as a pattern
 */
export function withoutFeatures(name: string, value: unknown, otherwise = 1): unknown {
  const plain = /-color$/.test(name)
    ? ['to-color', NONE, 'black']
    : /-(?:opacity|width|radius|blur|offset)$/.test(name)
      ? ['number', NONE, otherwise]
      : undefined;
  if (!plain) return undefined;
  return isByZoom(value) ? ['interpolate', ['linear'], ['zoom'], 0, plain, 24, plain] : plain;
}

/** Also of functions with stops, as older styles have them: `[[{zoom, value}, …]]`. */
const isByZoom = (value: unknown): boolean =>
  /\["zoom"\]|"zoom":/.test(JSON.stringify(value) ?? '');

type Paint = Readonly<Record<string, unknown>>;

/** @returns nothing where some value has no such stand-in */
export function paintWithoutFeatures(paint: Paint): Paint | undefined {
  const entries = Object.entries(paint).map(
    ([name, value]) => [name, isByFeature(value) ? withoutFeatures(name, value) : value] as const,
  );
  return entries.some(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
}
