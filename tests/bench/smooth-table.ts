// Writes the table of what one reading by steps does, beside the goals, and lists the goals that were missed.
import type {Smooth} from './measure/read-by-steps.ts';
import type {Contender, Results} from './results.ts';
import type {Told} from './table.ts';

/** Pages whose map is MapLibre of one version. */
export const smoothContenders: readonly Contender[] = ['ours', 'scrollama'];

/** `most`: the goal. Without one, a row is there to compare. */
type Row = Readonly<{
  figure: string;
  of: Exclude<keyof Smooth, 'bySource' | 'longest'>;
  most?: number;
  unit?: string;
}>;

const rows: readonly Row[] = [
  {figure: 'tiles laid out anew', of: 'laidOut', most: 20},
  {figure: 'tiles loaded', of: 'loaded', most: 300},
  {figure: 'times data sent to workers', of: 'sent', most: 10},
  {figure: 'layout properties, filters and zoom ranges set', of: 'layout', most: 0},
  {figure: 'programs linked', of: 'linked', most: 0},
  {figure: 'boxes and styles read by our script', of: 'read', most: 0},
  {figure: 'our script a frame, CPU ÷ 4, median', of: 'own', most: 1, unit: 'ms'},
  {figure: 'our script a frame, CPU ÷ 4, most', of: 'ownMost', most: 4, unit: 'ms'},
  {figure: 'frames', of: 'frames'},
];

const shown = (value: number, unit?: string) =>
  unit ? `${value.toFixed(2)} ${unit}` : value.toLocaleString('en');

export function tellSmooth({smooth: {ours, scrollama}}: Results): Told {
  const missed: string[] = [];
  const lines = rows.map(({figure, of, most, unit}) => {
    const value = ours?.[of] ?? Number.NaN;
    if (most !== undefined && value > most)
      missed.push(`${figure}: ${shown(value, unit)}, goal ≤ ${most}`);
    const goal = most === undefined ? '' : `≤ ${most}${unit ? ` ${unit}` : ''}`;
    const met = most === undefined ? '' : value <= most ? 'yes' : 'no';
    const theirs = scrollama && !unit ? shown(scrollama[of]) : '–';
    return `| ${figure} | ${goal} | ${shown(value, unit)} | ${met} | ${theirs} |`;
  });
  const text = `| from the first rest to the last | goal | ours | met | scrollama + MapLibre 6 |
|---|---|---|---|---|
${lines.join('\n')}
`;
  return {text, missed};
}
