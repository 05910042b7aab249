// Declares an icon: shapes of one colour in a box. The build writes it into a page as text.

/** `a b c d e f` of an SVG matrix. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A path in the icon’s colour: filled, or stroked by a line so wide. */
export type IconShape = Readonly<{d: string; evenodd?: true; stroke?: number; matrix?: Matrix}>;

/** `box`: left, top, width and height, in the units of the shapes. */
export type Icon = Readonly<{
  box: readonly [number, number, number, number];
  shapes: readonly IconShape[];
}>;

/** Path data has these signs only. */
export const isPathData = (d: string): boolean => /^[MLHVCSQTAZ\d\s.,+\-e]+$/i.test(d);

/** An icon, and the name or address that the author wrote for it. */
export const iconText = (written: string, {box, shapes}: Icon): string =>
  JSON.stringify([written, box, ...shapes]);

/** Reads such a text; nothing where it is of another icon, or not valid. */
export function readIconText(text: string, written: string): Icon | undefined {
  const [name, box, ...shapes] = listIn(text);
  if (name !== written || !isNumbers(box, 4) || shapes.length === 0) return undefined;
  const read = shapes.flatMap((shape) => readShape(shape) ?? []);
  if (read.length < shapes.length) return undefined;
  const [left, top, width, height] = box;
  return {box: [left!, top!, width!, height!], shapes: read};
}

function readShape(value: unknown): IconShape | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const {d, evenodd, stroke, matrix}: Readonly<Record<string, unknown>> = {...value};
  if (typeof d !== 'string' || !isPathData(d)) return undefined;
  return {
    d,
    ...(evenodd === true && {evenodd}),
    ...(typeof stroke === 'number' && {stroke}),
    ...(isNumbers(matrix, 6) && {matrix: matrix.slice() as [...Matrix]}),
  };
}

const isNumbers = (value: unknown, count: number): value is readonly number[] =>
  Array.isArray(value) &&
  value.length === count &&
  value.every((one) => typeof one === 'number' && Number.isFinite(one));

function listIn(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
