// Returns what the numbers of a legend count: their unit, and the cells in which points are counted.
import type {CountedCells, Scales} from '../story/encoding.ts';
import {aboutWordsOf} from './about-words.ts';
import {fill} from './language.ts';

/** “people per hexagon, 100 km wide”; nothing where the scales say nothing of it. */
export function unitText({cells, color, size, width}: Scales, lang: string): string {
  const unit = color && 'unit' in color ? color.unit : (size ?? width)?.unit;
  return [
    ...(unit && unit !== '%' ? [unit] : cells?.sum ? [cells.sum] : []),
    ...(cells ? [perCell(cells, lang)] : []),
  ].join(' ');
}

function perCell({shape, km}: CountedCells, lang: string): string {
  const {perHexagon, perSquare} = aboutWordsOf(lang);
  const wide = new Intl.NumberFormat(lang, {style: 'unit', unit: 'kilometer'}).format(km);
  return fill(shape === 'hexagon' ? perHexagon : perSquare, {km: wide});
}
