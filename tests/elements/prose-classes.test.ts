import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {allowed, proseClasses} from '../../src/embed/allowed-markup.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const names = Object.keys(proseClasses);

test('an embedded story keeps the documented classes, and no other', () => {
  expect(allowed('p', 'class', `stage ${names.join(' ')} card`)).toBe(names.join(' '));
  expect(allowed('p', 'class', 'stage card constructor')).toBeUndefined();
});

test('every class that is kept has a look and is documented', () => {
  const [sheet, docs] = [read('src/embed/prose.css.ts'), read('docs/recipes.md')];
  for (const name of names) {
    expect(sheet, name).toMatch(new RegExp(`\\.${name}\\b`));
    expect(docs, name).toContain(`\`${name}\``);
  }
});

test('the sheet for embedded prose has no look for another class', () => {
  const own = ['remote', 'absent'];
  const used = [...read('src/embed/prose.css.ts').matchAll(/^ {2}[^\n]*?(?=[,{]$)/gm)].flatMap(
    ([selector]) => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!),
  );
  expect([...new Set(used)].filter((name) => !own.includes(name)).toSorted()).toEqual(
    names.toSorted(),
  );
});
