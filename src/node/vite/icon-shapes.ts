// Writes the icons that layers name into their elements, so that readers load no file for them.
import {iconText} from '../../story/icon.ts';
import type {StoryPage} from '../page/read-page.ts';
import {escapeHtml} from '../../story/escape-html.ts';
import type {Insertion} from './insertion.ts';

/** An icon that could not be read is not written; the page reports it. */
export function iconShapes({story, layerOffsets}: StoryPage): Insertion[] {
  return story.layers.flatMap(({id, icon: written, style}) => {
    const offset = layerOffsets.get(id);
    if (offset === undefined || written === undefined || !style?.icon) return [];
    return [{offset, text: ` icon-shape="${escapeHtml(iconText(written, style.icon))}"`}];
  });
}
