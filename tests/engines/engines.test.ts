// Tests in every engine that the built page loads, that every step comes in order, and that each
// shows what was planned.
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import {afterAll, beforeAll, describe, expect, inject, onTestFailed, test} from 'vitest';
import type {Viewport} from '../../src/geometry/camera.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {goTo, positionOf, rest, sceneOf, steps} from '../page/reader.ts';
import {differences, story} from '../page/story.ts';
import type {Driver, Size} from './driver.ts';
import {engines} from './engine-list.ts';
import {missing, required} from './find-engines.mjs';
import {type Gate, openGate} from './gate.ts';
import {fake} from '../fixtures/fake.ts';

/** The smallest window in which cards stand beside the map: software draws every pixel. */
const beside: Size = {width: 920, height: 480};
const phone: Size = {width: 390, height: 700};

/** Two engines' sines may differ in their last digits. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 6);
  if (Array.isArray(value)) return value.map(nearly);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nearly(one)]))
    : value;
}

describe.each(engines)('in %s', (name, launch) => {
  const lacks = missing[name]();
  if (lacks.length > 0 && !required) {
    test.skip(`nothing is read: it needs ${lacks.join(', ')}`, () => {});
    return;
  }

  let gate: Gate;
  let driver: Driver;
  let page: Page;
  let ids: string[];

  beforeAll(async () => {
    expect(lacks, 'what the engine needs').toEqual([]);
    gate = await openGate(inject('site'));
    driver = await launch(gate);
    // as much of a page as the page tests' helpers use
    page = fake<Page>({evaluate: driver.evaluate});
    expect(await driver.setWindowSize(beside)).toEqual(beside);
    await driver.open(gate.url);
    // an engine that cannot read the module never defines the element: it is heard rather than waited for
    const ready = await page.evaluate(() => {
      const story = customElements
        .whenDefined('map-story')
        .then(() => document.querySelector('map-story')!.ready);
      return Promise.race([
        story.then(() => true),
        new Promise<boolean>((resolve) => setTimeout(resolve, 60_000, false)),
      ]);
    });
    expect(ready ? [] : ['the story does not become ready', ...(await faults())]).toEqual([]);
    await rest(page);
    ids = await steps(page);
  });

  afterAll(async () => {
    await driver?.close();
    gate?.close();
  });

  /** What was heard of, by the gate, the engine and the page. */
  const faults = async () => [
    ...gate.faults,
    ...driver.errors(),
    ...(await page.evaluate(() => window.heard.faults)),
  ];
  const stepsRead = () => page.evaluate(() => window.heard.steps);
  const modeOf = () => page.evaluate(() => document.querySelector('map-story')!.mode);
  /** Until something is so that takes the page some frames. */
  const until = async (what: string, isSo: () => Promise<boolean>) => {
    for (let frames = 0; frames < 600; frames++) {
      if (await isSo()) return;
      await page.evaluate(
        () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())),
      );
    }
    expect.fail(`waited in vain until ${what}`);
  };

  /** What the layout as it is measured in this page asks for at a position. */
  const planned = async (): Promise<Scene> => {
    const viewport = await page.evaluate((): Viewport => {
      const root = document.querySelector('map-story')!.shadowRoot!;
      const [stage, free] = ['.stage', '.free'].map((name) =>
        root.querySelector(name)!.getBoundingClientRect(),
      );
      return {
        width: stage!.width,
        height: stage!.height,
        padding: {
          top: free!.top - stage!.top,
          right: stage!.right - free!.right,
          bottom: stage!.bottom - free!.bottom,
          left: free!.left - stage!.left,
        },
      };
    });
    return planScenes(story, viewport, {motion: 'full'})(await positionOf(page));
  };

  const expectAsPlanned = async (step: string) => {
    const scene = await sceneOf(page);
    expect(ids[(await positionOf(page)).index]).toBe(step);
    expect(scene, step).toEqual(nearly(await planned()));
    expect(await differences(page, scene), step).toEqual([]);
  };

  /** Where the middle of something is that a pointer could press there. */
  const middleOf = (selector: string, within: 'page' | 'story') =>
    page.evaluate(
      ({selector, within}) => {
        const root =
          within === 'page' ? document : document.querySelector('map-story')!.shadowRoot!;
        for (const element of root.querySelectorAll(selector)) {
          const {left, top, right, bottom} = element.getBoundingClientRect();
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          if (
            x > 0 &&
            y > 0 &&
            x < innerWidth &&
            y < innerHeight &&
            root.elementsFromPoint(x, y)[0] === element
          )
            return {x, y};
        }
        return undefined;
      },
      {selector, within},
    );

  /** Of what went wrong, for whoever looks for the reason. */
  const picture = () => {
    onTestFailed(async () => {
      const folder = new URL('__screenshots__/', import.meta.url);
      mkdirSync(folder, {recursive: true});
      writeFileSync(fileURLToPath(new URL(`${name}.png`, folder)), await driver.screenshot());
    });
  };

  test('the page loads with its live map, which draws', async () => {
    picture();
    expect(await page.evaluate(() => matchMedia('(prefers-reduced-motion: reduce)').matches)).toBe(
      false,
    );
    expect(await page.evaluate(() => document.querySelector('map-story')!.problems)).toEqual([]);
    await until('the map has all it shows', () =>
      page.evaluate(() => document.querySelector('map-story')!.map!.loaded()),
    );
    const colours = await page.evaluate(() => {
      const map = document.querySelector('map-story')!.map!;
      const context = Object.assign(document.createElement('canvas'), {
        width: 40,
        height: 25,
      }).getContext('2d')!;
      // in the same task as the drawing: afterwards its pixels are gone
      map.redraw();
      context.drawImage(map.getCanvas(), 0, 0, 40, 25);
      const {data} = context.getImageData(0, 0, 40, 25);
      return new Set(
        Array.from({length: data.length / 4}, (_, pixel) =>
          data.slice(4 * pixel, 4 * pixel + 3).join(' '),
        ),
      ).size;
    });
    expect(colours).toBeGreaterThan(20);
  });

  test('every declaration of its style sheets is understood, or has one beside it that is', async () => {
    const notUnderstood = await page.evaluate(async () => {
      const defined = [
        ...new Set([...document.querySelectorAll('*')].map(({localName}) => localName)),
      ].flatMap((name) => customElements.get(name) ?? []);
      const own = defined
        .flatMap(
          (element) =>
            (element as {elementStyles?: readonly {cssText: string}[]}).elementStyles ?? [],
        )
        .map(({cssText}) => cssText);
      const linked = await Promise.all(
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
          async ({href}) => (await fetch(href)).text(),
        ),
      );
      return [...own, ...linked].flatMap((text) =>
        [...text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]*)\{([^{}]*)\}/g)].flatMap(
          ([, head, block]) => {
            if (/@font-face/.test(head!)) return [];
            const declarations = [
              ...block!.matchAll(/(?:^|;)\s*([a-z-]+)\s*:\s*((?:[^;(]|\([^)]*\))+)/g),
            ].map(([, property, value]) => ({
              property: property!,
              value: value!.replace('!important', '').trim(),
            }));
            // a prefixed one speaks for the property as it is called today, an older value for the newer one
            const name = (property: string) => property.replace(/^-(?:webkit|moz)-/, '');
            const understood = new Set(
              declarations
                .filter(({property, value}) => CSS.supports(property, value))
                .map(({property}) => name(property)),
            );
            return (
              declarations
                // on paper alone, and Firefox has no such rule for the ends of pages
                .filter(({property}) => !['orphans', 'widows'].includes(property))
                .filter(
                  ({property}) => !property.startsWith('--') && !understood.has(name(property)),
                )
                .map(({property, value}) => `${head!.trim()} {${property}: ${value}}`)
            );
          },
        ),
      );
    });
    expect(notUnderstood).toEqual([]);
  });

  test('every step comes once and in order, with the scene that was planned', async () => {
    picture();
    for (const id of ids) {
      await goTo(page, id);
      await expectAsPlanned(id);
    }
    expect(ids).toEqual(story.steps.map(({id}) => id));
    expect(await stepsRead()).toEqual(ids);
  });

  test('back at the top it shows the first scene again', async () => {
    picture();
    await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}));
    await rest(page);
    await expectAsPlanned(ids[0]!);
    expect(await stepsRead()).toEqual([...ids, ids[0]]);
  });

  test('a link in the text takes the map to its place, and Escape brings it back', async () => {
    picture();
    await goTo(page, 'exercises');
    const {camera} = await sceneOf(page);
    const link = await middleOf('#exercises story-link', 'page');
    expect(link).toBeDefined();
    await driver.click(link!.x, link!.y);
    await until('the map has left', async () => (await sceneOf(page)).camera.zoom !== camera.zoom);
    await rest(page);
    expect((await sceneOf(page)).camera).not.toEqual(camera);
    expect(await differences(page, await sceneOf(page))).toEqual([]);
    await driver.press('Escape');
    await until(
      'the map is back',
      async () => JSON.stringify((await sceneOf(page)).camera) === JSON.stringify(camera),
    );
    await rest(page);
    expect(await differences(page, await sceneOf(page))).toEqual([]);
    expect(await modeOf()).toBe('following');
  });

  test.each([
    ['next', 'training'],
    ['previous', 'exercises'],
  ] as const)('the key presses the button to the %s step', async (button, id) => {
    picture();
    await page.evaluate((which) => {
      const [previous, next] = document
        .querySelector('map-story')!
        .shadowRoot!.querySelectorAll<HTMLElement>('.tools .icon:not(.about-button)');
      (which === 'next' ? next! : previous!).focus();
    }, button);
    // a card that is taller than the window is read to its end first
    for (let presses = 0; presses < 5 && ids[(await positionOf(page)).index] !== id; presses++) {
      const before = await page.evaluate(() => scrollY);
      await driver.press('Enter');
      await until(
        'the page is scrolled',
        async () => (await page.evaluate(() => scrollY)) !== before,
      );
      await rest(page);
    }
    await until(`${id} is read`, async () => ids[(await positionOf(page)).index] === id);
    await rest(page);
    await expectAsPlanned(id);
  });

  test('the reader explores the map, finds a place in it by a name in another script, and the story takes it back', async () => {
    picture();
    const {camera} = await sceneOf(page);
    const explore = await middleOf('.mode', 'story');
    await driver.click(explore!.x, explore!.y);
    await until('the reader has the map', async () => (await modeOf()) === 'exploring');
    await page.evaluate(() => document.querySelector('map-story')!.map!.getCanvas().focus());
    await driver.press('ArrowRight');
    await until(
      'the map is moved',
      async () =>
        Math.abs(
          (await page.evaluate(() => document.querySelector('map-story')!.map!.getCenter().lng)) -
            camera.center[0],
        ) > 0.1,
    );
    await until('a name is found', () =>
      page.evaluate(() => {
        const root = document.querySelector('map-story')!.shadowRoot!;
        const input = root.querySelector<HTMLInputElement>('[role=combobox]');
        if (!input) return false;
        input.focus();
        input.value = '喀什';
        input.dispatchEvent(new Event('input'));
        return root.querySelector('[role=option]') !== null;
      }),
    );
    await driver.press('Enter');
    await until('it is told what is there', () =>
      page.evaluate(
        () =>
          document.querySelector('map-story')!.shadowRoot!.querySelector('.cards h2')
            ?.textContent === 'Kashgar',
      ),
    );
    const resume = await middleOf('.mode', 'story');
    await driver.click(resume!.x, resume!.y);
    await until('the story has the map', async () => (await modeOf()) === 'following');
    await rest(page);
    await expectAsPlanned('exercises');
  });

  test('on a phone the cards come over the map, and what a step is about stays in the part that they leave free', async ({
    skip,
  }) => {
    picture();
    const size = await driver.setWindowSize(phone);
    if (size.width > 400) skip(`the window does not become narrower than ${size.width} px`);
    await until('the layout is the phone’s', () =>
      page.evaluate(
        (width) =>
          document.querySelector('map-story')!.map!.getContainer().clientWidth === width &&
          document.querySelector('map-story')!.map!.getCanvas().clientWidth === width,
        size.width,
      ),
    );
    for (const id of ['opening', 'the-border', 'conference', 'together']) {
      await goTo(page, id);
      await expectAsPlanned(id);
      const step = story.steps.find((one) => one.id === id)!;
      const features = step.framed.flatMap(({layer, feature}) =>
        story.layers
          .find(({id}) => id === layer)!
          .data!.features.filter(
            ({properties}) => feature === undefined || properties.id === feature,
          ),
      );
      const inset = await page.evaluate((features) => {
        const element = document.querySelector('map-story')!;
        const [stage, free] = ['.stage', '.free'].map((name) =>
          element.shadowRoot!.querySelector(name)!.getBoundingClientRect(),
        ) as [DOMRect, DOMRect];
        const list = (coordinates: unknown): [number, number][] =>
          typeof (coordinates as number[])[0] === 'number'
            ? [coordinates as [number, number]]
            : (coordinates as unknown[]).flatMap(list);
        const seen = features
          .flatMap(({geometry}) => list('coordinates' in geometry && geometry.coordinates))
          .map((vertex) => element.map!.project(vertex));
        return Math.min(
          1000,
          ...seen.flatMap(({x, y}) => [
            x + stage.left - free.left,
            free.right - x - stage.left,
            y + stage.top - free.top,
            free.bottom - y - stage.top,
          ]),
        );
      }, features);
      expect(inset, id).toBeGreaterThanOrEqual(8);
    }
  });

  test('nothing went wrong meanwhile, and nothing was asked of any other origin', async () => {
    const origin = new URL(gate.url).origin;
    const resources = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({name}) => name),
    );
    expect(resources.length).toBeGreaterThan(10);
    const elsewhere = resources.filter(
      (resource) => !/^(data|blob):/.test(resource) && new URL(resource).origin !== origin,
    );
    expect([...(await faults()), ...elsewhere]).toEqual([]);
  });

  test('on another site’s page two lines of HTML show it: text, stills, map, and a box with its own scroll', async () => {
    picture();
    const before = driver.errors().length;
    await driver.open(`${inject('other')}box.html`);
    await until('the story has come, with its map', () =>
      page.evaluate(() => document.querySelector('map-story')?.map?.loaded() === true),
    );
    const seen = await page.evaluate(() => {
      const story = document.querySelector('map-story')!;
      const root = story.shadowRoot!;
      return {
        steps: [...root.querySelectorAll('story-step')].map(({id}) => id),
        stills: root.querySelectorAll('.map-still').length,
        heading: root.querySelector('h1')!.checkVisibility(),
        link: document.querySelector('a')!.checkVisibility(),
        height: story.getBoundingClientRect().height,
        problems: story.problems,
      };
    });
    expect(seen).toEqual({
      steps: story.steps.map(({id}) => id),
      stills: story.steps.length,
      heading: true,
      link: false,
      height: 400,
      problems: [],
    });
    await page.evaluate(() => document.querySelector('map-story')!.goTo('the-border'));
    await until(
      'the step is read',
      async () =>
        story.steps[(await positionOf(page)).index]!.id === 'the-border' &&
        (await sceneOf(page)).layers['border/main']!.shown === 1,
    );
    await rest(page);
    expect(await differences(page, await sceneOf(page))).toEqual([]);
    expect(
      await page.evaluate(() => document.querySelector('map-story')!.scrollTop),
    ).toBeGreaterThan(400);
    expect(driver.errors().slice(before)).toEqual([]);
  });
});
