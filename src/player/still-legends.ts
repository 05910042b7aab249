// Writes the legends of numbers into the still maps of an embedded story, from its data. Those of a
// built page have theirs from the build.
import {legendHtml} from '../layers/encoding/legend-html.ts';
import {legendClass} from '../layout/legend-room.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';

/** The legends of a story, with what they were written for. */
const written = new WeakMap<Element, string>();

/**
 * @param sceneOf gives the scene of a step when it has been read
 * @param elements the steps, in the order of the page
 */
export function legendStills(
  story: Story,
  sceneOf: (index: number) => Scene | undefined,
  elements: ArrayLike<Element>,
  lang: string,
): void {
  const classes = legendClass(story, lang);
  story.steps.forEach(({ordinal}, index) => {
    const [step, scene] = [elements[ordinal], sceneOf(index)];
    const figure = stillBefore(step);
    if (!step || !scene || !figure) return;
    const html = legendHtml(story, scene, {lang});
    if (written.get(figure) === html) return;
    written.set(figure, html);
    for (const old of [figure.querySelector('figcaption'), printedAfter(figure)]) old?.remove();
    if (html === '') return;
    const shown = legendIn('figcaption', classes, html);
    figure.append(shown);
    figure.after(legendIn('div', 'map-legend map-legend-print', html));
  });
}

/** The picture of a step, unless the build has written its legend. */
function stillBefore(step: Element | undefined): Element | undefined {
  let before = step?.previousElementSibling;
  if (before?.matches('.map-legend-print')) before = before.previousElementSibling;
  if (!before?.matches('.remote > .map-still')) return undefined;
  return before;
}

const printedAfter = ({nextElementSibling: next}: Element) =>
  next?.matches('.map-legend-print') ? next : null;

function legendIn(tag: 'figcaption' | 'div', className: string, html: string): HTMLElement {
  const box = document.createElement(tag);
  box.className = className;
  box.innerHTML = html;
  return box;
}
