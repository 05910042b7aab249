// Tests the story on pages of another site: by two lines of HTML, under a strict policy, beside
// unkind styles, twenty at a time.
import type {Page} from 'playwright';
import {describe, expect, inject, test} from 'vitest';
import {rest, saveData, sceneOf, useBrowser} from './reader.ts';
import {differences, story as told} from './story.ts';

const read = useBrowser();
const [site, other] = [inject('site'), inject('other')];
const small = {viewport: {width: 900, height: 600}, reducedMotion: 'reduce' as const};

/** Until the story of another page is there with its live map. */
async function embedded(page: Page, path: string): Promise<void> {
  await page.goto(`${other}${path}`);
  await page.waitForFunction(
    () => document.querySelector('map-story')?.map?.loaded() === true,
    undefined,
    {timeout: 60_000},
  );
}

/** Until the steps of the story are there, whether with a live map or without. */
const hasSteps = (page: Page) =>
  page.waitForFunction(
    (steps) =>
      document.querySelector('map-story')?.shadowRoot?.querySelectorAll('story-step').length ===
      steps,
    told.steps.length,
  );

const inStory = <T>(
  page: Page,
  ask: (story: HTMLElementTagNameMap['map-story'], root: ShadowRoot) => T,
) =>
  page.evaluate(
    `(${String(ask)})(document.querySelector('map-story'), document.querySelector('map-story').shadowRoot)`,
  ) as Promise<T>;

describe('two lines of HTML', () => {
  test('put the whole story on another site’s page: text, data, fonts and map, none of it asked of that site; address and history stay', async () => {
    const {page, faults, close} = await read(small);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await embedded(page, 'two-lines.html');
    const seen = await inStory(page, (story, root) => ({
      steps: [...root.querySelectorAll('story-step')].map(({id}) => id),
      stills: root.querySelectorAll('.map-still').length,
      link: document.querySelector('a')!.checkVisibility(),
      problems: story.problems,
      lang: root.querySelector('.remote')!.getAttribute('lang'),
    }));
    expect(seen).toEqual({
      steps: told.steps.map(({id}) => id),
      stills: told.steps.length,
      link: false,
      problems: [],
      lang: 'en',
    });
    const before = await page.evaluate(() => [location.href, history.length]);
    expect(await inStory(page, (story) => story.goTo('the-border'))).toBe(true);
    await page.waitForFunction(
      () =>
        document.querySelector('map-story')!.position.index === 5 &&
        document.querySelector('map-story')!.scene!.layers['border/main']!.shown === 1,
    );
    await rest(page);
    expect(await differences(page, await sceneOf(page))).toEqual([]);
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
    const fonts = await page.evaluate(() =>
      [...document.fonts].map(({family, status}) => `${family.replaceAll('"', '')} ${status}`),
    );
    expect(fonts.sort()).toEqual(['Inter Variable loaded', 'Source Serif 4 Variable loaded']);
    expect(asked.filter((url) => url.startsWith(other))).toEqual([`${other}two-lines.html`]);
    expect(faults).toEqual([]);
    await close();
  });

  test('work under a policy that allows the story’s origin and blobs alone', async () => {
    const {page, faults, close} = await read(small);
    await embedded(page, 'policy.html');
    expect(
      await inStory(page, (story, root) => [
        story.problems.length,
        root.querySelector<HTMLElement>('.filled')!.style.inlineSize,
        root.querySelector<HTMLElement>('.progress div')!.style.inlineSize,
      ]),
    ).toEqual([0, '90%', '0%']);
    expect(faults).toEqual([]);
    await close();
  });

  test('work in a page that takes HTML from named policies alone; where it lets no worker start, with stills', async () => {
    const {page, close} = await read(small);
    await page.goto(`${other}trusted.html`);
    await hasSteps(page);
    expect(
      (await inStory(page, (story) => story.problems)).filter(({path}) => path !== 'map'),
    ).toEqual([]);
    await close();
  });
});

