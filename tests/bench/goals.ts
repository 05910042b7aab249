// What must be reached, and the rows in which ours stands beside others, as data.
import type {Contender, Results} from './results.ts';
import type {Load} from './measure/load.ts';
import type {Read} from './measure/scroll.ts';
import {type Estimate, estimate, ratios} from './statistics.ts';

export type Goal = Readonly<{
  figure: string;
  most: number;
  unit: string;
  of: (results: Results) => Estimate;
  /** Said beside it where it is missed. */
  why?: string;
}>;

const loads = (results: Results, page: Contender, figure: keyof Load) => (results.load[page] ?? []).map((one) => one[figure]);
const reads = (results: Results, page: Contender, figure: keyof Read) => (results.read[page] ?? []).map((one) => one[figure]);
const loadRatio = (figure: keyof Load, other: Contender) => (results: Results) => estimate(ratios(loads(results, 'ours', figure), loads(results, other, figure)));
const exactly = (value: number | undefined): Estimate => ({median: value ?? Number.NaN, low: value ?? Number.NaN, high: value ?? Number.NaN});
const scaled = ({scaling}: Results, steps: number) => scaling.filter((one) => one.steps === steps && one.features === 1000).map(({own}) => own);

export const goals: readonly Goal[] = [
  {figure: 'largest contentful paint / plain HTML', most: 1.1, unit: '×', of: loadRatio('lcp', 'plain')},
  {figure: 'first map idle / bare MapLibre', most: 1.1, unit: '×', of: loadRatio('idle', 'bare')},
  {figure: 'bytes that text and first picture wait for / plain HTML', most: 1.15, unit: '×', of: loadRatio('bytesOfText', 'plain')},
  {figure: 'transferred by the end of step 1', most: 850, unit: 'kB', of: (results) => estimate(reads(results, 'ours', 'bytesFirstStep').map((bytes) => bytes / 1000))},
  {figure: 'of it ours: neither MapLibre, data nor fonts', most: 30, unit: 'kB', of: (results) => estimate(loads(results, 'ours', 'bytesOfStory').map((bytes) => bytes / 1000))},
  {figure: 'our script per scroll frame, median, with what it calls', most: 0.3, unit: 'ms', of: (results) => estimate(reads(results, 'ours', 'own'))},
  {figure: 'the same, 1,000 steps / 10 steps', most: 1.5, unit: '×', of: (results) => estimate(ratios(scaled(results, 1000), scaled(results, 10)))},
  {figure: 'frames requested at rest, in 3 s', most: 0, unit: '', of: (results) => estimate(reads(results, 'ours', 'rest'))},
  {figure: 'layout shift', most: 0.01, unit: '', of: (results) => estimate([...loads(results, 'ours', 'shift'), ...reads(results, 'ours', 'shift')])},
  {figure: 'heap after 50 mounts and unmounts', most: 5, unit: 'MB', of: ({mounts}) => exactly(mounts.ours?.heapMb)},
  {figure: 'live WebGL contexts after them', most: 0, unit: '', of: ({mounts}) => exactly(mounts.ours?.contexts)},
];

export type Row = Readonly<{
  figure: string;
  unit: string;
  of: (results: Results, page: Contender) => readonly number[];
  /** More is better, as for frames that were rendered. */
  more?: boolean;
  /** Why ours is not better than this one here. */
  why?: Readonly<Partial<Record<Contender, string>>>;
}>;

const ofLoad = (figure: string, key: keyof Load, unit: string, per = 1, why: Row['why'] = {}): Row => ({figure, unit, why, of: (results, page) => loads(results, page, key).map((value) => value / per)});
const ofRead = (figure: string, key: keyof Read, unit: string, more: Omit<Partial<Row>, 'of'> & {per?: number} = {}): Row => ({figure, unit, ...more, of: (results, page) => reads(results, page, key).map((value) => value / (more.per ?? 1))});

export const rows: readonly Row[] = [
  ofLoad('first contentful paint', 'fcp', 's', 1000),
  ofLoad('largest contentful paint', 'lcp', 's', 1000),
  ofLoad('map’s first complete picture', 'picture', 's', 1000),
  ofLoad('first map idle', 'idle', 's', 1000),
  ofLoad('total blocking time', 'blocking', 'ms'),
  ofLoad('layout shift, loading', 'shift', ''),
  ofLoad('bytes that text and first picture wait for', 'bytesOfText', 'kB', 1000),
  ofLoad('bytes sent when text is painted, waited for or not', 'bytesBeforeText', 'kB', 1000),
  ofLoad('bytes before map', 'bytesBeforeMap', 'kB', 1000),
  ofLoad('bytes in all', 'bytes', 'kB', 1000),
  {figure: 'frames rendered a second, scrolling', unit: '', more: true, of: (results, page) => (results.read[page] ?? []).map(({frames, seconds}) => frames / seconds)},
  ofRead('long tasks, scrolling', 'longTasks', ''),
  ofRead('script per frame, all of it', 'script', 'ms'),
  ofRead('frames requested at rest', 'rest', ''),
  ofRead('heap after load', 'heapLoaded', 'MB'),
  ofRead('heap after reading', 'heapRead', 'MB'),
];
