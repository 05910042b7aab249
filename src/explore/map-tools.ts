// Renders the buttons that move the map without a gesture: zoom, compass, all of the story, full screen.
import {html, nothing, type TemplateResult} from 'lit';
import {lineIcon} from '../ui/line-icon.ts';
import {showStory} from './explore-camera.ts';
import type {ExploreStore} from './explore-store.ts';
import type {FullScreen} from './full-screen.ts';

/** A zoom that differs by less from the last one is that. */
const SLACK = 0.01;

const icons = {
  zoomIn: 'M10 4v12M4 10h12',
  zoomOut: 'M4 10h12',
  northUp: 'M10 3l4 7H6zM6 10l4 7 4-7',
  fit: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M8 8h4v4H8z',
  fullScreen: 'M3 7V3h4M17 7V3h-4M3 13v4h4M17 13v4h-4',
  leaveFullScreen: 'M7 3v4H3M13 3v4h4M7 17v-4H3M13 17v-4h4',
};

/** How far the icon of a button is turned, and whether the button can be pressed now. */
type More = Readonly<{turned?: number; able?: boolean}>;

/**
 * The needle points where north is. A `title` names each button: it is seen under a pointer, and
 * heard once.
 */
export function mapTools(
  store: ExploreStore,
  fullScreen: FullScreen,
  onMove: () => void,
): TemplateResult {
  const {words, view} = store;
  const animate = store.context.look().motion === 'full';
  /** Moves by a share of the map, so that what was at one edge is still seen. */
  const pan = (label: string, x: number, y: number, path: string) => {
    const move = () => {
      const {clientWidth, clientHeight} = view.map.getContainer();
      view.map.panBy([(x * clientWidth) / 4, (y * clientHeight) / 4], {animate});
    };
    return mover(label, move, path);
  };
  const mover = (label: string, move: () => void, path: string, more: More = {}) => {
    const onClick = () => {
      if (more.able === false) return;
      onMove();
      move();
    };
    return button(label, onClick, path, more);
  };
  const button = (
    label: string,
    onClick: () => void,
    path: string,
    {able = true, turned}: More = {},
  ) =>
    html`<button type="button" class="icon" title=${label}
      aria-disabled=${able ? 'false' : 'true'} @click=${onClick}
    >${lineIcon(path, {turned})}</button>`;
  const {map} = view;
  const zoom = map.getZoom();
  const [farther, nearer] = [zoom > map.getMinZoom() + SLACK, zoom < map.getMaxZoom() - SLACK];
  const northUp = () => map.easeTo({bearing: 0, pitch: 0, animate});
  return html`<div class="map-tools" role="group" aria-label=${words.tools}>
    ${mover(words.zoomIn, () => map.zoomIn({animate}), icons.zoomIn, {able: nearer})}
    ${mover(words.zoomOut, () => map.zoomOut({animate}), icons.zoomOut, {able: farther})}
    <div class="pan">${[
      pan(words.panUp, 0, -1, 'M4 13l6-6 6 6'),
      pan(words.panDown, 0, 1, 'M4 7l6 6 6-6'),
      pan(words.panLeft, -1, 0, 'M13 4l-6 6 6 6'),
      pan(words.panRight, 1, 0, 'M7 4l6 6-6 6'),
    ]}</div>
    ${mover(words.northUp, northUp, icons.northUp, {turned: -map.getBearing()})}
    ${mover(words.fit, () => showStory(store), icons.fit)}
    ${
      fullScreen.possible
        ? button(
            fullScreen.on ? words.leaveFullScreen : words.fullScreen,
            () => void fullScreen.toggle(),
            fullScreen.on ? icons.leaveFullScreen : icons.fullScreen,
          )
        : nothing
    }
  </div>`;
}
