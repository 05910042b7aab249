// Holds what the reader has open, chosen and switched while they explore, and makes the scene that they see.
import type {FeatureCollection} from 'geojson';
import type {Group} from '../basemap/basemap.ts';
import type {Camera} from '../geometry/camera.ts';
import {exploreWordsOf} from '../i18n/explore-words.ts';
import type {ExploreWords} from '../i18n/messages/en-explore.ts';
import {groupsOn} from '../map/basemap-on-map.ts';
import type {MapView} from '../map/index.ts';
import {type CardNumber, cardNumbers} from '../places/card-numbers.ts';
import type {Entry} from '../places/gazetteer.ts';
import type {cardOf} from '../places/place-card.ts';
import {emphasise} from '../scene/emphasise.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import {asShown} from '../scene/shown-property.ts';
import {resolve} from '../story/parts.ts';
import type {LayerId, PartId, Story} from '../story/types.ts';
import {loadBackground} from './background.ts';
import {drawn, type Mark} from './drawn.ts';
import type {ExploreContext} from './explore-context.ts';
import {
  type ExploreAction,
  type ExploreState,
  initialExplore,
  nextExplore,
} from './explore-state.ts';
import {exploredScene} from './explored-scene.ts';
import {PlaceIndex} from './place-index.ts';

export class ExploreStore {
  readonly context: ExploreContext;
  readonly index = new PlaceIndex();
  /** Another panel is open, or something else is switched on. */
  onSwitch: () => void = () => {};
  /** Something of what the reader sees may have changed. */
  onUpdate: () => void = () => {};
  #state = initialExplore;
  #said = '';
  readonly #gone = new AbortController();
  #overlay: Readonly<{of: readonly unknown[]; drawn: FeatureCollection | undefined}> = {
    of: [],
    drawn: undefined,
  };

  constructor(context: ExploreContext) {
    this.context = context;
    const {files, exploredFiles} = this.view.basemap;
    void loadBackground({...files, ...exploredFiles}, context.report, this.#gone.signal).then(
      (loaded) => {
        if (this.#gone.signal.aborted) return;
        this.index.files = loaded;
        this.update();
      },
    );
  }

  get state(): ExploreState {
    return this.#state;
  }

  /** Changes the state; map and tools show it. */
  send(action: ExploreAction): void {
    const [before, next] = [this.#state, nextExplore(this.#state, action)];
    if (next === before) return;
    this.#state = next;
    if (next.panel !== before.panel || next.choices !== before.choices) this.onSwitch();
    this.update();
  }

  /** Updates the map and the tools. */
  update(): void {
    const {player, element} = this.context;
    if (player.view) this.index.update(this.story, this.lang, player.view.basemap);
    this.onUpdate();
    player.wake();
    element.requestUpdate();
  }

  /** Has the screen reader say a text, also if it is the one that it said last. */
  say(text: string): void {
    this.#said = text === this.#said ? `${text}\u00a0` : text;
    this.context.say(this.#said);
  }

  dispose(): void {
    this.#gone.abort();
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

  /** The groups of the basemap that the reader can switch. */
  get groups(): readonly Group[] {
    const {map, basemap} = this.view;
    return groupsOn(map, basemap, this.context.look());
  }

  /** The scene of the story with what the reader switched, chose and measured, seen from their camera. */
  scene(scene: Scene, camera: Camera): Scene {
    const {choices, cards, pointed} = this.#state;
    const explored = exploredScene(scene, this.story, choices, camera);
    const overlay = this.#drawing();
    return {
      ...emphasise(explored, [...this.#partsOf(cards[0]), ...this.#partsOf(pointed)]),
      ...(overlay && {overlay}),
    };
  }

  /** That scene as it is now. Before the story has a scene, it is empty. */
  get now(): Scene {
    const camera = this.view.camera;
    const layers = Object.fromEntries(this.story.parts.map(({id}) => [id, hidden]));
    return this.scene(this.context.player.scene ?? {camera, layers}, camera);
  }

  /** Layers of the story of which at least one part is shown now. */
  get shownLayers(): ReadonlySet<LayerId> {
    const {layers} = this.now;
    const shown = this.story.parts.filter(({id}) => (layers[id]?.shown ?? 0) >= 0.5);
    return new Set(shown.map(({layer}) => layer));
  }

  card(entry: Entry): ReturnType<typeof cardOf> {
    return this.index.card(entry, this.story, this.lang);
  }

  /** The numbers of a thing that the map shows now. */
  numbers({features}: Entry): readonly CardNumber[] {
    const {story, lang, now} = this;
    if (!story.layers.some(({encoding}) => encoding)) return [];
    const layers = story.layers.map((layer) => asShown(layer, story.parts, now, lang));
    return cardNumbers(features, {...story, layers}, lang);
  }

  nameOf({names, name}: Entry): string {
    return names[this.lang.split('-')[0]!] ?? name;
  }

  #partsOf(entry: Entry | undefined): PartId[] {
    return entry?.references.flatMap((reference) => resolve(reference, this.story.parts)) ?? [];
  }

  /** The same drawing is the same object: the map writes only what differs. */
  #drawing(): FeatureCollection | undefined {
    const {points, cards, pointed} = this.#state;
    const of = [points, cards[0], pointed];
    if (of.some((one, index) => one !== this.#overlay.of[index]))
      this.#overlay = {of, drawn: drawn(points, this.#marks(cards[0], pointed))};
    return this.#overlay.drawn;
  }

  /** A place that is shown only with its whole layer has a label beside its ring. */
  #marks(...marked: readonly (Entry | undefined)[]): Mark[] {
    const entries = [...new Set(marked)].filter((entry) => entry !== undefined);
    return entries.map((entry) => ({
      entry,
      ...(this.#partsOf(entry).length === 0 &&
        entry.references.length > 0 && {label: this.nameOf(entry)}),
    }));
  }
}
