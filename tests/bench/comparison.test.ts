import {copyFileSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Load} from './measure/load.ts';
import type {Read} from './measure/scroll.ts';
import type {Results} from './results.ts';
import {cardOf, cpus, type OnCard} from './measure/graphics-card.ts';
import {tellCard} from './card-table.ts';
import {tellEdit} from './edit-table.ts';
import {estimate, percentile, ratios} from './statistics.ts';
import type {Smooth} from './measure/read-by-steps.ts';
import {tellSmooth} from './smooth-table.ts';
import {performancePage, tell, writeTables} from './table.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const aLoad: Load = {
  fcp: 1000,
  lcp: 1000,
  picture: 5000,
  idle: 6000,
  complete: 6000,
  blocking: 100,
  blocked: 100,
  shift: 0,
  bytesBeforeText: 10_000,
  bytesOfText: 10_000,
  bytesBeforeMap: 500_000,
  bytes: 500_000,
  bytesOfStory: 20_000,
};
const aRead: Read = {
  frames: 600,
  longTasks: 1,
  own: 0.2,
  script: 5,
  shift: 0,
  rest: 0,
  heapLoaded: 10,
  heapRead: 12,
  seconds: 10,
  bytesFirstStep: 500_000,
  readyMs: 1000,
};
const nine = <T>(one: T, of: (one: T, index: number) => T = (same) => same): T[] =>
  Array.from({length: 9}, (_, index) => of(one, index));

/** As good as the others in everything, but for what is said of ours. */
function results(ours: (load: Load, index: number) => Load, reads: Partial<Read> = {}): Results {
  const same = nine(aLoad);
  return {
    date: '2026-01-01',
    machine: 'a machine',
    load: {
      ours: nine(aLoad, ours),
      plain: same,
      bare: same,
      scrollama: same,
      scrollama4: same,
      eox: same,
    },
    read: {
      ours: nine({...aRead, ...reads}),
      scrollama: nine(aRead),
      scrollama4: nine(aRead),
      eox: nine(aRead),
    },
    smooth: {},
    ways: {},
    mounts: {ours: {heapMb: 1, contexts: 0}},
    scaling: [10, 1000].map((steps) => ({
      steps,
      features: 1000,
      readyMs: 1,
      own: 0.2,
      script: 5,
      frames: 600,
      longTasks: 1,
    })),
  };
}

describe('a percentile', () => {
  test('is a value that so many do not exceed', () => {
    expect([percentile([3, 1, 2, 4], 0.5), percentile([3, 1, 2, 4], 0.95)]).toEqual([2, 4]);
    expect(percentile([], 0.5)).toBeNaN();
  });
});

describe('the interval of a median', () => {
  test('of nine reaches from the second to the eighth', () => {
    expect(estimate([9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({median: 5, low: 2, high: 8});
  });

  test('holds the median, whatever was measured, and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0, max: 1e6, noNaN: true}), {minLength: 1}),
        (values) => {
          const {median, low, high} = estimate(values);
          expect(low <= median && median <= high).toBe(true);
          expect(estimate(values.toReversed())).toEqual({median, low, high});
        },
      ),
      seeded,
    );
  });

  test('of ratios is that of pairs, one by one; nothing beside nothing is as much', () => {
    expect(ratios([2, 0, 3], [1, 0])).toEqual([2, 1]);
  });
});

describe('the comparison', () => {
  test('misses nothing where ours is as good as all others and better than its goals', () => {
    expect(tell(results((load) => load)).missed).toEqual([]);
  });

  test('misses a goal by more than the interval, and not by less', () => {
    const slower = tell(results((load, index) => ({...load, idle: 6000 * (1.15 + index / 100)})));
    expect(slower.missed).toContainEqual(
      expect.stringMatching(
        /^first map idle \/ bare MapLibre: 1\.19× \(1\.16–1\.22\), goal ≤ 1\.1$/,
      ),
    );
    const unsure = tell(results((load, index) => ({...load, lcp: 1000 * (1.04 + index / 50)})));
    expect(
      unsure.missed.filter((one) => one.startsWith('largest contentful paint / plain')),
    ).toEqual([]);
    expect(unsure.text).toContain('within the interval');
  });

  test('misses a row in which ours is not better than a rival, unless the reason stands beside it', () => {
    expect(tell(results((load) => ({...load, bytes: 600_000}))).missed).toEqual([
      'bytes in all: 1.20× of scrollama + MapLibre 6',
      'bytes in all: 1.20× of @eox/storytelling',
    ]);
    const {missed, text} = tell(results((load) => load, {script: 20}));
    expect(missed).toEqual(['script per frame, all of it, median: 4× of scrollama + MapLibre 6']);
    expect(text).toMatch(
      /- script per frame, all of it, median \(@eox\/storytelling\): its map stands still/,
    );
  });

  test('says so where a rival has nothing of what ours has a little of', () => {
    const {missed, text} = tell(results((load) => load, {shift: 0.001}));
    expect(missed).toEqual([]);
    expect(text).toMatch(
      /\| layout shift, scrolling \|.* \*\*they 0\*\* \| they 0 \| \*\*they 0\*\* \|/,
    );
    expect(text).toContain(
      '- layout shift, scrolling (scrollama + MapLibre 6); layout shift, scrolling (@eox/storytelling): the scale bar',
    );
  });

  test('says of what was not measured that it was not', () => {
    const {text, missed} = tell({...results((load) => load), read: {}, mounts: {}, scaling: []});
    expect(text).toMatch(/our script per scroll frame.*not measured/);
    expect(missed).toEqual([]);
  });
});

