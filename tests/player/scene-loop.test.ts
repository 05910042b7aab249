import fc from 'fast-check';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {flight} from '../../src/geometry/flight.ts';
import {SceneLoop} from '../../src/player/scene-loop.ts';
import {planScenes} from '../../src/scene/plan-scenes.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {locate, type Position} from '../../src/story/locate.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {stopsOf} from '../../src/story/stops.ts';
import {seeded, storyTree} from '../fixtures/arbitraries.ts';

const viewport = {width: 1280, height: 800, padding: {top: 24, right: 52, bottom: 52, left: 480}};

/** A window whose frames come when the test says so. */
let waiting: ((now: number) => void) | undefined;
let clock = 0;
beforeEach(() => {
  [waiting, clock] = [undefined, 0];
  vi.stubGlobal('requestAnimationFrame', (callback: (now: number) => void) => {
    waiting = callback;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = undefined));
});
afterEach(() => vi.unstubAllGlobals());

function frame(elapsed: number): boolean {
  const callback = waiting;
  waiting = undefined;
  clock += elapsed;
  callback?.(clock);
  return callback !== undefined;
}

/** Runs until no frame is asked for; a conductor that never rests fails. */
function settle(elapsed = 16): number {
  for (let frames = 0; frames < 2000; frames++) if (!frame(elapsed)) return frames;
  throw new Error('does not come to rest');
}

function perform(steps: ReturnType<typeof parseStory>['story'], smooth = true) {
  const sceneAt = planScenes(steps, viewport, {motion: 'full'});
  const stops = stopsOf(
    steps.steps.map((_, index) => ({
      top: 200 + index * 1100,
      bottom: 700 + index * 1100,
      rest: 130,
    })),
    800,
    0.6,
  );
  const shown: {position: Position; scene: Scene; settled: boolean}[] = [];
  const state = {scrolled: 0, left: 0};
  const conductor: SceneLoop = new SceneLoop({
    scrolled: () => state.scrolled,
    play: (position, scene, settled) => shown.push({position, scene, settled}),
    onReadOn: () => {
      state.left++;
      conductor.leave();
    },
  });
  conductor.setPlan({stops, height: 800, sceneAt, fly: smooth ? flight(600) : undefined});
  const scrollTo = (scrolled: number) => {
    state.scrolled = scrolled;
    conductor.wake();
  };
  return {conductor, sceneAt, stops, shown, state, scrollTo};
}

describe('the conductor', () => {
  test('shows, once it rests, the scene of where the page is scrolled, whatever path led there and however frames came', () => {
    const path = fc.array(
      fc.record({
        to: fc.double({min: -500, max: 14_000, noNaN: true}),
        frames: fc.integer({min: 0, max: 40}),
        elapsed: fc.integer({min: 1, max: 400}),
      }),
      {minLength: 1, maxLength: 25},
    );
    fc.assert(
      fc.property(storyTree, path, (tree, path) => {
        const {sceneAt, stops, shown, scrollTo} = perform(parseStory(tree).story);
        for (const {to, frames, elapsed} of path) {
          scrollTo(to);
          for (let index = 0; index < frames; index++) frame(elapsed);
        }
        settle();
        const {scene, position, settled} = shown.at(-1)!;
        expect(settled).toBe(true);
        expect(position).toEqual(locate(stops, path.at(-1)!.to));
        expect(scene).toEqual(sceneAt(position));
      }),
      seeded,
    );
  });

  const story = parseStory(fc.sample(storyTree, {...seeded, numRuns: 1})[0]!).story;

  test('asks for no frame once it rests', () => {
    const {scrollTo} = perform(story);
    settle();
    scrollTo(900);
    expect(settle()).toBeGreaterThan(3);
    expect(waiting).toBeUndefined();
  });

  test('does not rest before a smooth scroll that was asked for has begun', () => {
    const {conductor, shown, scrollTo} = perform(story);
    settle();
    const told = shown.length;
    conductor.stir();
    for (let frames = 0; frames < 12; frames++) frame(16);
    expect(shown.slice(told).map(({settled}) => settled)).toEqual(Array(12).fill(false));
    scrollTo(40);
    frame(16);
    expect(shown.at(-1)!.settled).toBe(false);
    settle();
    expect(shown.at(-1)!.settled).toBe(true);
  });

  test('rests where a scroll that was asked for leads to where the page is', () => {
    const {conductor, shown} = perform(story);
    settle();
    conductor.stir();
    settle();
    expect(shown.at(-1)!.settled).toBe(true);
  });

  test('asks for no frame once it is stopped, whatever wakes it', () => {
    const {conductor, scrollTo, shown} = perform(story);
    settle();
    const told = shown.length;
    conductor.stop();
    scrollTo(900);
    conductor.ease(shown.at(-1)!.scene.camera);
    expect(waiting).toBeUndefined();
    expect(shown).toHaveLength(told);
  });

  test('jumps where the page jumped, and where no movement is wanted', () => {
    const far = perform(story);
    settle();
    far.scrollTo(5000);
    expect(settle()).toBe(1);
    const still = perform(story, false);
    settle();
    still.scrollTo(300);
    expect(settle()).toBe(1);
  });

  test('stays where a reader went to see a place, and comes back when they scroll on', () => {
    const {conductor, sceneAt, shown, state, scrollTo} = perform(story);
    settle();
    const home = shown.at(-1)!.scene.camera;
    const there = {...home, center: [10, 10] as const, zoom: 5};
    conductor.visit(home, there);
    settle();
    expect(shown.at(-1)!.scene.camera).toBe(there);
    scrollTo(10);
    settle();
    expect(shown.at(-1)!.scene.camera).toBe(there);
    scrollTo(60);
    settle();
    expect(shown.at(-1)!.scene).toEqual(sceneAt(shown.at(-1)!.position));
    expect(state.left).toBe(1);
  });
});
