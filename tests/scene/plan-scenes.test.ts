import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {HOLD, locate, type Position, REST} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {landing, stopsOf} from '../../src/story/stops.ts';
import {cards, seeded, storyTree} from '../fixtures/arbitraries.ts';
import {storyIn} from '../fixtures/html.ts';

const viewport = {width: 1280, height: 800, padding: {top: 40, right: 40, bottom: 40, left: 480}};
const full = {motion: 'full'} as const;

const {story} = parseStory(
  storyIn(`<map-story>
    <story-layer id="land" label="Land" kind="region" src="land.geojson"></story-layer>
    <story-layer id="line" label="Line" kind="border" src="line.geojson"></story-layer>
    <story-step id="a" camera="80 30"><h2>A</h2></story-step>
    <story-step id="b" camera="75 36 5" highlight="land"><h2>B</h2></story-step>
    <story-step id="c" camera="76 36 6" show="land" highlight="line" draw="line"><h2>C</h2></story-step>
    <story-step id="d" camera="76 36 6" show="land line"><h2>D</h2></story-step>
  </map-story>`),
);
const sceneAt = planScenes(story, viewport, full);
const at = (index: number, progress: number) => sceneAt({index, progress});
const position = (steps: number) =>
  fc.record({
    index: fc.integer({min: 0, max: steps - 1}),
    progress: fc.double({min: 0, max: 0.999999, noNaN: true}),
  });

