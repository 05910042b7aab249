// Reads what an encoding shows of a feature: the properties of its scales.
import type {Encoding} from './encoding.ts';

/** A scale of an encoding that shows numbers, and how. */
export type ShownNumber = Readonly<{
  shows: 'value' | 'size' | 'width';
  scale: Readonly<{property: string; unit?: string}>;
}>;

/**
 * Lists the scales of an encoding that show numbers. Each property once: what has its colour and its size by one number has one number to tell.
 */
export function shownNumbers({color, size, width}: Encoding = {}): ShownNumber[] {
  const all: ShownNumber[] = [
    ...(color && color.type !== 'categories' ? [{shows: 'value', scale: color} as const] : []),
    ...(size ? [{shows: 'size', scale: size} as const] : []),
    ...(width ? [{shows: 'width', scale: width} as const] : []),
  ];
  return all.filter(
    ({scale}, index) => all.findIndex((one) => one.scale.property === scale.property) === index,
  );
}

/** A property by any name. */
export const propertyOf = (properties: object, name: string): unknown =>
  Object.hasOwn(properties, name) ? (properties as Record<string, unknown>)[name] : undefined;

/** The number of a property, if it has one. */
export function numberIn(properties: object, name: string): number | undefined {
  const found = propertyOf(properties, name);
  return typeof found === 'number' ? found : undefined;
}

/** The category that a property names, as an expression writes it. */
export function categoryIn(properties: object, name: string): string | undefined {
  return String(propertyOf(properties, name) ?? '').trim() || undefined;
}
