// Shows scenes on a live MapLibre map, and writes only what differs from what it shows.
import {Map as MapLibreMap} from 'maplibre-gl';
import type {Basemap} from '../basemap/basemap.ts';
import type {Camera} from '../geometry/camera.ts';
import type {BackgroundChoices, Scene} from '../scene/scene.ts';
import {fitSizes} from '../layers/encoding/fit-sizes.ts';
import {type Look, prepareLabels} from '../layers/plan-labels.ts';
import {featureOfKey} from '../layers/source-data.ts';
import {type ComposedStyle, composeStyle} from '../basemap/compose-style.ts';
import {sameLayers} from '../layers/same-layers.ts';
import type {Story} from '../story/types.ts';
import {addTo, type ExpectedView, LayersByZoom} from './additions.ts';
import {BY_STORY, cameraOf, cameraOptions} from './camera-options.ts';
import {ExploredLayers} from './explored-layers.ts';
import {fadeFrom} from './fade.ts';
import {firstPicture, whileCovered} from './first-picture.ts';
import {ignoreSlips, setGestures} from './gestures.ts';
import {LabelFilter} from './label-filter.ts';
import {type MapViewOptions, reportErrors} from './map-view-options.ts';
import {MapWriter} from './map-writer.ts';
import {drawOverlay} from './overlay.ts';
import {PartPainter} from './part-painter.ts';
import {drawPictures} from './pictures.ts';
import {followMotion} from './follow-motion.ts';
import {ReaderNeeds} from './reader-needs.ts';
import {watchPointed} from './pointed.ts';
import {StoryBasemap} from './story-basemap.ts';
import {type LabelView, StorySources} from './story-sources.ts';
import {warmUpAnew, warmUpWhenIdle} from './warm-up.ts';
import {wireWorker} from './worker.ts';

/**
 * The only writer of the live map. Throws where there is no WebGL 2 (`GPUInitializationError`).
 * `dispose` frees context, worker and listeners.
 */
export class MapView {
  readonly map: MapLibreMap;
  /** Resolves when the map has drawn its first picture. */
  readonly drawn: Promise<void>;
  #story: Story;
  #options: MapViewOptions;
  readonly #basemap: StoryBasemap;
  #composed: ComposedStyle;
  /** Whether the map has its style: not while it loads, nor while the graphics context is lost. */
  #styled = false;
  #shownCamera: Camera | undefined;
  /** With circles of numbers as large as they are drawn at this width. */
  #drawn: Story;
  readonly #fitted = () => fitSizes(this.#story, this.map.getContainer().clientWidth);
  readonly #painter: PartPainter;
  readonly #writer: MapWriter;
  /** What the basemap shows while a reader explores. */
  readonly explored: ExploredLayers;
  /** Which names may be placed. */
  readonly labels = new LabelFilter();
  readonly #sources: StorySources;
  readonly #byZoom: LayersByZoom;
  readonly #reader: ReaderNeeds;
  #background: BackgroundChoices | undefined;
  #overlay: Scene['overlay'];

