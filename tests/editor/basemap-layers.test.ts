import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {BasemapLayers} from '../../src/editor/basemap-layers.ts';
import {fake} from '../fixtures/fake.ts';

const styleOf = (...ids: string[]) => ({
  version: 8,
  sources: {},
  layers: ids.map((id) => ({id, type: 'background'})),
});

/** What is at the address of the style now, and how often the page has asked for it. */
let answer: () => Promise<Response>;
let asked: string[];
const json = (value: unknown, status = 200) => {
  answer = async () => Response.json(value, {status});
};

const openPage = () =>
  fake<Document>({
    baseURI: 'https://story.example/a/',
    defaultView: {
      fetch: (url: string) => {
        asked.push(url);
        return answer();
      },
    },
  });

beforeEach(() => {
  vi.useFakeTimers({toFake: ['performance']});
  asked = [];
});
afterEach(() => {
  vi.useRealTimers();
});

/** What is offered once the answer has come. */
async function offered(layers: BasemapLayers, page: Document): Promise<readonly string[]> {
  layers.of(page, 'style.json');
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  return layers.of(page, 'style.json');
}

test('a style is read once, from beside the page, and the bar is drawn when it is there', async () => {
  json(styleOf('land', 'flood'));
  const update = vi.fn();
  const [layers, page] = [new BasemapLayers(update), openPage()];
  expect(layers.of(page, 'style.json')).toEqual([]);
  expect(await offered(layers, page)).toEqual(['land', 'flood']);
  expect(asked).toEqual(['https://story.example/a/style.json']);
  expect(update).toHaveBeenCalledTimes(1);
});

test('a style is read again in a page that was loaded anew', async () => {
  json(styleOf('land'));
  const layers = new BasemapLayers(() => {});
  expect(await offered(layers, openPage())).toEqual(['land']);
  json(styleOf('land', 'flood'));
  expect(await offered(layers, openPage())).toEqual(['land', 'flood']);
});

test.each([
  ['that is not there', () => json({}, 404)],
  ['whose host refuses it with a style', () => json(styleOf('error'), 500)],
  ['that is no style', () => json([1, 2])],
  ['that is no JSON', () => (answer = async () => new Response('<html>'))],
  ['whose host does not answer', () => (answer = () => Promise.reject(new TypeError('lost')))],
])('a file %s is not asked for at each drawing, but later again', async (_, fail) => {
  fail();
  const [layers, page] = [new BasemapLayers(() => {}), openPage()];
  for (let drawn = 0; drawn < 3; drawn++) expect(await offered(layers, page)).toEqual([]);
  expect(asked).toHaveLength(1);
  json(styleOf('land'));
  vi.advanceTimersByTime(60_000);
  expect(await offered(layers, page)).toEqual(['land']);
  expect(asked).toHaveLength(2);
});
