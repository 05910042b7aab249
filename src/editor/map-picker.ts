// Lets the author name a place by pressing it on the map of the page.
import {html} from 'lit';
import type {LngLat, MapMouseEvent, Map as MapLibreMap} from 'maplibre-gl';
import {cameraValues} from '../author/step-attributes.ts';
import type {MapStoryElement} from '../elements/map-story.ts';
import {featureOfKey} from '../layers/source-data.ts';
import {hitsAt} from '../map/hits.ts';
import {partId} from '../story/parts.ts';
import type {Story} from '../story/types.ts';
import {icon} from './icons.ts';
import {messages} from './messages.ts';

/** How far beside a thing one may press, CSS px. */
const REACH = 6;

export class MapPicker {
  #story: () => MapStoryElement | undefined;
  #onChange: () => void;
  #stop: (() => void) | undefined;
  /** For which field a place is picked now. */
  target: string | undefined;

  constructor(story: () => MapStoryElement | undefined, onChange: () => void) {
    [this.#story, this.#onChange] = [story, onChange];
  }

  /** Whether there is a map to press. */
  get ready(): boolean {
    return this.#story()?.map !== undefined;
  }

  /**
   * Begins to pick for a field, or ends it. The next thing that is pressed is picked; with
   * `anywhere`, the position where there is none.
   */
  toggle(target: string, onPick: (id: string) => void, {anywhere = false} = {}): void {
    const ends = this.target === target;
    this.end();
    const element = this.#story();
    const map = element?.map;
    if (ends || !map) return;
    const onClick = ({point, lngLat}: MapMouseEvent) => {
      const {story} = element;
      const hit = story && idAt(story, hitsAt(map, [point.x, point.y], REACH));
      const id = hit ?? (anywhere ? positionOn(map, lngLat) : undefined);
      if (id === undefined) return;
      this.end();
      onPick(id);
    };
    const canvas = map.getCanvas();
    map.on('click', onClick);
    canvas.style.cursor = 'crosshair';
    this.#stop = () => {
      map.off('click', onClick);
      canvas.style.cursor = '';
    };
    this.target = target;
    this.#onChange();
  }

  end(): void {
    this.#stop?.();
    [this.#stop, this.target] = [undefined, undefined];
    this.#onChange();
  }
}

/** As fine as one can point at this zoom: `74.9 36.12`. */
export function positionOn(map: MapLibreMap, {lng, lat}: LngLat): string {
  const {camera} = cameraValues({center: [lng, lat], zoom: map.getZoom(), pitch: 0, bearing: 0});
  return camera.split(' ').slice(0, 2).join(' ');
}

/** The id of the topmost thing that is the story's: its feature, or the layer of one without an id. */
function idAt(story: Story, hits: ReturnType<typeof hitsAt>): string | undefined {
  for (const hit of hits) {
    if (!('key' in hit)) continue;
    const feature = featureOfKey(story, hit.key);
    const layer = story.layers.find(({data}) => feature && data?.features.includes(feature));
    if (!feature || !layer) continue;
    const {id} = feature.properties;
    return id === undefined ? layer.id : partId({layer: layer.id, feature: id});
  }
  return undefined;
}

/** A button that picks for the field of this name in its form. */
export const pickButton = (
  picker: MapPicker,
  name: string,
  onPick?: (form: HTMLFormElement) => void,
  {anywhere = false, label = messages.map.pick as string} = {},
) =>
  html`<button type="button" class="icon-button" aria-label=${label} title=${messages.map.pickHelp} aria-pressed=${picker.target === name ? 'true' : 'false'} aria-disabled=${picker.ready ? 'false' : 'true'} @click=${({
    currentTarget,
  }: Event) => {
    const {form} = currentTarget as HTMLButtonElement;
    if (!form || !picker.ready) return;
    const pick = (id: string) => {
      const input = form.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
      input.value = id;
      input.setCustomValidity('');
      input.focus();
      onPick?.(form);
    };
    picker.toggle(name, pick, {anywhere});
  }}>${icon('pin')}</button>`;