  constructor(container: HTMLElement, story: Story, options: MapViewOptions) {
    wireWorker();
    [this.#story, this.#drawn, this.#options] = [story, story, options];
    this.#basemap = new StoryBasemap(options.basemap, story);
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
    this.#reader = new ReaderNeeds(container, () => this.#restyle());
    this.#writer = new MapWriter(this.map);
    this.#sources = new StorySources(this.map, this.#writer, this.labels);
    this.drawn = firstPicture(this.map, options.covered === true);
    this.#shownCamera = options.camera;
    setGestures(this.map, 'following');
    ignoreSlips(this.map, () => this.map.getCanvas().tabIndex < 0);
    const onMove = (event: object) => 'byStory' in event || options.onGesture();
    // before the first picture, resizes move the map, and the reader sees nothing that they could move
    void this.drawn.then(() => this.map.on('movestart', onMove));
    watchPointed(this.map, (keys) =>
      options.onPointed(keys.flatMap((key) => featureOfKey(this.#story, key) ?? [])),
    );
    const look = () => ({...this.#options, ...this.#reader.needs});
    drawPictures(this.map, () => this.#story.layers, look, options.onError);
    followMotion(this.map, () => this.#options.motion);
    reportErrors(this.map, options, () => this.#composed);
    this.map.on('style.load', () => this.#forget());
    this.map.on('webglcontextlost', () => {
      this.#styled = false;
      options.onLost();
    });
    const composed = () => (this.#styled ? this.#composed : undefined);
    const onAdded = () => this.#showBackground(this.#background);
    this.explored = new ExploredLayers(this.map, this.#writer, composed, onAdded);
    const onError = (message: string) => options.onError(message, 'detail');
    const heard = {onAdded, onError, ahead: options.ahead};
    this.#byZoom = new LayersByZoom(this.map, () => composed()?.later, heard);
    this.#composed = this.#compose();
    this.#painter = new PartPainter(this.map, this.#writer, this.labels, this.#composed);
    this.#setStyle();
  }

  get basemap(): Basemap {
    return this.#basemap.value;
  }

  /** Loads what the map will show soon. */
  expect(views: readonly ExpectedView[]): void {
    this.#byZoom.expect(views);
  }

  /**
   * Shows the scene, and writes only what differs. @param fading whether by a short fade instead of
   * a flight
   */
  show(scene: Scene, fading = false): void {
    if (fading && this.#styled) fadeFrom(this.map);
    this.#showCamera(scene.camera);
    this.showLayers(scene);
  }

  /** Shows all of a scene but its camera: the reader moves that while exploring. */
  showLayers({layers, background, overlay}: Scene): void {
    if (!this.#styled) return;
    if (background !== this.#background) this.#showBackground(background);
    if (overlay !== this.#overlay)
      drawOverlay(this.map, overlay, {...this.#options, ...this.#reader.needs});
    this.#overlay = overlay;
    this.#painter.show(layers);
    this.#sources.reveal(layers);
  }

  #showBackground(background: BackgroundChoices | undefined): void {
    this.#background = background;
    for (const {id, background: group} of this.#composed.backgroundLayers)
      this.#writer.toggle(id, background?.[group] !== false, true);
  }

  #showCamera(camera: Camera): void {
    if (camera === this.#shownCamera) return;
    this.map.jumpTo(cameraOptions(camera), BY_STORY);
    this.#shownCamera = camera;
  }

  /** Names that these notes repeat are not written while they are shown. */
  readonly note = (notes: ReadonlySet<number>): void => this.#sources.note(notes);

  /** Sets the labels for a view. Called when the view changes, never per frame. */
  label(view: LabelView): void {
    this.#sources.label(this.#styled ? this.#drawn : undefined, view);
  }

  /** Computes what the labels of a view will need, while there is time. */
  prepareLabels(look: Look): void {
    prepareLabels(this.#drawn, look);
  }

  /** The camera of the map now. After a gesture it is not the scene's. */
  get camera(): Camera {
    return cameraOf(this.map);
  }

  /** Shows the story with other data, or after an edit. Replaces only layers that are drawn differently. */
  update(story: Story): void {
    const restyled = !sameLayers(this.#story, story);
    this.#story = story;
    if (this.#basemap.update(story)) this.#restyle();
    else if (restyled) this.#redraw();
    this.#drawn = this.#fitted();
    if (this.#styled) this.#sources.fill(this.#drawn);
  }

  /** Sets a new style for other colours or another language. The camera stays. */
  restyle(options: Pick<MapViewOptions, 'motion' | 'theme' | 'lang' | 'title'>): void {
    this.map.getCanvas().setAttribute('aria-label', options.title);
    const {theme, lang} = this.#options;
    this.#options = {...this.#options, ...options};
    if (theme !== options.theme || lang !== options.lang) this.#restyle();
  }

  /** Replaces what is drawn differently. */
  #redraw(): void {
    this.#composed = this.#compose();
    if (!this.#styled) return;
    this.#painter.replace(this.#composed);
    warmUpWhenIdle(this.map, this.#composed, () => this.#styled);
  }

  #restyle(): void {
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

  /** Moves to a camera that the reader chose, by a flight or a fade. */
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
    if (this.#fitted() !== this.#drawn) this.#redraw();
  }

  dispose(): void {
    this.#styled = false;
    this.#reader.dispose();
    this.map.remove();
  }

  #compose(): ComposedStyle {
    this.#drawn = this.#fitted();
    const composed = composeStyle(this.#drawn, {...this.#options, basemap: this.basemap});
    return this.#reader.fit(composed, this.#options.theme);
  }

  #setStyle(): void {
    this.#styled = false;
    this.#painter.reset(this.#composed);
    // tests validate our style; the author's paint is set, and validated, property by property
    this.map.setStyle(this.#composed.style, {diff: false, validate: false});
  }

  /** Fills a new style, or one restored with a lost context, which has nothing of what was shown. */
  #forget(): void {
    this.#styled = true;
    this.#shownCamera = undefined;
    this.#writer.forget();
    this.#sources.forget();
    this.labels.watch(this.map.style);
    [this.#overlay, this.#background] = [undefined, undefined];
    this.#painter.begin(this.#composed);
    addTo(this.map, this.#composed.own);
    this.#sources.fill(this.#drawn);
    this.#byZoom.add();
    warmUpAnew(this.map, this.#composed, () => this.#styled);
    this.#options.onForgotten();
  }
}
