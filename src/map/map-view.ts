// A story's scenes to a live MapLibre map, by writing only what differs from what it shows.
import {type GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import type {Basemap} from '../basemap/basemap.ts';
import type {Camera} from '../geometry/camera.ts';
import {REACHED} from '../layers/paint-values.ts';
import {EDGES, edgePoints} from '../layers/label-edges.ts';
import {palettes, type Theme} from '../layers/palette.ts';
import type {BackgroundChoices, Scene} from '../scene/scene.ts';
import {
  featureOfKey,
  type Look,
  namePoints,
  placesAlong,
  sourceData,
} from '../layers/source-data.ts';
import {sources} from '../layers/story-layers.ts';
import {type ComposedStyle, composeStyle} from '../basemap/compose-style.ts';
import {sameStyle} from '../story/compare-stories.ts';
import type {Story, StoryFeature} from '../story/types.ts';
import {addTo, Later} from './additions.ts';
import {cameraOptions} from './camera-options.ts';
import {fadeFrom} from './fade.ts';
import {firstPicture, whileCovered} from './first-picture.ts';
import {setGestures} from './gestures.ts';
import {MapWriter} from './map-writer.ts';
import {drawOverlay} from './overlay.ts';
import {PartPainter} from './part-painter.ts';
import {addPicture} from './pictures.ts';
import {watchPointed} from './pointed.ts';
import {wireWorker} from './worker.ts';

export type MapViewOptions = Readonly<{
  camera: Camera;
  theme: Theme;
  lang: string;
  /** Name of the map for screen readers. */
  title: string;
  basemap: Basemap;
  /** Something lies over the map until its first picture is there. */
  covered?: boolean;
  /** Resolves to true when the files of the first view are there: what adds to its picture delays it no longer. */
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

/** What an error costs: a detail, something of an author's own basemap, a part without which the map is not whole, or the map. */
export type Loss = 'detail' | 'own' | 'part' | 'map';

/** Marks moves that come from the story; every other one is the reader's. */
const BY_STORY = {byStory: true};

/**
 * The only writer of the live map. Throws where there is no WebGL 2 (`GPUInitializationError`).
 * `dispose` gives back context, worker and listeners.
 */
export class MapView {
  readonly map: MapLibreMap;
  readonly basemap: Basemap;
  /** Resolves when the map has drawn its first picture. */
  readonly drawn: Promise<void>;
  #story: Story;
  #options: MapViewOptions;
  #composed: ComposedStyle;
  /** Whether the style is there to be painted; not yet, or not now, while a context is lost. */
  #styled = false;
  #shownCamera: Camera | undefined;
  readonly #painter: PartPainter;
  readonly #ledger: MapWriter;
  readonly #later: Later;
  #look: Look | undefined;
  #places: ReturnType<typeof placesAlong> = [];
  #background: BackgroundChoices | undefined;
  #overlay: Scene['overlay'];

  constructor(container: HTMLElement, story: Story, options: MapViewOptions) {
    wireWorker();
    [this.#story, this.#options, this.basemap] = [story, options, options.basemap];
    this.map = new MapLibreMap({
      container,
      ...cameraOptions(options.camera),
      minZoom: -2,
      maxPitch: 85,
      trackResize: false,
      attributionControl: false,
      fadeDuration: 0,
      cooperativeGestures: true,
      ...whileCovered(options.covered === true),
      locale: {'Map.Title': options.title},
    });
    this.#ledger = new MapWriter(this.map);
    this.drawn = firstPicture(this.map, options.covered === true);
    this.#shownCamera = options.camera;
    setGestures(this.map, 'following');
    const onMove = (event: object) => 'byStory' in event || options.onGesture();
    // before, it may change its size, and nobody sees what there would be to move
    void this.drawn.then(() => this.map.on('movestart', onMove));
    watchPointed(this.map, (keys) =>
      options.onPointed(keys.flatMap((key) => featureOfKey(this.#story, key) ?? [])),
    );
    this.map.setMissingStyleImageResolver((id) => addPicture(this.map, id, this.#options.theme));
    this.map.on('error', (event) => {
      const source = 'sourceId' in event ? String(event.sourceId) : '';
      const {message} = event.error;
      options.onError(
        message,
        /^Worker failed/.test(message)
          ? 'map'
          : source in this.#composed.style.sources
            ? 'part'
            : this.#composed.foreign.has(source)
              ? 'own'
              : 'detail',
      );
    });
    this.map.on('style.load', () => this.#forget());
    this.map.on('webglcontextlost', () => {
      this.#styled = false;
      options.onLost();
    });
    this.#later = new Later(
      this.map,
      () => (this.#styled ? this.#composed.later : undefined),
      () => this.#showBackground(this.#background),
      options.ahead,
    );
    this.#composed = this.#compose();
    this.#painter = new PartPainter(this.map, this.#ledger, this.#composed);
    this.#setStyle();
  }

  /** What shows at this zoom is asked for before the map is there. */
  expect(zoom: number): void {
    this.#later.expect(zoom);
  }

  /** Shows the scene; what it shares with the one shown before is not touched. `fading`: by a short fade instead of a flight. */
  show(scene: Scene, fading = false): void {
    if (fading && this.#styled) fadeFrom(this.map);
    this.#showCamera(scene.camera);
    this.showLayers(scene);
  }

  /** All of a scene but its camera, which the reader has while exploring. */
  showLayers({layers, background, overlay}: Scene): void {
    if (!this.#styled) return;
    if (background !== this.#background) this.#showBackground(background);
    if (overlay !== this.#overlay) drawOverlay(this.map, overlay, palettes[this.#options.theme]);
    this.#overlay = overlay;
    this.#painter.show(layers);
    for (const {part, key, along} of this.#places)
      this.#ledger.state(sources.points, key, REACHED, (layers[part]?.reveal ?? 0) >= along);
  }

  #showBackground(background: BackgroundChoices | undefined): void {
    this.#background = background;
    for (const {id, background: group} of this.#composed.backgroundLayers)
      this.#ledger.toggle(id, background?.[group] !== false, true);
  }

  #showCamera(camera: Camera): void {
    if (camera === this.#shownCamera) return;
    this.map.jumpTo(cameraOptions(camera), BY_STORY);
    this.#shownCamera = camera;
  }

  /** Names are set for this look: regions where it shows them, and, where it rests, none cut. Called when it changes, never per frame. */
  nameFor(look: Look): void {
    this.#look = look;
    if (this.#styled) this.#nameAll();
  }

  /** Where the map is now, which after a gesture is not where the story put it. */
  get camera(): Camera {
    const {lng, lat} = this.map.getCenter();
    const {top = 0, right = 0, bottom = 0, left = 0} = this.map.getPadding();
    return {
      center: [lng, lat],
      zoom: this.map.getZoom(),
      bearing: this.map.getBearing(),
      pitch: this.map.getPitch(),
      padding: {top, right, bottom, left},
    };
  }

  /** The story with other data, or after an edit: only layers that are drawn differently are replaced. */
  update(story: Story): void {
    const restyled = !sameStyle(this.#story, story);
    this.#story = story;
    if (restyled) {
      this.#composed = this.#compose();
      if (this.#styled) this.#painter.replace(this.#composed);
    }
    this.#fill();
  }

  /** Other colours or another language: a new style under the same camera. */
  restyle(options: Pick<MapViewOptions, 'theme' | 'lang' | 'title'>): void {
    this.map.getCanvas().setAttribute('aria-label', options.title);
    if (options.theme === this.#options.theme && options.lang === this.#options.lang) return;
    this.#options = {...this.#options, ...options};
    this.#composed = this.#compose();
    this.#setStyle();
  }

  follow(): void {
    setGestures(this.map, 'following');
    this.#shownCamera = undefined;
  }

  explore(): void {
    setGestures(this.map, 'exploring');
  }

  /** Goes where a reader who explores wants to look: by a flight, or at once. */
  travel(camera: Camera, flying: boolean): void {
    if (flying) this.map.flyTo({...cameraOptions(camera), maxDuration: 2500});
    else {
      fadeFrom(this.map);
      this.map.jumpTo(cameraOptions(camera));
    }
  }

  resize(): void {
    this.map.resize(BY_STORY);
    this.#shownCamera = undefined;
  }

  dispose(): void {
    this.map.remove();
  }

  #compose(): ComposedStyle {
    const {theme, lang, basemap} = this.#options;
    return composeStyle(this.#story, {theme, lang, basemap});
  }

  #setStyle(): void {
    this.#styled = false;
    this.#painter.reset(this.#composed);
    // the style is ours and has its tests; what an author wrote is set, and checked, one by one
    this.map.setStyle(this.#composed.style, {diff: false, validate: false});
  }

  #fill(): void {
    if (!this.#styled) return;
    this.#places = placesAlong(this.#story);
    for (const [name, data] of Object.entries(sourceData(this.#story)))
      this.map.getSource<GeoJSONSource>(name)?.setData(data);
    this.#nameAll();
  }

  #nameAll(): void {
    this.map.getSource<GeoJSONSource>(sources.points)?.setData(namePoints(this.#story, this.#look));
    const edges = this.#look?.resting
      ? edgePoints(this.#look.camera, this.#look.viewport)
      : {type: 'FeatureCollection' as const, features: []};
    this.map.getSource<GeoJSONSource>(EDGES)?.setData(edges);
  }

  /** A new style, or the one restored with a lost context, knows nothing of what was shown. */
  #forget(): void {
    this.#styled = true;
    this.#shownCamera = undefined;
    this.#ledger.forget();
    [this.#overlay, this.#background] = [undefined, undefined];
    this.#painter.begin(this.#composed);
    addTo(this.map, this.#composed.own);
    this.#fill();
    this.#later.add();
    this.#options.onForgotten();
  }
}
