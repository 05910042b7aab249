// Divides the whole globe into cells that are nearly squares, in rows of the same height.
import type {CellGrid} from './cell-shape.ts';
import {type LngLat, radians} from './lng-lat.ts';

/**
 * A row has as many cells as have the area of a square, at least three around a pole.
 *
 * @param width of a cell, radians
 */
export function worldSquares(width: number): CellGrid {
  const rows = Math.max(2, Math.round(Math.PI / width));
  const height = 180 / rows;
  const southOf = (row: number) => (row === rows ? 90 : -90 + row * height);
  const columnsIn = (row: number) => {
    const share = Math.sin(radians(southOf(row + 1))) - Math.sin(radians(southOf(row)));
    return Math.max(3, Math.round((2 * Math.PI * share) / radians(height) ** 2));
  };
  const westOf = (column: number, columns: number) =>
    column === columns ? 180 : -180 + (360 * column) / columns;
  return {
    keyOf: ([lng, lat]) => {
      const row = Math.min(rows - 1, Math.floor((lat + 90) / height));
      const columns = columnsIn(row);
      const column = Math.floor(((lng + 180) / 360) * columns);
      return `${((column % columns) + columns) % columns} ${row}`;
    },
    ringOf: (key) => {
      const [column = 0, row = 0] = key.split(' ').map(Number);
      const columns = columnsIn(row);
      const [south, north] = [southOf(row), southOf(row + 1)];
      const [west, east] = [westOf(column, columns), westOf(column + 1, columns)];
      const ring: LngLat[] = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
      ];
      return ring;
    },
  };
}
