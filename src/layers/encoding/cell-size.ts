// Reads the attribute `cell`: the shape of the cells in which points are counted, and their width.
import type {Spread} from '../../geometry/cell-grid.ts';
import type {CellShape} from '../../geometry/cell-shape.ts';
import {EARTH_RADIUS_KM} from '../../geometry/lng-lat.ts';
import {nearestWord} from '../../story/nearest-word.ts';
import {expected, quoted} from '../../story/problem.ts';
import type {EncodeContext} from './encode-context.ts';

/** `km` from one side of a cell to the opposite one. */
export type CellSize = Readonly<{shape: CellShape; km: number}>;

const shapes: readonly CellShape[] = ['hexagon', 'square'];

/** Wider cells would tell nothing of where points lie. */
const MOST_KM = 5000;

/** So many cells lie side by side where the author names no width: fewer for few points. */
const acrossOf = (points: number) => Math.max(6, Math.min(24, Math.sqrt(points)));

/** What is written, where it can be understood; what cannot is a problem. */
export function cellSize({layer, report}: EncodeContext, spread: Spread, points: number): CellSize {
  const written = layer.cell?.trim() ?? '';
  const usual = {shape: 'hexagon' as CellShape, km: usualKm(spread, points)};
  if (written === '') return usual;
  const [, word = '', number] =
    /^([^\s\d.+-]*)\s*(?:([+-]?[\d.]+)\s*(?:km)?)?$/i.exec(written) ?? [];
  const name = word.toLowerCase().replace(/s$/, '');
  const shape = shapes.find((one) => one === name);
  const km = number === undefined ? usual.km : Number(number);
  const valid = km > 0 && km <= MOST_KM;
  const fail = (message: string) => {
    const drawn = {shape: shape ?? usual.shape, km: valid ? km : usual.km};
    const said = `Drawn in ${drawn.shape}s ${drawn.km} km wide.`;
    report('cell', 'invalid-cell', `${message} ${said}`, 'error');
    return drawn;
  };
  if (shape === undefined && (word !== '' || number === undefined)) {
    const meant = nearestWord(name, shapes);
    const what = '“hexagon” or “square” and a width in km, such as “hexagon 100”';
    return fail(`${expected(what, written)}${meant ? ` Did you mean “${meant}”?` : ''}`);
  }
  if (!(km > 0)) return fail(`${quoted(written)}: the width of a cell has to be above 0 km.`);
  if (km > MOST_KM) return fail(`${quoted(written)}: a cell can be ${MOST_KM} km wide at most.`);
  return {shape: shape ?? usual.shape, km};
}

/** A round number. */
function usualKm({radius}: Spread, points: number): number {
  const km = radius === 0 ? 10 : (2 * radius * EARTH_RADIUS_KM) / acrossOf(points);
  return roundKm(Math.min(km, 1000));
}

/** The next larger of 1, 2 and 5 times a power of ten. */
export function roundKm(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  const step = [1, 2, 5, 10].find((one) => one * power >= km * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(1));
}
