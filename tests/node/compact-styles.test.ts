import {expect, test} from 'vitest';
import {compact} from '../../src/node/vite/compact-styles.ts';

test('style sheets lose comments and layout, and nothing that means something', () => {
  const written = `const a = 'b  c';
css\`
  /* why;
     this is so */
  nav a :is(b, .c)::before {
    content: '';
    margin: calc(1px + 2px) auto;
    inset: \${a} \${b} auto;
  }
  @media \${low} {
    p > q { color: red }
  }
\`;`;
  const sheet = `nav a :is(b,.c)::before{content: '';margin: calc(1px + 2px) auto;inset: \${a} \${b} auto;}@media \${low}{p > q{color: red}}`;
  expect(compact(written)).toBe(`const a = 'b  c';\ncss\`${sheet}\`;`);
});
