// Tests what an embedded story keeps of its numbers: tables as they were, and legends made anew from the data.
import {afterEach, describe, expect, test} from 'vitest';
import {keepApart, putBack} from '../../src/embed/keep-apart.ts';
import {sanitise} from '../../src/embed/sanitise.ts';
import {legendHtml} from '../../src/layers/encoding/legend-html.ts';
import {tableHtml} from '../../src/layers/encoding/table-html.ts';
import {legendStills} from '../../src/player/still-legends.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import {HOLD} from '../../src/story/locate.ts';
import {pickedStory} from '../layers/encoding/picked-story.ts';

const {story} = pickedStory(
  [
    {a_1: 3, a_2: 90},
    {a_1: 1204, a_2: 7},
  ],
  'kind="region" value="a_1" unit="people"',
  ['density', 'density:a_2'],
);
const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const sceneOf = (index: number) => sceneAt({index, progress: HOLD});

/** The page as a build writes it, embedded. */
function embedded(): HTMLElement {
  const page = document.createElement('map-story-to-be');
  page.innerHTML = story.steps
    .map((_, index) => {
      const legend = legendHtml(story, sceneOf(index), {lang: 'en'});
      return `<figure class="map-still"><picture class="map-wide"><img src="https://example.org/${index}.svg" alt="Map."></picture><figcaption class="map-legend">${legend}</figcaption></figure>
      <div class="map-legend map-legend-print">${legend}</div>
      <story-step id="s${index}"><h2>S</h2>${tableHtml(story.layers[0]!, 'en')}</story-step>`;
    })
    .join('');
  const {kept} = keepApart(page, 'https://example.org/');
  const {content} = sanitise(page);
  putBack(content, kept);
  const root = document.createElement('div');
  root.className = 'remote';
  root.append(content);
  document.body.replaceChildren(root);
  return root;
}

afterEach(() => document.body.replaceChildren());

describe('an embedded story', () => {
  test('keeps the tables of its numbers, which are reached with the keyboard', () => {
    const scroll = embedded().querySelector<HTMLElement>('details.map-data > .map-data-scroll')!;
    expect(scroll.tabIndex).toBe(0);
    expect(scroll.getAttribute('aria-label')).toBe('Density, people');
    expect(scroll.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  test('has nothing of its legends until the data are there, and then those of its data, once', () => {
    const root = embedded();
    expect(root.textContent).not.toContain('Density, 1');
    const steps = root.querySelectorAll('story-step');
    legendStills(story, sceneOf, steps, 'en');
    legendStills(story, sceneOf, steps, 'en');
    const titles = [...root.querySelectorAll('.map-still > .map-legend .map-legend-title')];
    expect(titles.map(({textContent}) => textContent)).toEqual([
      'Density, 1 people',
      'Density, 2 people',
    ]);
    expect(root.querySelectorAll('.map-legend-print')).toHaveLength(2);
    expect(root.querySelectorAll('.map-still svg g[fill]')).not.toHaveLength(0);
  });

  test('changes its legends with its data', () => {
    const root = embedded();
    const steps = root.querySelectorAll('story-step');
    legendStills(story, sceneOf, steps, 'en');
    const bare = {...story, layers: story.layers.map(({encoding: _, ...layer}) => layer)};
    legendStills(bare, sceneOf, steps, 'en');
    expect(root.querySelector('.map-legend')).toBeNull();
  });
});

test('a page of the build keeps the legends that the build has written', () => {
  document.body.innerHTML =
    '<map-story-to-be><figure class="map-still"><figcaption class="map-legend">Built</figcaption></figure><div class="map-legend map-legend-print">Built</div><story-step></story-step></map-story-to-be>';
  legendStills(story, sceneOf, document.querySelectorAll('story-step'), 'en');
  expect(document.body.textContent).toBe('BuiltBuilt');
});
