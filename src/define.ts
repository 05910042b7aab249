// Registers the elements; the only module of the library with a side effect.
import {MapStoryElement} from './elements/map-story.ts';
import {Reporter} from './elements/reporter.ts';
import {StoryLayerElement} from './elements/story-layer.ts';
import {StoryLinkElement} from './elements/story-link.ts';
import {StoryMediaElement} from './elements/story-media.ts';
import {StoryMeasureElement} from './elements/story-measure.ts';
import {StoryNoteElement} from './elements/story-note.ts';
import {StoryStepElement} from './elements/story-step.ts';

const elements = {
  'story-layer': StoryLayerElement,
  'story-step': StoryStepElement,
  'story-link': StoryLinkElement,
  'story-measure': StoryMeasureElement,
  'story-note': StoryNoteElement,
  'story-media': StoryMediaElement,
  'map-story': MapStoryElement,
};

/**
 * What is already defined, by another copy of this module perhaps, stays. Of another version, it is
 * told once.
 */
const {version} = MapStoryElement;
const present = customElements.get('map-story') as {version?: string} | undefined;
if (present && present.version !== version) {
  new Reporter(document).report({
    code: 'duplicate-version',
    path: 'map-story',
    message: `This page already uses ${present.version ? `version ${present.version}` : 'another <map-story>'}. Load only one; version ${version} is ignored.`,
    severity: 'warning',
  });
}
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}

export type * from './index.ts';
export {
  addWords,
  loadWords,
  MapStoryElement,
  ModeChangeEvent,
  StepChangeEvent,
  StoryErrorEvent,
  StoryLayerElement,
  StoryLinkElement,
  StoryLoadEvent,
  StoryMeasureElement,
  StoryMediaElement,
  StoryNoteElement,
  StoryPointEvent,
  StoryStepElement,
} from './index.ts';
