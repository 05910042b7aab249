// Declares what a player is given by its element, and what it tells it.
import type {Camera} from '../geometry/camera.ts';
import type {Theme} from '../layers/palette.ts';
import type {Motion} from '../scene/plan-scenes.ts';
import type {Scene} from '../scene/scene.ts';
import type {Mode} from '../story/mode.ts';
import type {Problem} from '../story/problem.ts';
import type {Live} from './live-state.ts';

export type Boxes = Readonly<{
  stage: HTMLElement;
  window: HTMLElement;
  free: HTMLElement;
  /** The same for steps whose card stands elsewhere. */
  sides: Readonly<Record<'end' | 'full', HTMLElement>>;
  map: HTMLElement;
  scale: HTMLElement;
  locator: SVGSVGElement;
}>;

/** What the player asks of the element and tells it. */
export type PlayerHost = Readonly<{
  element: HTMLElement;
  /** What holds layers and steps: the element itself, or a story mounted from another page. */
  root: Element;
  boxes: Boxes;
  look: () => Readonly<{theme: Theme; lang: string; motion: Motion; mapTitle: string}>;
  /** Whether the reader saves data: still maps are shown until they ask for the live map. */
  saving: () => boolean;
  /** Whether each step stands under its own still, without a map. */
  flows: () => boolean;
  /** Whether the page has still maps of the story. */
  hasStills: () => boolean;
  /** The live map came on screen, left it, or will not come. */
  onLive: (live: Live) => void;
  report: (problem: Problem) => void;
  /** Another step is being read. */
  onStep: (index: number) => void;
  /**
   * An edit changed the elements or the order of the steps. The step being read, which is the same,
   * has this index now.
   */
  onSteps: (index: number) => void;
  /** The map rests at a step. `scene`: the step as it is when it has been read. */
  onSettled: (index: number, scene: Scene) => void;
  /** The reader visits a place that the text mentions. `scene`: what the map will show. */
  onVisit: (scene: Scene) => void;
  onMode: (mode: Mode) => void;
  /** What a reader who explores sees from this camera while the story would show this scene. */
  explored: (scene: Scene, camera: Camera) => Scene;
}>;
