// One reader's exploring: what she switched, found and measured, to the scene that the map shows meanwhile.
import {coordAll} from '@turf/turf';
import type {Feature, FeatureCollection} from 'geojson';
import {cardOf} from '../places/place-card.ts';
import {countryNames} from '../places/country-names.ts';
import {type Choices, exploredScene} from './explored-scene.ts';
import {type Entry, gazetteerOf} from '../places/gazetteer.ts';
import {searchOf} from '../places/search.ts';
import {type Whereabouts, whereaboutsOf} from '../places/whereabouts.ts';
import type {Camera, Viewport} from '../geometry/camera.ts';
import {frame} from '../geometry/frame.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Group} from '../basemap/basemap.ts';
import {groupsOn} from '../map/basemap-on-map.ts';
import type {MapView} from '../map/index.ts';
import {emphasise} from '../scene/emphasise.ts';
import {exploreWordsOf} from '../i18n/explore-words.ts';
import type {ExploreWords} from '../i18n/messages/en-explore.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import {resolve} from '../story/parts.ts';
import type {LayerId, PartId, Story} from '../story/types.ts';
import {type BackgroundFiles, empty, loadBackground} from './background.ts';
import type {ExploreContext} from './explore-context.ts';
import {drawn, type Mark} from './drawn.ts';

/** How near one looks at what has no extent of its own. */
const NEAREST: Readonly<Record<string, number>> = {
  country: 4,
  'country-mark': 4,
  sea: 3.2,
  peak: 7.5,
  pass: 7.5,
};

