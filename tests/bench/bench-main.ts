// Measures what its arguments ask for, writes the tables, and exits with a code. `--quick`: few
// rounds; `--only=load,read,smooth,gpu,edit,ways,scaling,mounts`: some groups; `--build`: the pages, and
// nothing else; `--built`: the pages as they are; `--pages=ours,bare`: some of them; `--table`: of
// what was measured before; `--rounds=3 --more`: so many rounds, beside those that were measured
// before, for machines that are not ours for long.
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {cardContenders, tellCard} from './card-table.ts';
import {editedSteps, tellEdit} from './edit-table.ts';
import {openBrowser} from './measure/browser.ts';
import {edit} from './measure/edit.ts';
import {cardOf, cpus, openOnCard, readOnCard, rendererOf} from './measure/graphics-card.ts';
import {load, type OwnBytesOf} from './measure/load.ts';
import {mounts} from './measure/mounts.ts';
import {scale} from './measure/measure-scale.ts';
import {read} from './measure/scroll.ts';
import {readSmoothly} from './measure/read-by-steps.ts';
import {buildPages, OWN_BYTES, site} from './pages/build.ts';
import {waysOf} from './pages/ways.ts';
import {
  type CardReadings,
  type Contender,
  contenders,
  keep,
  type Results,
  readResults,
} from './results.ts';
import {serve} from './bench-server.ts';
import {smoothContenders, tellSmooth} from './smooth-table.ts';
import {tell, writeTables} from './table.ts';

const groups = ['load', 'read', 'smooth', 'gpu', 'edit', 'ways', 'scaling', 'mounts'] as const;

