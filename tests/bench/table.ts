// Writes the tables of docs/performance.md from what was measured, and lists the goals that were missed.
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {goals, type Row, rows} from './goals.ts';
import {root} from './pages/source.ts';
import type {Contender, Results} from './results.ts';
import {type Estimate, estimate, median, ratios} from './statistics.ts';

const columns: Readonly<Partial<Record<Contender, string>>> = {
  plain: 'plain HTML',
  bare: 'bare MapLibre',
  scrollama: 'scrollama + MapLibre 6',
  scrollama4: 'scrollama + MapLibre 4.7.1',
  eox: '@eox/storytelling',
};
/** Whom ours must be better than, row by row. */
const rivals: readonly Contender[] = ['scrollama', 'eox'];

const shown = (value: number | null) =>
  value === null || Number.isNaN(value)
    ? '–'
    : Number.isInteger(value) || Math.abs(value) >= 100
      ? Math.round(value).toLocaleString('en')
      : Math.abs(value) >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
const between = ({low, high}: Estimate) =>
  shown(low) === shown(high) || high - low < 0.005 ? '' : ` (${shown(low)}–${shown(high)})`;
const spoken = (estimate: Estimate, unit: string) =>
  `${shown(estimate.median)}${unit === '×' || unit === '' ? unit : ` ${unit}`}${between(estimate)}`;

export type Told = Readonly<{text: string; missed: readonly string[]}>;

export function tell(results: Results): Told {
  const missed: string[] = [];
  /** What is beside the tables, by its reason. */
  const notes = new Map<string, string[]>();
  const note = (why: string, of: string) => notes.set(why, [...(notes.get(why) ?? []), of]);
  const goalRows = goals.map(({figure, most, unit, of, why}) => {
    const measured = of(results);
    const met = measured.median <= most;
    const within = !met && measured.low <= most;
    if (measured.low > most) missed.push(`${figure}: ${spoken(measured, unit)}, goal ≤ ${most}`);
    if (measured.median > most && why) note(why, figure);
    const verdict = Number.isNaN(measured.median)
      ? 'not measured'
      : met
        ? 'yes'
        : within
          ? 'within the interval'
          : 'no';
    return `| ${figure} | ≤ ${most}${unit === '×' || unit === '' ? '' : ` ${unit}`} | ${spoken(measured, unit)} | ${verdict} |`;
  });
  const names = Object.keys(columns) as Contender[];
  const compared = rows.map((row) => {
    const ours = row.of(results, 'ours');
    const cells = names.map((page) => {
      const ratio = ratioOf(row, results, page);
      if (!ratio) return '–';
      const worse = row.more ? ratio.high < 1 : ratio.low > 1;
      if (rivals.includes(page) && worse) {
        const why = row.why?.[page];
        if (why) note(why, `${row.figure} (${columns[page]})`);
        else missed.push(`${row.figure}: ${spoken(ratio, '×')} of ${columns[page]}`);
      }
      const told = Number.isFinite(ratio.median)
        ? spoken(ratio, '×')
        : `they ${shown(median(row.of(results, page)))}`;
      return rivals.includes(page) && worse ? `**${told}**` : told;
    });
    return `| ${row.figure} | ${cells.join(' | ')} | ${shown(median(ours))}${row.unit && ` ${row.unit}`} |`;
  });
  const scaling = results.scaling.map(
    ({steps, features, readyMs, own, script, longTasks}) =>
      `| ${steps.toLocaleString('en')} | ${features.toLocaleString('en')} | ${shown(readyMs && readyMs / 1000)} s | ${shown(own)} ms | ${shown(script)} ms | ${longTasks} |`,
  );
  const [built = [], ...others] = Object.values(results.ways);
  const beside =
    (key: 'fcp' | 'picture' | 'idle' | 'bytesBeforeText', per: number, unit: string) =>
    (loads: typeof built) =>
      loads === built
        ? `${shown(median(built.map((one) => one[key] / per)))} ${unit}`
        : spoken(
            estimate(
              ratios(
                loads.map((one) => one[key]),
                built.map((one) => one[key]),
              ),
            ),
            '×',
          );
  const cells = [
    beside('fcp', 1000, 's'),
    beside('picture', 1000, 's'),
    beside('idle', 1000, 's'),
    beside('bytesBeforeText', 1000, 'kB'),
  ];
  const ways = Object.keys(results.ways).map(
    (way, index) =>
      `| ${way} | ${cells.map((cell) => cell([built, ...others][index]!)).join(' | ')} |`,
  );
  const pairs = results.load.ours?.length ?? 0;
  const text = `Measured on ${results.date}: ${results.machine}. Each page was loaded ${pairs} times, in turns, with an empty cache, over HTTP/2 and slow 4G, with the CPU slowed down 4 times. Figures are medians; the interval of the median is in brackets.

| goal | | measured | met |
|---|---|---|---|
${goalRows.join('\n')}

Ours as a multiple of the others. Less than 1 means that ours has less. “They 0” means that theirs has none. A figure in bold is worse than that of a page that ours should beat; the reason is under the table.

| | ${names.map((name) => columns[name]).join(' | ')} | ours |
|---|${names.map(() => '---').join('|')}|---|
${compared.join('\n')}
${notes.size > 0 ? `\n${[...notes].map(([why, of]) => `- ${of.join('; ')}: ${why}.`).join('\n')}\n` : ''}
Ours, with its scripts requested in other ways. The first way is kept: the others gain nothing that a reader sees, or load a map for readers who save data and did not ask for one.

| | first contentful paint | map’s first complete picture | first map idle | bytes sent when text is painted |
|---|---|---|---|---|
${ways.join('\n')}

Ours with more steps and more features, while the page scrolls.

| steps | features | first picture | our script a frame | all script a frame | long tasks |
|---|---|---|---|---|---|
${scaling.join('\n')}
`;
  return {text, missed};
}

function ratioOf(row: Row, results: Results, page: Contender): Estimate | undefined {
  const [ours, theirs] = [row.of(results, 'ours'), row.of(results, page)];
  if (theirs.length === 0 || ours.length === 0 || row.beside?.includes(page) === false)
    return undefined;
  return estimate(ratios(ours, theirs));
}

export const performancePage = join(root, 'docs/performance.md');

/** Writes tables between their markers on a page; the rest of the page stays as it is. */
export function writeTables(text: string, {name = 'bench', file = performancePage} = {}): void {
  const page = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [begin, end] = [page.indexOf(open), page.indexOf(close)];
  if (begin < 0 || end < begin)
    throw new Error(`${file} needs the markers ${open} and ${close} for the tables.`);
  writeFileSync(file, `${page.slice(0, begin + open.length)}\n${text}${page.slice(end)}`);
}
