// Tests where the build writes the tables of numbers, for readers who have no scripts.
import {readFileSync} from 'node:fs';
import {type DefaultTreeAdapterTypes as Tree, parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import {elementsIn, toNode} from '../../src/node/page/html-tree.ts';
import {stillsOf} from '../../src/node/page/page-stills.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {stillFigures} from '../../src/node/vite/insert-stills.ts';
import {insertAll} from '../../src/node/vite/insertion.ts';
import {printStyles} from '../../src/node/vite/print-styles.ts';
import {styles} from '../../src/node/vite/still-styles.ts';
import {descendants, textOf} from '../../src/story/node.ts';

const folder = 'tests/field/numbers';
const written = readFileSync(`${folder}/index.html`, 'utf8');

/** The page as it is built, with these steps. */
function built(steps: string): string {
  const html = written.replace(/<story-step[\s\S]*<\/story-step>/, steps);
  const page = readPage(html, folder)[0]!;
  return insertAll(
    html,
    stillFigures(page, stillsOf(page), (name) => name),
  );
}

/** The layers whose tables each step has, in the order of the page. */
function tablesIn(html: string): string[][] {
  const [story] = elementsIn(parse(html), 'map-story');
  return elementsIn(story as Tree.Element, 'story-step').map((step) =>
    elementsIn(step, 'caption').map((caption) => textOf(toNode(caption))),
  );
}

const step = (id: string, focus: string) =>
  `<story-step id="${id}" focus="${focus}"><h2>${id}</h2><p>Text.</p></story-step>`;

describe('the tables of a built page', () => {
  test('stand in the first step that shows their layer, once each', () => {
    const html = built(
      `${step('one', 'density')}${step('two', 'density winners')}${step('three', 'winners towns')}`,
    );
    expect(tablesIn(html)).toEqual([['Density, people per km²'], ['Winners'], ['Towns, people']]);
  });

  test('end their step: no stop of the story lies between its heading and its text', () => {
    const html = built(step('one', 'density'));
    expect(html).toMatch(/<p>Text\.<\/p><details class="map-data">.*<\/details><\/story-step>/s);
  });

  test('stay closed until the reader opens them', () => {
    expect(built(step('one', 'density'))).not.toMatch(/<details[^>]*\sopen/);
  });

  test('are not there where no step shows numbers', () => {
    const html = built('<story-step id="one" camera="10 50 3"><h2>One</h2></story-step>');
    expect(html).toContain('map-still');
    expect(html).not.toContain('map-data');
  });

  test('change nothing else of the text', () => {
    const steps = step('one', 'density');
    const html = built(steps)
      .replace(/<details[\s\S]*<\/details>/, '')
      .replace(/<figure[\s\S]*(?=<story-step)/, '');
    expect(html).toBe(written.replace(/<story-step[\s\S]*<\/story-step>/, steps));
  });

  test('have a row for each feature, each as wide as the header', () => {
    const html = built(step('one', 'density smooth change winners towns'));
    const tables = descendants(toNode(parse(html)), 'table');
    const [page] = readPage(written, folder);
    expect(tables).toHaveLength(page!.story.layers.length);
    tables.forEach((table, index) => {
      const [head, ...rows] = descendants(table, 'tr');
      const width = descendants(head!, 'th').length;
      expect(rows).toHaveLength(page!.story.layers[index]!.data!.features.length);
      for (const row of rows)
        expect(descendants(row, 'th').length + descendants(row, 'td').length).toBe(width);
    });
  });
});

test('tables scroll inside themselves, and on paper closed ones are left out', () => {
  expect(styles()).toMatch(/\.map-data-scroll \{[^}]*overflow: auto/);
  expect(printStyles()).toContain('.map-data:not([open]) { display: none; }');
});
