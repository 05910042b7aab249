// Finds what scales or turns a story between it and its scroll container: nothing can stick there.
import {parentOf} from './scroll-container.ts';

/**
 * The nearest element, from the story up to what it scrolls in, that has a `transform`, `scale` or
 * `rotate` which does more than move it; and the animations that are changing such elements for a
 * while, after which one has to look again.
 */
export function transformsOf(
  host: Element,
  holder: Element | undefined,
): {by: Element | undefined; moving: Animation[]} {
  const way: Element[] = [];
  for (let at: Element | null = host; at && at !== holder; at = parentOf(at)) way.push(at);
  return {
    by: way.find(isScaled),
    moving: way
      .flatMap((element) => element.getAnimations())
      .filter(({effect, playState}) => {
        const {endTime} = effect?.getComputedTiming() ?? {};
        return playState === 'running' && Number.isFinite(endTime);
      }),
  };
}

function isScaled(element: Element): boolean {
  const {transform, scale, rotate} = getComputedStyle(element);
  const {a, b, c, d} = new DOMMatrix(transform === 'none' ? '' : transform);
  const near = (value: number, to: number) => Math.abs(value - to) < 0.01;
  return !(
    [a, d].every((one) => near(one, 1)) &&
    [b, c].every((one) => near(one, 0)) &&
    (scale === 'none' || scale.split(' ').every((one) => near(Number(one), 1))) &&
    (rotate === 'none' || /^0deg$/.test(rotate))
  );
}
