// What the library offers; importing it registers nothing.
export {MapStoryElement} from './elements/MapStory.ts';
export {StoryLayerElement} from './elements/StoryLayer.ts';
export {StoryLinkElement} from './elements/StoryLink.ts';
export {StoryMeasureElement} from './elements/StoryMeasure.ts';
export {StoryStepElement} from './elements/StoryStep.ts';
export {ModeChangeEvent, StepChangeEvent, StoryErrorEvent, StoryLoadEvent, StoryPointEvent} from './elements/events.ts';
export type {Camera, Padding, Viewport} from './geometry/camera.ts';
export type {LngLat} from './geometry/lngLat.ts';
export {type Motion, planScenes} from './scene/planScenes.ts';
export type {Appearance, Scene} from './scene/scene.ts';
export {describe} from './scene/words.ts';
export {locate, type Position, type Stop} from './story/locate.ts';
export type {Mode} from './story/mode.ts';
export type {StoryNode} from './story/node.ts';
export {parseStory} from './story/parseStory.ts';
export type {Problem, Severity} from './story/problem.ts';
export type {Kind, Story, StoryFeature, StoryLayer, StoryLink, StoryMeasure, StoryStep} from './story/types.ts';
