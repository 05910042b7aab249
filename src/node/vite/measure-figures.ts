// Writes the figures that empty measures of a page stand for, so that sentences are whole without JavaScript.
import {measured, printed} from '../../story/measure.ts';
import type {StoryPage} from '../page/read-page.ts';
import {escapeHtml} from '../../story/escape-html.ts';
import type {Insertion} from './insertion.ts';

/** In the language of the page. A measure whose data Node cannot read stays empty: the page fills it. */
export function measureFigures({story, measureOffsets, lang}: StoryPage): Insertion[] {
  return story.measures.flatMap((measure) => {
    const offset = measureOffsets[measure.ordinal];
    const value = measure.text === '' ? measured(story, measure) : undefined;
    if (offset === undefined || value === undefined) return [];
    return [{offset, text: escapeHtml(printed(value, measure.unit, lang))}];
  });
}
