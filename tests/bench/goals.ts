// Lists what must be reached, and the rows in which ours stands beside others.
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

const loads = (results: Results, page: Contender, figure: keyof Load) =>
  (results.load[page] ?? []).map((one) => one[figure]);
const reads = (results: Results, page: Contender, figure: keyof Read) =>
  (results.read[page] ?? []).map((one) => one[figure]);
const loadRatio = (figure: keyof Load, other: Contender) => (results: Results) =>
  estimate(ratios(loads(results, 'ours', figure), loads(results, other, figure)));
const exactly = (value: number | undefined): Estimate => ({
  median: value ?? Number.NaN,
  low: value ?? Number.NaN,
  high: value ?? Number.NaN,
});
const scaled = ({scaling}: Results, steps: number) =>
  scaling.filter((one) => one.steps === steps && one.features === 1000).map(({own}) => own);

export const goals: readonly Goal[] = [
  {
    figure: 'largest contentful paint / plain HTML',
    most: 1.1,
    unit: '×',
    of: loadRatio('lcp', 'plain'),
  },
  {figure: 'first map idle / bare MapLibre', most: 1.1, unit: '×', of: loadRatio('idle', 'bare')},
  {
    figure: 'bytes that text and first picture wait for / plain HTML',
    most: 1.15,
    unit: '×',
    of: loadRatio('bytesOfText', 'plain'),
  },
  {
    figure: 'transferred by the end of step 1',
    most: 850,
    unit: 'kB',
    why: 'ours has grown; “What is ours of the bytes” says by what',
    of: (results) =>
      estimate(reads(results, 'ours', 'bytesFirstStep').map((bytes) => bytes / 1000)),
  },
  {
    figure: 'of it ours: neither MapLibre, data nor fonts',
    most: 30,
    unit: 'kB',
    why: 'the entry, which is all of ours that a page loads before a map comes near, is within the goal; “What is ours of the bytes” lists the rest, beside 280 kB of MapLibre',
    of: (results) => estimate(loads(results, 'ours', 'bytesOfStory').map((bytes) => bytes / 1000)),
  },
  {
    figure: 'our script per scroll frame, median, with what it calls',
    most: 0.3,
    unit: 'ms',
    of: (results) => estimate(reads(results, 'ours', 'own')),
  },
  {
    figure: 'the same, 1,000 steps / 10 steps',
    most: 1.5,
    unit: '×',
    of: (results) => estimate(ratios(scaled(results, 1000), scaled(results, 10))),
  },
  {
    figure: 'frames requested at rest, in 3 s',
    most: 0,
    unit: '',
    of: (results) => estimate(reads(results, 'ours', 'rest')),
  },
  {
    figure: 'layout shift',
    most: 0.01,
    unit: '',
    of: (results) =>
      estimate([...loads(results, 'ours', 'shift'), ...reads(results, 'ours', 'shift')]),
  },
  {
    figure: 'heap after 50 mounts and unmounts',
    most: 5,
    unit: 'MB',
    of: ({mounts}) => exactly(mounts.ours?.heapMb),
  },
  {
    figure: 'live WebGL contexts after them',
    most: 0,
    unit: '',
    of: ({mounts}) => exactly(mounts.ours?.contexts),
  },
];

export type Row = Readonly<{
  figure: string;
  unit: string;
  of: (results: Results, page: Contender) => readonly number[];
  /** Beside whom; default: all that have it. */
  beside?: readonly Contender[];
  /** More is better, as for frames that were rendered. */
  more?: boolean;
  /** Why ours is not better than this one here; said beside the table if it is so. */
  why?: Readonly<Partial<Record<Contender, string>>>;
}>;

type Details = Omit<Partial<Row>, 'of'> & {per?: number};
const ofLoad = (
  figure: string,
  key: keyof Load,
  unit: string,
  {per = 1, ...more}: Details = {},
): Row => ({
  figure,
  unit,
  ...more,
  of: (results, page) => loads(results, page, key).map((value) => value / per),
});
const ofRead = (
  figure: string,
  key: keyof Read,
  unit: string,
  {per = 1, ...more}: Details = {},
): Row => ({
  figure,
  unit,
  ...more,
  of: (results, page) => reads(results, page, key).map((value) => value / per),
});

const maps: readonly Contender[] = ['bare', 'scrollama', 'scrollama4', 'eox'];
const stories: readonly Contender[] = ['scrollama', 'scrollama4', 'eox'];
const still =
  'ours shows a picture before its map, which has to be laid out; theirs shows nothing there until the map has loaded';
const scaleBar =
  'the scale bar grows and shrinks with the map, which shifts the layout by about 0.00002 in all';
const stands =
  'its map stands still while the text scrolls, and moves by itself for a while at each step; ours follows the scroll in every frame, and WebGL runs in software on this machine';

export const rows: readonly Row[] = [
  ofLoad('first contentful paint', 'fcp', 's', {per: 1000, why: {scrollama: still}}),
  ofLoad('largest contentful paint', 'lcp', 's', {per: 1000, why: {scrollama: still}}),
  ofLoad('map’s first complete picture', 'picture', 's', {per: 1000, beside: maps}),
  ofLoad('first map idle', 'idle', 's', {per: 1000, beside: maps}),
  ofLoad('total blocking time, from first paint on', 'blocking', 'ms', {
    why: {
      eox: 'its text is painted after its scripts have run, and this row does not count what they block before that; the next row does',
    },
  }),
  ofLoad('main thread blocked while loading, from the start', 'blocked', 'ms', {
    beside: maps,
    why: {
      eox: 'it draws on a 2D canvas, without relief, names or a globe; ours draws with WebGL, which runs in software on this machine',
    },
  }),
  ofLoad('layout shift, loading', 'shift', ''),
  ofLoad('bytes that text and first picture wait for', 'bytesOfText', 'kB', {
    per: 1000,
    beside: ['plain'],
  }),
  ofLoad('bytes sent when text is painted, waited for or not', 'bytesBeforeText', 'kB', {
    per: 1000,
    why: {scrollama: 'ours sends the first picture, 17 kB, which theirs does not have'},
  }),
  ofLoad('bytes before first map idle', 'bytesBeforeMap', 'kB', {per: 1000, beside: maps}),
  ofLoad('bytes in all', 'bytes', 'kB', {per: 1000}),
  {
    figure: 'frames rendered a second, scrolling',
    unit: '',
    more: true,
    beside: stories,
    of: (results, page) => (results.read[page] ?? []).map(({frames, seconds}) => frames / seconds),
    why: {eox: stands},
  },
  ofRead('long tasks, scrolling', 'longTasks', '', {
    beside: stories,
    why: {scrollama: stands, eox: stands},
  }),
  ofRead('script per frame, all of it, median', 'script', 'ms', {
    beside: stories,
    why: {eox: stands},
  }),
  ofRead('layout shift, scrolling', 'shift', '', {
    beside: stories,
    why: {scrollama: scaleBar, eox: scaleBar},
  }),
  ofRead('frames requested at rest, in 3 s', 'rest', '', {beside: stories}),
  ofRead('heap after load', 'heapLoaded', 'MB', {beside: stories}),
  ofRead('heap after reading', 'heapRead', 'MB', {
    beside: stories,
    why: {
      eox: 'it keeps shapes only; MapLibre also keeps the tiles of views that the reader has passed, and shows them again when they scroll back',
    },
  }),
];
