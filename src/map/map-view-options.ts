// Declares what the live map is given and what it tells, and how much an error costs.
import type {Basemap} from '../basemap/basemap.ts';
import type {ComposedStyle} from '../basemap/compose-style.ts';
import type {Camera} from '../geometry/camera.ts';
import type {Theme} from '../layers/palette.ts';
import type {Motion} from '../scene/plan-scenes.ts';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {StoryFeature} from '../story/types.ts';

export type MapViewOptions = Readonly<{
  camera: Camera;
  theme: Theme;
  lang: string;
  /** Whether the map moves by itself when the reader presses a key, lets go of it, or turns the wheel. */
  motion?: Motion;
  /** Name of the map for screen readers. */
  title: string;
  basemap: Basemap;
  /** Whether a still covers the map until its first picture is drawn. */
  covered?: boolean;
  /**
   * Resolves to whether the files of the first view are there: layers that only add to it do not
   * delay it then.
   */
  ahead?: Promise<boolean> | undefined;
  /** The reader moved the map by hand. */
  onGesture: () => void;
  /** The pointer is over these features of the story, or over none any more. */
  onPointed: (features: readonly StoryFeature[]) => void;
  /** MapLibre could not do something: a file it could not read, paint it does not understand. */
  onError: (message: string, loss: Loss) => void;
  /** The graphics context is gone; `onForgotten` says when it is back. */
  onLost: () => void;
  /** What was shown is gone (new style, lost context): the scene has to be shown again. */
  onForgotten: () => void;
}>;

/** What an error costs: a detail, something of an author's own basemap, a part of the story, or the map. */
export type Loss = 'detail' | 'own' | 'part' | 'map';

/** @param source that the error is about; empty where it is about none */
export function lossOf(message: string, source: string, {style, foreign}: ComposedStyle): Loss {
  if (/^Worker failed/.test(message)) return 'map';
  if (source in style.sources) return 'part';
  return foreign.has(source) ? 'own' : 'detail';
}

/** Tells what MapLibre could not do, and what that costs. */
export function reportErrors(
  map: MapLibreMap,
  {onError}: Pick<MapViewOptions, 'onError'>,
  composed: () => ComposedStyle,
): void {
  map.on('error', (event) => {
    const source = 'sourceId' in event ? String(event.sourceId) : '';
    const {message} = event.error;
    onError(message, lossOf(message, source, composed()));
  });
}