describe('the scene of a position', () => {
  test('is the same whichever way the reader came there', () => {
    fc.assert(
      fc.property(
        storyTree,
        fc.array(fc.nat(), {maxLength: 20}),
        fc.double({min: 0, max: 0.999, noNaN: true}),
        (tree, path, progress) => {
          const {story} = parseStory(tree);
          const wandered = planScenes(story, viewport, full);
          for (const step of path)
            wandered({index: step % story.steps.length, progress: (step % 100) / 100});
          const position = {index: story.steps.length >> 1, progress};
          expect(wandered(position)).toEqual(planScenes(story, viewport, full)(position));
        },
      ),
      seeded,
    );
  });

  test('changes nowhere by a jump: not inside a step, not from one to the next', () => {
    const gap = (a: Scene, b: Scene) =>
      Math.max(
        Math.abs(a.camera.zoom - b.camera.zoom) / 10,
        Math.abs(a.camera.center[1] - b.camera.center[1]) / 90,
        ...Object.keys(a.layers).flatMap((id) => {
          const [one, other] = [a.layers[id]!, b.layers[id]!];
          // what cannot be seen may jump
          const seen = Math.min(1, one.shown + other.shown);
          return [
            Math.abs(one.shown - other.shown),
            seen * Math.abs(one.emphasis - other.emphasis),
            seen * Math.abs(one.reveal - other.reveal),
          ];
        }),
      );
    fc.assert(
      fc.property(
        storyTree,
        fc.nat(),
        fc.double({min: 0, max: 0.9989, noNaN: true}),
        (tree, step, progress) => {
          const {story} = parseStory(tree);
          const sceneAt = planScenes(story, viewport, full);
          const index = step % story.steps.length;
          expect(
            gap(sceneAt({index, progress}), sceneAt({index, progress: progress + 0.001})),
          ).toBeLessThan(0.05);
          if (index + 1 < story.steps.length)
            expect(
              gap(sceneAt({index, progress: 1 - 1e-9}), sceneAt({index: index + 1, progress: 0})),
            ).toBeLessThan(0.05);
        },
      ),
      seeded,
    );
  });

  test('has every part of the story in it, with values from 0 to 1', () => {
    fc.assert(
      fc.property(storyTree, fc.nat(), position(1), (tree, step, {progress}) => {
        const {story} = parseStory(tree);
        const {layers} = planScenes(
          story,
          viewport,
          full,
        )({index: step % story.steps.length, progress});
        expect(Object.keys(layers)).toEqual(story.parts.map((part) => part.id));
        for (const {shown, emphasis, reveal} of Object.values(layers)) {
          for (const value of [shown, emphasis, reveal]) expect(value).toBeGreaterThanOrEqual(0);
          for (const value of [shown, emphasis, reveal]) expect(value).toBeLessThanOrEqual(1);
        }
      }),
      seeded,
    );
  });

  test('rests while the card is read: one and the same camera through the hold', () => {
    const {camera} = at(1, 0);
    for (const progress of [0.1, 0.3, HOLD]) expect(at(1, progress).camera).toBe(camera);
    expect(at(1, HOLD + 0.1).camera).not.toEqual(camera);
  });

  test('brings highlights up over the first tenth of a step', () => {
    expect(at(1, 0).layers['land']).toMatchObject({shown: 1, emphasis: 0});
    expect(at(1, 0.05).layers['land']!.emphasis).toBeCloseTo(0.5);
    expect(at(1, 0.1).layers['land']).toMatchObject({shown: 1, emphasis: 1});
  });

  test('draws a line on the way to the step’s rest, from nothing to all of it, and keeps it drawn', () => {
    expect(at(2, 0).layers['line']).toMatchObject({shown: 1, reveal: 0});
    expect(at(2, REST / 2).layers['line']!.reveal).toBeGreaterThan(0.3);
    expect(at(2, REST / 2).layers['line']!.reveal).toBeLessThan(0.7);
    expect(at(2, REST).layers['line']).toMatchObject({shown: 1, reveal: 1, emphasis: 1});
    expect(at(2, HOLD).layers['line']).toMatchObject({shown: 1, reveal: 1, emphasis: 1});
    expect(at(3, 0.3).layers['line']).toMatchObject({shown: 1, reveal: 1, emphasis: 0});
  });

  test('is whole wherever one lands: at every resting place of any page every part that is shown has reveal 1', () => {
    fc.assert(
      fc.property(
        storyTree,
        cards,
        fc.integer({min: 300, max: 1600}),
        fc.double({min: -1, max: 1, noNaN: true}),
        (tree, cards, height, rounding) => {
          const {story} = parseStory(tree);
          const sceneAt = planScenes(story, viewport, full);
          const laid = cards.slice(0, story.steps.length).map((card, index) => ({
            ...card,
            top: card.top + 20 * index,
            bottom: card.bottom + 20 * index,
          }));
          const stops = stopsOf(laid, height, 0.6);
          laid.forEach((card, index) => {
            const {layers} = sceneAt(locate(stops, landing(card) + rounding));
            for (const id of story.steps[index]!.shown)
              expect(layers[id]).toMatchObject({shown: 1, reveal: 1});
            for (const id of story.steps[index]!.highlighted)
              expect(layers[id]).toMatchObject({emphasis: 1});
          });
        },
      ),
      seeded,
    );
  });

  test('keeps what two steps share without a flicker between them', () => {
    for (const progress of [0.61, 0.7, 0.8, 0.9, 0.99])
      expect(at(1, progress).layers['land']!.shown).toBe(1);
  });

  test('under reduced motion is always one of the steps as read, with the nearest step’s camera', () => {
    const still = planScenes(story, viewport, {motion: 'reduced'});
    fc.assert(
      fc.property(position(4), (position: Position) => {
        const nearest = Math.min(
          3,
          position.progress > (1 + HOLD) / 2 ? position.index + 1 : position.index,
        );
        expect(still(position)).toEqual(at(nearest, HOLD));
      }),
      seeded,
    );
  });

  test('of a story without steps is the globe', () => {
    const empty = parseStory(storyIn('<map-story></map-story>')).story;
    expect(planScenes(empty, viewport, full)({index: 0, progress: 0})).toMatchObject({
      camera: {center: [0, 0]},
      layers: {},
    });
  });

  test('stays where the step before was while a focus has no data, and moves there once it has', () => {
    const {story} = parseStory(
      storyIn(
        '<map-story><story-layer id="t" label="T" kind="place" src="t"></story-layer><story-step id="a" camera="10 10 4"><h2>A</h2></story-step><story-step id="b" focus="t"><h2>B</h2></story-step></map-story>',
      ),
    );
    expect(planScenes(story, viewport, full)({index: 1, progress: 0}).camera.center).toEqual([
      10, 10,
    ]);
    const data = {
      type: 'FeatureCollection' as const,
      features: [
        {
          type: 'Feature' as const,
          properties: {},
          geometry: {type: 'Point' as const, coordinates: [75, 36]},
        },
      ],
    };
    const known = {...story, layers: story.layers.map((layer) => ({...layer, data}))};
    expect(planScenes(known, viewport, full)({index: 1, progress: 0}).camera.center[0]).toBeCloseTo(
      75,
      6,
    );
  });
});