export async function main(args: readonly string[]): Promise<number> {
  const has = (name: string) => args.includes(`--${name}`);
  const listed = (name: string) =>
    args
      .find((one) => one.startsWith(`--${name}=`))
      ?.split('=')[1]
      ?.split(',');
  const wanted = has('table') ? [] : (listed('only') ?? groups);
  const pages = (listed('pages') as Contender[] | undefined) ?? contenders;
  const quick = has('quick');
  const rounds = listed('rounds')?.map(Number)[0];
  const alone = wanted.length === 1 ? wanted[0] : undefined;
  /** Whether one group is measured that has a table of its own. */
  const ownTable = alone === 'smooth' || alone === 'gpu' || alone === 'edit';
  // the editor opens a page of its own
  if (wanted.length > 0 && alone !== 'edit' && !has('built'))
    await buildPages(
      alone === 'smooth' ? smoothContenders.filter((one) => pages.includes(one)) : undefined,
    );
  if (has('build')) return 0;
  const results = readResults(wanted.length > 0);
  const host = await serve(dirname(site('ours')));
  const browser = await openBrowser(host.fingerprint);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  try {
    const own: Readonly<Record<string, number>> =
      alone === 'edit' ? {} : JSON.parse(readFileSync(join(site('ours'), OWN_BYTES), 'utf8'));
    const ownBytesOf: OwnBytesOf = (path) => own[path.replace('/ours/', '')] ?? 0;
    if (wanted.includes('load')) {
      const loads: Results['load'] = has('more') ? results.load : {};
      results.load = loads;
      for (let round = 0; round < (quick ? 2 : (rounds ?? 9)); round++) {
        // each round in another order: none always follows the same one
        for (const page of turned(pages, round))
          loads[page] = [
            ...(loads[page] ?? []),
            await told(
              `load ${page}`,
              load(browser, host, `${page}/`, page !== 'plain', ownBytesOf),
            ),
          ];
        keep(results);
      }
    }
    if (wanted.includes('read')) {
      const reads: Results['read'] = has('more') ? results.read : {};
      results.read = reads;
      for (let round = 0; round < (quick ? 1 : (rounds ?? 2)); round++) {
        for (const page of turned(pages, round))
          if (page !== 'plain' && page !== 'bare')
            reads[page] = [
              ...(reads[page] ?? []),
              await told(`read ${page}`, read(browser, host, page)),
            ];
        keep(results);
      }
    }
    if (wanted.includes('smooth')) {
      results.smooth = {};
      for (const page of smoothContenders.filter((one) => pages.includes(one)))
        results.smooth[page] = await told(
          `smooth ${page}`,
          readSmoothly(browser, host, page, page === 'ours' && !quick ? 3 : 1),
        );
      keep(results);
    }
    if (wanted.includes('gpu')) await readOnCards();
    if (wanted.includes('edit')) {
      results.edit = await told(
        'edit',
        edit(browser, {opens: quick ? 2 : 9, keys: quick ? 40 : 200, steps: editedSteps}),
      );
      keep(results);
    }
    if (wanted.includes('ways')) {
      results.ways = {};
      for (let round = 0; round < (quick ? 1 : (rounds ?? 5)); round++) {
        for (const [way, address] of turned(waysOf('ours'), round))
          results.ways[way] = [
            ...(results.ways[way] ?? []),
            await told(way, load(browser, host, address, true, ownBytesOf)),
          ];
        keep(results);
      }
    }
    if (wanted.includes('scaling')) {
      results.scaling = [];
      for (const [steps, features] of [
        [10, 1000],
        [100, 1000],
        [1000, 1000],
        [10, 10_000],
        [10, 100_000],
      ] as const)
        results.scaling.push(
          await told(`${steps} steps, ${features} features`, scale(browser, host, steps, features)),
        );
      keep(results);
    }
    if (wanted.includes('mounts')) {
      results.mounts = {};
      results.mounts.ours = await told('mounts', mounts(browser, host, 'mounts', quick ? 10 : 50));
      keep(results);
    }
  } finally {
    await browser.close();
    host.close();
  }
  const tables = [
    {name: 'bench', ...tell(results)},
    ...(results.smooth.ours ? [{name: 'smooth', ...tellSmooth(results)}] : []),
    ...(results.card ? [{name: 'gpu', ...tellCard(results)}] : []),
    ...(results.edit ? [{name: 'edit', ...tellEdit(results)}] : []),
  ].filter(({name}) => !ownTable || name === alone);
  for (const {text} of tables) console.log(text);
  const missed = tables.flatMap((table) => table.missed);
  for (const one of missed) console.log(`MISSED ${one}`);
  if (!quick) for (const {name, text} of tables) writeTables(text, {name});
  return missed.length > 0 ? 1 : 0;

  /** What was measured on another day stays where there is no card. */
  async function readOnCards(): Promise<void> {
    const onCard = await openOnCard(host.fingerprint).catch(() => undefined);
    try {
      const renderer = onCard && (await rendererOf(onCard));
      if (!onCard || !renderer || !cardOf(renderer)) {
        say(`gpu: skipped, there is no graphics card (WebGL: ${renderer ?? 'none'})`);
        return;
      }
      const read: CardReadings['read'][number][] = [];
      for (let round = 0; round < (quick ? 1 : (rounds ?? 2)); round++)
        for (const cpu of cpus)
          for (const page of turned(Object.keys(cardContenders) as Contender[], round))
            if (pages.includes(page))
              read.push({
                page,
                cpu,
                ...(await told(`gpu ${page} ÷ ${cpu}`, readOnCard(onCard, host, page, cpu))),
              });
      results.card = {date: results.date, renderer, read};
      keep(results);
    } finally {
      await onCard?.close();
    }
  }

  async function told<T>(what: string, measured: Promise<T>): Promise<T> {
    const begun = Date.now();
    const value = await measured;
    say(
      `${what}: ${((Date.now() - begun) / 1000).toFixed(1)} s ${has('verbose') ? JSON.stringify(value) : ''}`,
    );
    return value;
  }
}

const turned = <T>(list: readonly T[], by: number): T[] =>
  list.map((_, index) => list[(index + by) % list.length]!);
