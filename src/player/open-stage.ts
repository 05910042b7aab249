// Opens the live map of a story and what stands around it. Loaded, with MapLibre, when the story
// comes near the window.
import type {Camera} from '../geometry/camera.ts';
import {basemapFor, addFonts, MapView} from '../map/index.ts';
import {styleLiveMap} from '../map/live-map-styles.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import type {PlayerHost} from './player-host.ts';
import {Stage} from './stage.ts';

export {request} from '../map/index.ts';

/** Throws where there is no WebGL 2. @returns nothing if the story has left the page meanwhile */
export async function openStage(
  {element, root, look, boxes, report, hasStills}: PlayerHost,
  story: () => Story,
  camera: Camera,
  signal: AbortSignal,
  ahead: Promise<boolean> | undefined,
  {
    onMissing,
    onFail,
    wake,
    ...events
  }: Readonly<{
    onGesture: () => void;
    onPointed: (features: readonly StoryFeature[]) => void;
    onForgotten: () => void;
    onLost: () => void;
    onMissing: () => void;
    onFail: (message: string) => void;
    wake: () => void;
  }>,
): Promise<Stage | undefined> {
  // the page around an embedded story may have it on another basemap
  const attribute = (name: string) => element.getAttribute(name) ?? root.getAttribute(name);
  const basemap = await basemapFor(attribute, element.baseURI, report);
  if (signal.aborted) return undefined;
  addFonts('Inter Variable');
  styleLiveMap(element.shadowRoot!);
  const {theme, lang, motion, mapTitle: title} = look();
  let complained = false;
  const view = new MapView(boxes.map, story(), {
    theme,
    lang,
    motion,
    camera,
    title,
    basemap,
    ...events,
    covered: hasStills(),
    ahead: ahead?.then((all) => all && !signal.aborted),
    onError: (message, loss) => {
      if (loss === 'map') return onFail(message);
      // each tile that fails is an error: one report is enough
      if (loss === 'own' && complained) return;
      complained ||= loss === 'own';
      report({
        code: 'map-error',
        path: 'map',
        message,
        severity: loss === 'part' ? 'error' : 'warning',
      });
      if (loss === 'part') onMissing();
    },
  });
  view.basemap.problems?.forEach(report);
  return new Stage(view, boxes, lang, root, story, wake);
}
