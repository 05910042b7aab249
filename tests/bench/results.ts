// Keeps what was measured between runs, so that groups can be measured one at a time.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import {join} from 'node:path';
import type {Edited} from './measure/edit.ts';
import type {OnCard} from './measure/graphics-card.ts';
import type {Load} from './measure/load.ts';
import type {Mounted} from './measure/mounts.ts';
import type {Read} from './measure/scroll.ts';
import type {Smooth} from './measure/read-by-steps.ts';
import {root} from './pages/source.ts';

export const contenders = ['ours', 'plain', 'bare', 'scrollama', 'scrollama4', 'eox'] as const;
export type Contender = (typeof contenders)[number];

export type Scaled = Readonly<
  {steps: number; features: number; readyMs: number} & Pick<
    Read,
    'own' | 'script' | 'frames' | 'longTasks'
  >
>;
export type CardReadings = Readonly<{
  date: string;
  renderer: string;
  read: readonly (OnCard & Readonly<{page: Contender; cpu: number}>)[];
}>;
export type Results = {
  date: string;
  machine: string;
  load: Partial<Record<Contender, Load[]>>;
  read: Partial<Record<Contender, Read[]>>;
  smooth: Partial<Record<Contender, Smooth>>;
  /** Nothing where no graphics card was found. */
  card?: CardReadings;
  /** What editing takes. */
  edit?: Edited;
  /** Ours, asked for in other ways. */
  ways: Record<string, Load[]>;
  scaling: Scaled[];
  mounts: Partial<Record<Contender, Mounted>>;
};

const file = join(root, 'tests/bench/dist/results.json');

/** What was measured before; `measuring`: something is added today. */
export function readResults(measuring: boolean): Results {
  const kept: Partial<Results> = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as Results)
    : {};
  const now = {date: new Date().toISOString().slice(0, 10), machine: machine()};
  return {
    load: {},
    read: {},
    smooth: {},
    ways: {},
    scaling: [],
    mounts: {},
    ...now,
    ...kept,
    ...(measuring && now),
  };
}

export function keep(results: Results): void {
  mkdirSync(join(root, 'tests/bench/dist'), {recursive: true});
  writeFileSync(file, JSON.stringify(results, null, 1));
}

/** A class, not a name: so many cores, so much memory, drawn in software. */
const machine = () =>
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node.split('.')[0]}, Chromium without a graphics card`;