describe('the table of a reading by steps', () => {
  const smooth: Smooth = {
    frames: 900,
    laidOut: 20,
    loaded: 300,
    sent: 10,
    layout: 0,
    linked: 0,
    read: 0,
    own: 1,
    ownMost: 4,
    bySource: {},
    longest: [],
  };
  const told = (ours: Partial<Smooth>) =>
    tellSmooth({
      ...results((load) => load),
      smooth: {ours: {...smooth, ...ours}, scrollama: {...smooth, loaded: 1234}},
    });

  test('misses nothing where every count is at its goal', () => {
    expect(told({}).missed).toEqual([]);
    expect(told({}).text).toContain('| tiles loaded | ≤ 300 | 300 | yes | 1,234 |');
  });

  test('misses a goal by one, since counts are exact', () => {
    expect(told({loaded: 301, linked: 1}).missed).toEqual([
      'tiles loaded: 301, goal ≤ 300',
      'programs linked: 1, goal ≤ 0',
    ]);
  });
});

describe('the table of readings on a graphics card', () => {
  const good: OnCard = {framesPerSecond: 59, p95: 20, p99: 33, longTasks: 1, script: 5};
  const told = (ours: Partial<OnCard>) =>
    tellCard({
      card: {
        date: '2026-01-01',
        renderer: 'a card',
        read: [
          ...cpus.map((cpu) => ({...good, page: 'ours' as const, cpu, ...ours})),
          {...good, page: 'eox', cpu: 4, framesPerSecond: 46},
        ],
      },
    });

  test('misses nothing where ours is as smooth as it must be', () => {
    const {text, missed} = told({});
    expect(missed).toEqual([]);
    expect(text).toContain('drawn by a card');
    expect(text).toContain('| ÷ 4 | ours | 59.0 | 20.0 ms | 33.0 ms | 1 | 5.0 ms |');
    expect(text).toContain('| ÷ 4 | @eox/storytelling | 46.0 |');
  });

  test('misses what is too few or too much, each for its processor', () => {
    expect(told({framesPerSecond: 50, p95: 40}).missed).toEqual([
      'frame p95 on a graphics card, CPU ÷ 4: 40.0 ms, goal ≤ 34',
      'frames/s on a graphics card, CPU ÷ 1: 50.0, goal ≥ 58',
    ]);
  });

  test('says so where there is no card', () => {
    expect(tellCard({}).text).toBe('Not measured: no graphics card was found.\n');
  });

  test('is of a card, not of a renderer in software', () => {
    expect(cardOf('ANGLE (NVIDIA, Vulkan 1.4 (NVIDIA H200), NVIDIA)')).toBeDefined();
    for (const software of [
      undefined,
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
      'ANGLE (Mesa, llvmpipe (LLVM 15.0.7, 256 bits), OpenGL 4.5)',
      'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11, D3D11)',
    ])
      expect(cardOf(software)).toBeUndefined();
  });
});

describe('the page of the tables', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'page.md');

  test('has the markers that they are written between', () => {
    copyFileSync(performancePage, file);
    writeTables('one table\n', {file});
    const [before, after] = readFileSync(performancePage, 'utf8').split(
      /<!-- bench -->[\s\S]*<!-- \/bench -->/,
    );
    expect(readFileSync(file, 'utf8')).toBe(
      `${before}<!-- bench -->\none table\n<!-- /bench -->${after}`,
    );
  });

  test.each(['smooth', 'gpu'])('keeps the tables between other markers: %s', (name) => {
    copyFileSync(performancePage, file);
    writeTables('one table\n', {name, file});
    const [before, after] = readFileSync(performancePage, 'utf8').split(
      new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
    );
    expect(readFileSync(file, 'utf8')).toBe(
      `${before}<!-- ${name} -->\none table\n<!-- /${name} -->${after}`,
    );
  });

  test('without markers stays as it is', () => {
    writeFileSync(file, 'no markers');
    expect(() => writeTables('one table\n', {file})).toThrow('<!-- bench -->');
    expect(readFileSync(file, 'utf8')).toBe('no markers');
  });
});

describe('the table of what editing takes', () => {
  const measured = {firstMs: 4000, openMs: [1000, 3000, 1500], keyMs: [1, 2, 20], saveMs: [30]};
  const tell = (edit: typeof measured) => tellEdit({date: 'today', machine: 'a machine', edit});

  test('lists the goals that are missed, and what has none beside them', () => {
    expect(tell(measured).text).toContain(
      '| opening a story of 200 steps, median | ≤ 2 s | 1.50 s | yes |',
    );
    expect(tell(measured).text).toContain('| 4.00 s |  |');
    expect(tell(measured).missed).toEqual(['the same, 95 of 100: 20.0 ms, goal ≤ 16 ms']);
  });

  test('takes what was not measured for missed', () => {
    expect(tell({...measured, openMs: []}).missed).toContain(
      'opening a story of 200 steps, median: NaN s, goal ≤ 2 s',
    );
  });
});
