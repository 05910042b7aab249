// Checks what the documents name: pages, sections of pages, and files of the repository.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, test} from 'vitest';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'geo/README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
];
const read = (page: string) => readFileSync(page, 'utf8');
const prose = (page: string) => read(page).replace(/^```[\s\S]*?^```$/gm, '');

/** The fragments of a page's headings, as GitHub makes them. */
const fragments = (page: string) =>
  [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function faultOf(page: string, link: string): string | undefined {
  const [path = '', fragment] = link.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path));
  if (!existsSync(file)) return `${page}: ${link}: there is no such file`;
  return fragment && !fragments(file).includes(fragment)
    ? `${page}: ${link}: there is no such section`
    : undefined;
}

describe('the documents', () => {
  test('link to pages and sections that exist', () => {
    const links = pages.flatMap((page) =>
      [...prose(page).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link]) => ({
        page,
        link: link!,
      })),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.flatMap(({page, link}) => faultOf(page, link) ?? [])).toEqual([]);
  });

  test('name files and folders that exist', () => {
    const named = pages.flatMap((page) =>
      [...prose(page).matchAll(/`((?:src|tests|geo|docs)\/[\w./-]*)`/g)].map(([, path]) => ({
        page,
        path: path!,
      })),
    );
    expect(named.length).toBeGreaterThan(60);
    expect(
      named.filter(({path}) => !existsSync(path)).map(({page, path}) => `${page}: ${path}`),
    ).toEqual([]);
  });

  test('are all in the index', () => {
    const index = read('docs/README.md');
    expect(
      readdirSync('docs').filter((name) => name !== 'README.md' && !index.includes(`](${name})`)),
    ).toEqual([]);
  });

  test('begin with a README of at most 160 lines', () => {
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(160);
  });
});

describe('what these tests can see', () => {
  test('a missing page and a missing section are faults', () => {
    expect(faultOf('README.md', 'docs/nowhere.md')).toContain('no such file');
    expect(faultOf('README.md', 'docs/README.md#nowhere')).toContain('no such section');
    expect(faultOf('README.md', 'docs/README.md#documents')).toBeUndefined();
  });
});
