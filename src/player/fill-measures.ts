// Fills in the empty figures of the text, and compares the others with the map.
import {measured, printed, wrongMeasures} from '../story/measure.ts';
import type {Problem} from '../story/problem.ts';
import type {LayerId, Story} from '../story/types.ts';

/** Does not change figures that the author wrote: the text is the same without JavaScript. */
export function fillMeasures(host: Element, story: Story, layer: LayerId, lang: string): Problem[] {
  const elements = host.querySelectorAll<Element & {measured: string}>('story-measure');
  for (const measure of story.measures) {
    const element = elements[measure.ordinal];
    const value = measure.text === '' ? measured(story, measure) : undefined;
    if (element && value !== undefined) element.measured = printed(value, measure.unit, lang);
  }
  return wrongMeasures(story, layer);
}
