// Writes the table of what editing takes, beside the goals, and lists the goals that were missed.
import type {Edited} from './measure/edit.ts';
import type {Results} from './results.ts';
import {median, percentile} from './statistics.ts';
import type {Told} from './table.ts';

/** How many steps the story has that is opened, and the one that is typed into. */
export const editedSteps = [200, 60] as const;

/** `most`: the goal. Without one, a row is there to know. */
type Row = Readonly<{
  figure: string;
  of: (edited: Edited) => number;
  most?: number;
  unit: 'ms' | 's';
}>;

const [long, short] = editedSteps;
const rows: readonly Row[] = [
  {
    figure: `opening a story of ${long} steps, median`,
    of: ({openMs}) => median(openMs) / 1000,
    most: 2,
    unit: 's',
  },
  {
    figure: `the first opening after the command, ${long} steps`,
    of: ({firstMs}) => firstMs / 1000,
    unit: 's',
  },
  {
    figure: `script of a keystroke in a card, ${short} steps, median`,
    of: ({keyMs}) => median(keyMs),
    most: 16,
    unit: 'ms',
  },
  {figure: 'the same, 95 of 100', of: ({keyMs}) => percentile(keyMs, 0.95), most: 16, unit: 'ms'},
  {
    figure: 'script of a pause, in which what was typed is saved, median',
    of: ({saveMs}) => median(saveMs),
    unit: 'ms',
  },
];

export function tellEdit({edit, date, machine}: Pick<Results, 'edit' | 'date' | 'machine'>): Told {
  const missed: string[] = [];
  if (!edit) return {text: 'Not measured.\n', missed};
  const lines = rows.map(({figure, of, most, unit}) => {
    const value = of(edit);
    const shown = `${value.toFixed(unit === 's' ? 2 : 1)} ${unit}`;
    // what was not measured is not met
    const met = most === undefined || value <= most;
    if (!met) missed.push(`${figure}: ${shown}, goal ≤ ${most} ${unit}`);
    const goal = most === undefined ? ['', ''] : [`≤ ${most} ${unit}`, met ? 'yes' : 'no'];
    return `| ${figure} | ${goal[0]} | ${shown} | ${goal[1]} |`;
  });
  const text = `Measured on ${date}: ${machine}.

| | goal | measured | met |
|---|---|---|---|
${lines.join('\n')}
`;
  return {text, missed};
}
