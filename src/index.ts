// Exports what the library offers. Importing it registers nothing.
export {MapStoryElement} from './elements/map-story.ts';
export {StoryLayerElement} from './elements/story-layer.ts';
export {StoryLinkElement} from './elements/story-link.ts';
export {StoryMeasureElement} from './elements/story-measure.ts';
export {StoryMediaElement} from './elements/story-media.ts';
export {StoryNoteElement} from './elements/story-note.ts';
export {StoryStepElement} from './elements/story-step.ts';
export {
  ModeChangeEvent,
  StepChangeEvent,
  StoryErrorEvent,
  StoryLoadEvent,
  StoryPointEvent,
} from './elements/events.ts';
export type {Camera, Padding, Viewport} from './geometry/camera.ts';
export type {LngLat} from './geometry/lng-lat.ts';
export {type Motion, planScenes} from './scene/plan-scenes.ts';
export type {AboutWords} from './i18n/messages/en-about.ts';
export type {ExploreWords} from './i18n/messages/en-explore.ts';
export type {MediaWords} from './i18n/messages/en-media.ts';
export {addWords, loadWords} from './i18n/language.ts';
export type {AllWords} from './i18n/messages/all-words.ts';
export type {Words} from './i18n/messages/en.ts';
export type {Appearance, Scene} from './scene/scene.ts';
export {describe} from './scene/describe.ts';
export {locate, type Position, type Stop} from './story/locate.ts';
export type {Mode} from './story/mode.ts';
export type {StoryNode} from './story/node.ts';
export {parseStory} from './story/parse-story.ts';
export type {Problem, ProblemCode, Severity} from './story/problem.ts';
export type {
  Kind,
  Story,
  StoryFeature,
  StoryLayer,
  StoryLink,
  StoryMeasure,
  StoryNote,
  StoryStep,
} from './story/types.ts';
