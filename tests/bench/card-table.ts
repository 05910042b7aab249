// Writes the table of readings on a graphics card, and lists the goals that were missed.
import {cpus, type OnCard} from './measure/graphics-card.ts';
import type {Contender, Results} from './results.ts';
import {median} from './statistics.ts';
import type {Told} from './table.ts';

/** Pages that tell a story on a map, and what they are called. */
export const cardContenders = {
  ours: 'ours',
  scrollama: 'scrollama + MapLibre 6',
  scrollama4: 'scrollama + MapLibre 4.7.1',
  eox: '@eox/storytelling',
} as const satisfies Readonly<Partial<Record<Contender, string>>>;

type Limit = Readonly<{least?: number; most?: number}>;
/** What ours must reach, by how much slower the processor is made. */
const goals: Readonly<Record<number, Readonly<Partial<Record<keyof OnCard, Limit>>>>> = {
  4: {framesPerSecond: {least: 45}, p95: {most: 34}, longTasks: {most: 3}},
  1: {framesPerSecond: {least: 58}},
};

const columns: readonly Readonly<{of: keyof OnCard; head: string; unit: string}>[] = [
  {of: 'framesPerSecond', head: 'frames/s', unit: ''},
  {of: 'p95', head: 'frame p95', unit: ' ms'},
  {of: 'p99', head: 'p99', unit: ' ms'},
  {of: 'longTasks', head: 'long tasks', unit: ''},
  {of: 'script', head: 'script a frame', unit: ' ms'},
];

export function tellCard({card}: Pick<Results, 'card'>): Told {
  const missed: string[] = [];
  if (!card) return {text: 'Not measured: no graphics card was found.\n', missed};
  const rows = cpus.flatMap((cpu) =>
    Object.entries(cardContenders).flatMap(([page, name]) => {
      const runs = card.read.filter((one) => one.page === page && one.cpu === cpu);
      if (runs.length === 0) return [];
      const cells = columns.map(({of, head, unit}) => {
        const value = median(runs.map((one) => one[of]));
        const {least = -Infinity, most = Infinity} = goals[cpu]?.[of] ?? {};
        if (page === 'ours' && (value < least || value > most))
          missed.push(
            `${head} on a graphics card, CPU ÷ ${cpu}: ${value.toFixed(1)}${unit}, goal ${value < least ? `≥ ${least}` : `≤ ${most}`}`,
          );
        return `${value.toFixed(of === 'longTasks' ? 0 : 1)}${unit}`;
      });
      return [`| ÷ ${cpu} | ${name} | ${cells.join(' | ')} |`];
    }),
  );
  const text = `Measured on ${card.date}, drawn by ${card.renderer}, 1280 × 800, 1,400 px/s; medians.

| CPU | page | ${columns.map(({head}) => head).join(' | ')} |
|---|---|${columns.map(() => '---').join('|')}|
${rows.join('\n')}
`;
  return {text, missed};
}