export class ExploreStore {
  readonly context: ExploreContext;
  /** What has a name; empty until the files have come. */
  entries: readonly Entry[] = [];
  find: (query: string) => readonly Entry[] = () => [];
  whereabouts: ((place: LngLat) => Whereabouts) | undefined;
  files: BackgroundFiles | undefined;
  choices: Choices = {layers: {}, background: {}};
  /** What she chose, on the map or by name, and what she points at. */
  chosen: Entry | undefined;
  peeked: Entry | undefined;
  /** The reader's own drawing, apart from the mark around what she chose. */
  measured: readonly Feature[] = [];
  readonly #gone = new AbortController();
  #overlay: {of: readonly unknown[]; drawn: FeatureCollection | undefined} = {
    of: [],
    drawn: undefined,
  };
  #states: (codes: string) => string = (codes) => codes;
  #known: Readonly<{story: Story; lang: string}> | undefined;

  constructor(context: ExploreContext) {
    this.context = context;
    void loadBackground(this.view.basemap, context.report, this.#gone.signal).then((files) => {
      if (this.#gone.signal.aborted) return;
      this.files = files;
      this.update();
    });
  }

  get story(): Story {
    return this.context.player.story;
  }

  get view(): MapView {
    return this.context.player.view!;
  }

  get lang(): string {
    return this.context.look().lang;
  }

  get words(): ExploreWords {
    return exploreWordsOf(this.lang);
  }

  /** What of the basemap can be switched. */
  get groups(): readonly Group[] {
    const {map, basemap} = this.view;
    return groupsOn(map, basemap, this.context.look());
  }

  /** Something changed that tools or map show. */
  update(): void {
    this.#learn();
    this.context.player.wake();
    this.context.element.requestUpdate();
  }

  dispose(): void {
    this.#gone.abort();
  }

  /** The story's scene with what she switched, found and measured, seen from where she is. */
  scene(scene: Scene, camera: Camera): Scene {
    const explored = exploredScene(scene, this.story, this.choices, camera);
    const overlay = this.#drawing();
    return {
      ...emphasise(explored, [...this.#partsOf(this.chosen), ...this.#partsOf(this.peeked)]),
      ...(overlay && {overlay}),
    };
  }

  /** The scene as it is now; before the story has one there is nothing in it. */
  get now(): Scene {
    const camera = this.view.camera;
    const layers = Object.fromEntries(this.story.parts.map(({id}) => [id, hidden]));
    return this.scene(this.context.player.scene ?? {camera, layers}, camera);
  }

  switchLayer(id: LayerId, on: boolean): void {
    this.choices = {...this.choices, layers: {...this.choices.layers, [id]: on}};
    this.update();
  }

  switchBackground(name: string, on: boolean): void {
    this.choices = {...this.choices, background: {...this.choices.background, [name]: on}};
    this.update();
  }

  asInStory(): void {
    this.choices = {layers: {}, background: {}};
    this.update();
  }

  card(entry: Entry) {
    return cardOf(entry, this.story, this.lang, this.#states);
  }

  nameOf({names, name}: Entry): string {
    return names[this.lang.split('-')[0]!] ?? name;
  }

  /** Frames a thing in the room that the tools leave free. */
  frame(entry: Entry): void {
    const positions = entry.features.flatMap((feature) => coordAll(feature)) as unknown as LngLat[];
    const room = this.room();
    const maxZoom = NEAREST[entry.kind] ?? 7;
    this.travel(
      frame(positions.length > 0 ? positions : [entry.at], room, {
        margin: Math.min(48, room.width / 10),
        maxZoom,
      }),
    );
  }

  /** All that the story shows, and all there is of it where nothing is shown. */
  fit(): void {
    const {layers} = this.now;
    const shown = this.story.parts.filter(({id}) => (layers[id]?.shown ?? 0) >= 0.5);
    const ids = new Set((shown.length > 0 ? shown : this.story.parts).map(({layer}) => layer));
    const positions = this.story.layers.flatMap(({id, data}) =>
      ids.has(id) && data ? (coordAll(data) as unknown as LngLat[]) : [],
    );
    if (positions.length > 0) this.travel(frame(positions, this.room(), {margin: 24}));
  }

  travel(camera: Camera): void {
    this.view.travel(camera, this.context.look().motion === 'full');
  }

  /** The map's box, and what of it the tools leave free. */
  room(): Viewport {
    const box = (name: string) =>
      this.context.element.renderRoot.querySelector(name)?.getBoundingClientRect();
    const [stage, room] = [box('.stage'), box('.room')];
    if (!stage || !room) return this.context.player.viewport;
    const padding = {
      top: room.top - stage.top,
      right: stage.right - room.right,
      bottom: stage.bottom - room.bottom,
      left: room.left - stage.left,
    };
    return {width: stage.width, height: stage.height, padding};
  }

  #partsOf(entry: Entry | undefined): PartId[] {
    return entry?.references.flatMap((reference) => resolve(reference, this.story.parts)) ?? [];
  }

  /** The same drawing is the same object: the map writes only what differs. */
  #drawing(): FeatureCollection | undefined {
    const of = [this.measured, this.chosen, this.peeked];
    if (of.some((one, index) => one !== this.#overlay.of[index]))
      this.#overlay = {of, drawn: drawn(this.measured, this.#marks())};
    return this.#overlay.drawn;
  }

  /** What she chose and points at; a town that is shown only with its whole layer is named beside its ring. */
  #marks(): Mark[] {
    const entries = [...new Set([this.chosen, this.peeked])].filter((entry) => entry !== undefined);
    return entries.map((entry) => ({
      entry,
      ...(this.#partsOf(entry).length === 0 &&
        entry.references.length > 0 && {label: this.nameOf(entry)}),
    }));
  }

  /** Names, search and whereabouts are made anew when there are more data, or another language. */
  #learn(): void {
    const {story, lang, files} = this;
    if (!files || (this.#known?.story === story && this.#known.lang === lang)) return;
    this.#known = {story, lang};
    const {names, land} = this.view.basemap;
    const file = (name: string) => files[name] ?? empty;
    this.entries = gazetteerOf(story, Object.fromEntries(names.map((name) => [name, file(name)])));
    const pieces = (land?.pieces ?? []).map(file);
    this.#states = countryNames(pieces, lang);
    this.find = searchOf(this.entries, lang);
    this.whereabouts = whereaboutsOf(
      {land: pieces, disputed: file(land?.disputed ?? ''), claims: file(land?.claims ?? ''), story},
      lang,
    );
  }
}
