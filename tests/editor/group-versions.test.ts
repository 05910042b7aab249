// Tests how earlier versions of a page are grouped for the list of the bar.
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {groupVersions} from '../../src/editor/group-versions.ts';
import {seeded} from '../fixtures/arbitraries.ts';

const version = (time: string, label = '') => ({id: `${time} ${label}`, time, label});

describe('the earlier versions', () => {
  test('of one minute are one entry, which says once what was done in it', () => {
    const [first, second, third, before] = [
      version('2026-01-01T10:02:40.000Z', 'the text of “Hill”'),
      version('2026-01-01T10:02:20.000Z', 'moved “Hill” up'),
      version('2026-01-01T10:02:01.000Z', 'the text of “Hill”'),
      version('2026-01-01T10:01:59.000Z', 'Opened'),
    ];
    expect(groupVersions([first, second, third, before])).toEqual([
      {
        last: first,
        labels: ['the text of “Hill”', 'moved “Hill” up'],
        earlier: [second, third],
      },
      {last: before, labels: ['Opened'], earlier: []},
    ]);
  });

  test('are all in the list, each once, in their order', () => {
    const times = fc.array(fc.integer({min: 0, max: 1_000_000}), {maxLength: 30});
    fc.assert(
      fc.property(times, (list) => {
        const versions = list
          .toSorted((a, b) => b - a)
          .map((ms, index) => version(new Date(ms).toISOString(), String(index % 3)));
        const groups = groupVersions(versions);
        expect(groups.flatMap(({last, earlier}) => [last, ...earlier])).toEqual(versions);
        const minutes = groups.map(({last}) => last.time.slice(0, 16));
        expect(new Set(minutes).size).toBe(minutes.length);
      }),
      seeded,
    );
  });
});
