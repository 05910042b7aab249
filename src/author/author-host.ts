// Names what the author's panel reads from its story.
import type {LitElement} from 'lit';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Scene} from '../scene/scene.ts';
import type {Position} from '../story/locate.ts';
import type {Problem} from '../story/problem.ts';

/** The story's element, as far as its author's panel needs it. */
export type AuthorHost = LitElement &
  Readonly<{
    /** Whether the panel is wanted. */
    author: boolean;
    map: MapLibreMap | undefined;
    scene: Scene | undefined;
    position: Position;
    problems: readonly Problem[];
  }>;