describe('styles', () => {
  /** What of the story a page’s styles could reach. */
  const looks = (page: Page) =>
    inStory(page, (_, root) => {
      const look = (element: Element) => {
        const {
          fontFamily,
          fontSize,
          letterSpacing,
          textTransform,
          textAlign,
          lineHeight,
          wordSpacing,
          color,
          margin,
          padding,
          border,
          position,
          display,
          backgroundColor,
        } = getComputedStyle(element);
        return [
          fontFamily,
          fontSize,
          letterSpacing,
          textTransform,
          textAlign,
          lineHeight,
          wordSpacing,
          color,
          margin,
          padding,
          border,
          position,
          display,
          backgroundColor,
        ].join(' | ');
      };
      const parts = [
        '.stage',
        '.chrome',
        '.tools .mode',
        'nav .name',
        '.notes',
        '.scale',
        'h1',
        'h2',
        '.remote p',
        '[role=note]',
        '.kicker',
        '.remote li',
        '.map-still',
        'story-step',
      ];
      const card = root.querySelector('story-step')!.shadowRoot!.querySelector('section')!;
      return Object.fromEntries([
        ...parts.map((part) => [part, look(root.querySelector(part)!)]),
        ['card', look(card)],
      ]) as Record<string, string>;
    });

  test('of the page do not come in, and ours do not go out', async () => {
    const {page, close} = await read(small);
    await embedded(page, 'two-lines.html');
    const kind = await looks(page);
    // the page’s own element, as it is without us
    await page.route(/map-story\.js/, (route) => route.abort());
    await page.goto(`${other}unkind.html`);
    const own = () =>
      page.evaluate(() => {
        const style = getComputedStyle(document.querySelector('#own')!);
        return [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`);
      });
    const before = await own();
    await page.unroute(/map-story\.js/);
    await embedded(page, 'unkind.html');
    expect(await looks(page)).toEqual(kind);
    // it stands lower on the page, and that is all
    const places =
      /^(block-size|height|inline-size|width|perspective-origin|transform-origin|top|inset|bottom)/;
    expect((await own()).filter((line) => !places.test(line))).toEqual(
      before.filter((line) => !places.test(line)),
    );
    await close();
  });

  test.each([
    ['light', 'rgb(251, 249, 244)'],
    ['dark', 'rgb(20, 24, 28)'],
  ] as const)(
    'inherit a page that is %s whatever the system says, and follow it',
    async (scheme, paper) => {
      const {page, close} = await read({
        ...small,
        colorScheme: scheme === 'light' ? 'dark' : 'light',
      });
      await saveData(page);
      await page.goto(`${other}two-lines.html`);
      await hasSteps(page);
      const paperOf = () => inStory(page, (story) => getComputedStyle(story).backgroundColor);
      await page.evaluate(
        (scheme) => (document.documentElement.style.colorScheme = scheme),
        scheme,
      );
      await expect.poll(paperOf, {timeout: 60_000}).toBe(paper);
      await page.waitForFunction(
        ({scheme, steps}) =>
          document
            .querySelector('map-story')!
            .shadowRoot!.querySelectorAll(`.landscape img[src*="landscape-${scheme}"]`).length ===
          steps,
        {scheme, steps: told.steps.length},
      );
      await close();
    },
  );
});

describe('twenty stories on a page', () => {
  test('have four live maps at most, the nearest; the others stand with their stills, and have their map again when the reader comes back', async () => {
    const {page, faults, close} = await read({...small, viewport: {width: 700, height: 600}});
    await page.goto(`${other}twenty.html`);
    const live = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('map-story')].flatMap((story, at) => (story.map ? [at] : [])),
      );
    const shown = (at: number) =>
      page.waitForFunction(
        (at) => {
          const story = document.querySelectorAll('map-story')[at]!;
          return (
            story.map?.loaded() === true &&
            story.querySelector('.map-still')!.checkVisibility() === false
          );
        },
        at,
        {timeout: 60_000},
      );
    await shown(0);
    let most = 0;
    for (const at of [4, 9, 19, 0]) {
      await page.evaluate(
        (at) =>
          document
            .querySelectorAll('map-story')
            [at]!.scrollIntoView({block: 'center', behavior: 'instant'}),
        at,
      );
      await shown(at);
      const now = await live();
      most = Math.max(most, now.length);
      expect(now).toContain(at);
    }
    expect(most).toBeLessThanOrEqual(4);
    const stills = await page.evaluate(() =>
      [...document.querySelectorAll('map-story')].map((story) =>
        story.querySelector('.map-still')!.checkVisibility(),
      ),
    );
    expect(stills.filter((visible) => visible).length).toBeGreaterThanOrEqual(16);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('an address that gives no story', () => {
  const failing: Readonly<Record<string, readonly [path: string, message: RegExp]>> = {
    'without leave to be read elsewhere': [
      'answers/no-cors',
      /http:\/\/127\.0\.0\.1:\d+ does not allow this page to read it \(CORS\).*Access-Control-Allow-Origin: \*/,
    ],
    'of nothing': ['answers/gone', /answered HTTP 404/],
    'of data': ['answers/data', /“application\/json”, not text\/html/],
    'that leads in circles': ['answers/loop', /redirects in circles/],
    'that never answers': ['answers/silent', /No answer within 10 s/],
  };
  const openWith = async (page: Page, path: string) => {
    await page.clock.install();
    await page.goto(`${other}answer.html?of=/${path}`);
    await page.waitForFunction(() => document.querySelector('map-story')!.matches(':defined'));
  };
  const problems = (page: Page) => inStory(page, (story) => story.problems);

  test.each(Object.entries(failing))(
    '%s: the reader is told, the link stays, one problem says why',
    async (_, [path, message]) => {
      const {page, close} = await read(small);
      const answered = path.endsWith('silent')
        ? page.waitForRequest(/silent/)
        : page.waitForEvent('console', (said) => said.text().startsWith('map-story:'));
      await openWith(page, path);
      await answered;
      if (path.endsWith('silent')) await page.clock.fastForward(11_000);
      await expect
        .poll(() => problems(page), {timeout: 60_000})
        .toMatchObject([
          {
            path: 'map-story[src]',
            severity: 'error',
            message: expect.stringMatching(message) as string,
          },
        ]);
      await page.getByText('The story cannot be shown here.').waitFor();
      expect(await page.getByRole('link', {name: 'The story'}).isVisible()).toBe(true);
      await close();
    },
  );

  /** Counts in the page what has been read of answers, piece by piece. */
  const countPieces = (page: Page) =>
    page.addInitScript(() => {
      const reader = ReadableStreamDefaultReader.prototype;
      const {read} = reader;
      Object.assign(globalThis, {pieces: 0});
      reader.read = async function () {
        const piece = await read.call(this);
        if (!piece.done)
          Reflect.set(globalThis, 'pieces', (Reflect.get(globalThis, 'pieces') as number) + 1);
        return piece;
      };
    });

  test.each([
    ['50 MB', 'answers/large', /more than 5 MB/],
    ['no end', 'answers/endless', /more than can be read within 10 s/],
  ])(
    'of %s: what has come is read, and one problem says where it ends',
    async (_, path, message) => {
      const {page, close} = await read(small);
      await countPieces(page);
      await openWith(page, path);
      // the beginning has come to the page, and not only to the browser
      await expect
        .poll(() => page.evaluate(() => Reflect.get(globalThis, 'pieces') as number), {
          timeout: 60_000,
        })
        .toBeGreaterThan(0);
      if (path.endsWith('endless')) await page.clock.fastForward(11_000);
      await expect
        .poll(() => problems(page), {timeout: 60_000})
        .toMatchObject([
          {
            path: 'map-story[src]',
            severity: 'warning',
            message: expect.stringMatching(message) as string,
          },
        ]);
      expect(
        await inStory(page, (_, root) => root.querySelector('.remote')!.textContent),
      ).toContain('Prose that can be read.');
      await close();
    },
  );

  test('but to another one that does: its own addresses are relative to where it led', async () => {
    const {page, close} = await read(small);
    await openWith(page, 'answers/moved');
    await page.waitForFunction(
      () => document.querySelector('map-story')!.shadowRoot!.querySelector('.remote a') !== null,
    );
    expect(
      await inStory(page, (_, root) => root.querySelector('.remote a')!.getAttribute('href')),
    ).toBe(`${new URL('/answers/told/next', site).href}`);
    await close();
  });
});
