// Declares what the live map is given in each frame.
import type {Viewport} from '../geometry/camera.ts';
import type {Scene} from '../scene/scene.ts';
import type {Position} from '../story/locate.ts';
import type {ReadingMode} from '../story/mode.ts';
import type {PlayerHost} from './player-host.ts';

export type Frame = Readonly<{
  position: Position;
  scene: Scene;
  mode: ReadingMode;
  viewport: Viewport;
  sceneAt: (position: Position) => Scene;
  /** Index of the last step. */
  last: number;
  /** Whether the map fades to another step or place instead of flying there. */
  fades: boolean;
  /** Whether the page stands still, and the map with it. */
  settled: boolean;
  explored: PlayerHost['explored'];
}>;
