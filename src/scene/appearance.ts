// Computes how visible, highlighted and drawn each part is at a point of a step.
import {HOLD, REST} from '../story/locate.ts';
import type {Part, PartId, Story, StoryStep} from '../story/types.ts';
import type {Appearance, Scene, Shares} from './scene.ts';

/** Highlights come up over this much of a step's progress. */
const HIGHLIGHT = 0.1;

/**
 * What one step wants of one part. A line to be drawn begins with nothing revealed and ends with
 * all of it.
 */
type Wish = Readonly<{
  shown: number;
  emphasis: number;
  from: number;
  to: number;
  /** The property that it shows; `''` for the layer’s own. */
  property: string;
}>;

function wishes(step: StoryStep, parts: readonly Part[]): Wish[] {
  return parts.map(({id, layer}) => {
    const [shown, drawn] = [step.shown.includes(id), step.drawn.includes(id)];
    return {
      shown: shown ? 1 : 0,
      emphasis: step.highlighted.includes(id) ? 1 : 0,
      from: shown && !drawn ? 1 : 0,
      to: shown ? 1 : 0,
      property: step.picked?.[layer] ?? '',
    };
  });
}

/** For each step the function from its progress to the appearance of every part of the story. */
export function appearances(story: Story): readonly ((progress: number) => Scene['layers'])[] {
  const wanted = story.steps.map((step) => wishes(step, story.parts));
  return wanted.map((here, index) => {
    const [before, after] = [wanted[index - 1] ?? here, wanted[index + 1] ?? here];
    return (progress) => {
      const layers: Record<PartId, Appearance> = {};
      story.parts.forEach(({id}, part) => {
        layers[id] = between(before[part]!, here[part]!, after[part]!, progress);
      });
      return layers;
    };
  });
}

/**
 * In the hold: what this step wants. On the way to its rest, lines are drawn and highlights come up
 * (those that were up before stay up); from its rest on, both are complete. In flight: what goes is
 * gone half-way, what comes comes in the second half, what stays does not flicker. Where it stays
 * and shows another property, that comes evenly over the whole flight.
 */
function between(before: Wish, here: Wish, after: Wish, progress: number): Appearance {
  if (progress <= HOLD) {
    const risen = before.emphasis === 1 ? 1 : ramp(progress, 0, HIGHLIGHT);
    return {
      shown: here.shown,
      emphasis: here.emphasis * risen,
      reveal: here.from + (here.to - here.from) * ramp(progress, HIGHLIGHT / 2, REST),
      ...sharesOf(here, here, 0),
    };
  }
  const flown = ramp(progress, HOLD, 1);
  const going = 1 - ramp(flown, 0, 0.5);
  const coming = ramp(flown, 0.5, 1);
  const stays = here.shown === 1 && after.shown === 1;
  const from = here.shown === 1 ? here : after;
  return {
    shown: stays ? 1 : here.shown * going + after.shown * coming,
    emphasis: here.emphasis === 1 && after.emphasis === 1 ? 1 : here.emphasis * going,
    reveal: stays ? here.to + (after.from - here.to) * flown : here.shown ? here.to : after.from,
    ...sharesOf(from, stays ? after : from, flown),
  };
}

function sharesOf(from: Wish, to: Wish, flown: number): Readonly<{values?: Shares}> {
  if (from.property === to.property)
    return from.property === '' ? {} : {values: {[from.property]: 1}};
  return {values: {[from.property]: 1 - flown, [to.property]: flown}};
}

/** 0 up to `start`, 1 from `end` on, straight between. */
const ramp = (value: number, start: number, end: number) =>
  Math.max(0, Math.min(1, (value - start) / (end - start)));
