// Declares what the tools for exploring are given by the story that they belong to.
import type {LitElement} from 'lit';
import type {Camera} from '../geometry/camera.ts';
import type {Theme} from '../layers/palette.ts';
import type {Motion} from '../scene/plan-scenes.ts';
import type {Mode} from '../story/mode.ts';
import type {Problem} from '../story/problem.ts';
import type {Player} from '../player/player.ts';

export type ExploreContext = Readonly<{
  /** The story's element; its shadow root is where the tools are rendered. */
  element: LitElement &
    Readonly<{
      hash: boolean;
      mode: Mode;
      /** What holds the steps. */
      root: Element;
      explore: () => void;
    }>;
  player: Player;
  look: () => Readonly<{theme: Theme; lang: string; motion: Motion; mapTitle: string}>;
  report: (problem: Problem) => void;
  /** Has the screen reader say a text, politely. */
  say: (text: string) => void;
  /** Gives the map back to the story; with an id, at that step. */
  leave: (step?: string) => void;
  /** Leaves, and reads on (1) or back (−1) from where the reader left the story. */
  turn: (by: 1 | -1) => void;
  /** The address follows the explored view, where it follows at all. */
  address: (fragment: string) => void;
}>;

/** Where a reader looks, as links to it say. */
export type View = Pick<Camera, 'center' | 'zoom' | 'bearing' | 'pitch'>;
