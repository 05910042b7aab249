// <map-story>: the whole of a story, its map, its steps and its controls.
import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Theme} from '../scene/palette.ts';
import {wordsOf} from '../scene/language.ts';
import type {Scene} from '../scene/scene.ts';
import {describe} from '../scene/words.ts';
import type {Mode} from '../story/mode.ts';
import type {Position} from '../story/locate.ts';
import type {Problem} from '../story/problem.ts';
import {Announcer} from './announcer.ts';
import {Authoring} from './authoring.ts';
import {controls} from './chrome.ts';
import {Disclosure} from './disclosure.ts';
import {Exploring} from './Exploring.ts';
import {ModeChangeEvent, type StoryPointEvent} from './events.ts';
import {Language} from './language.ts';
import type {Live} from './liveMap.ts';
import {PlacedElement} from './PlacedElement.ts';
import {PageEdits} from './page-edits.ts';
import {Player} from './player.ts';
import {Preferences} from './preferences.ts';
import {boxesIn, stageBox, standIn} from './stageBox.ts';
import {styles} from './styles/story.css.ts';

const internal = {attribute: false, state: true};

/**
 * A story: scroll-driven `<story-step>`s over a map that shows `<story-layer>`s.
 *
 * @tagname map-story
 * @slot - the steps and layers
 * @csspart stage - the box that sticks and holds the map
 * @cssproperty --map-story-paper - cards, panels and what surrounds the map; like all colours it is one in light, another in dark
 * @cssproperty --map-story-ink - text, rules, focus rings, and what has the color `ink`
 * @cssproperty --map-story-muted - notes, and what has the color `muted`
 * @cssproperty --map-story-label-font - font family of controls and notes
 * @cssproperty --map-story-font - font family of a story brought by `src`
 * @cssproperty --map-story-top - height of what stays at the top of the page's window; default 0
 * @cssproperty --map-story-card-width - width of the column of cards where there is room for one; default 25rem
 * @cssproperty --map-story-card-start - how far that column stands from the edge at which lines start
 * @fires {StepChangeEvent} step-change - another step is being read
 * @fires {StoryLoadEvent} story-load - the first scene is on screen
 * @fires {StoryErrorEvent} story-error - a problem, once; goes to the console unless `preventDefault()` was called
 * @fires {ModeChangeEvent} mode-change - the map went to the reader, or back
 * @fires {StoryPointEvent} story-point - from a `<story-link>`; a page may react to it, too
 */
export class MapStoryElement extends PlacedElement {
  static override properties: PropertyDeclarations = {
    theme: {type: String, reflect: true}, hash: {type: Boolean}, author: {type: Boolean}, mode: internal, live: internal,
  };
  declare theme: Theme | null;
  /** Who has the map. Read it; `explore()` and `resume()` change it. */
  declare mode: Mode;
  declare hash: boolean;
  declare author: boolean;
  declare protected live: Live;

  #player: Player | undefined;
  #language = new Language(this, this.reporter.report, () => {
    this.#player?.translate();
    this.#announcer.rename();
  });
  #preferences = new Preferences(this, () => {
    this.#player?.restyle();
    this.#announcer.rename();
  });
  #about = new Disclosure(this, async () => this.#player?.about({
    title: wordsOf(this.#language.tag).about,
    motion: {reduced: this.#preferences.motion === 'reduced', onChange: (reduced) => this.#preferences.choose(reduced ? 'reduced' : 'full')},
    element: this,
    onClose: () => void this.#about.toggle(),
  }));
  #exploring = new Exploring(this, () => this.#player, {
    look: () => this.#look(), report: this.reporter.report,
    // the innermost first
    onEscape: () => (this.#about.panel ? void this.#about.toggle() : this.#exploring.escape() || this.#player?.send('escape')),
  });
  #announcer = new Announcer(this, () => void this.#about.refresh());
  #edits = new PageEdits(() => this.#player && this.#edit(this.#player).catch(this.lacks), () => {
    this.#rebuilt = true;
    this.restart();
  });
  #rebuilt = false;

  constructor() {
    super();
    [this.theme, this.mode, this.live, this.hash, this.author] = [null, 'following', 'waiting', false, false];
    new Authoring(this, () => this.#player?.story);
    this.addEventListener('story-point', this.#onPoint);
  }

  /** Where in the story the reader is. */
  get position(): Position {
    return this.#player?.position ?? {index: 0, progress: 0};
  }

  /** What the story shows there; while exploring, what it would show. */
  get scene(): Scene | undefined {
    return this.#player?.scene;
  }

  /** What was wrong with the story and its data, so far. */
  get problems(): readonly Problem[] {
    return this.reporter.problems;
  }

  /** The MapLibre map, once there is one. */
  get map(): MapLibreMap | undefined {
    return this.isConnected ? this.#player?.view?.map : undefined;
  }

  /** Scrolls to a step. Returns whether there is one with this id. */
  override goTo(id: string): boolean {
    return this.#player?.goTo(id) ?? false;
  }

  /** Hands the map to the reader. */
  explore(): void {
    this.#player?.send('explore');
  }

  /** Takes the map back to the story, where the page stands. */
  resume(): void {
    this.#player?.send('resume');
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tint(this.#look().theme);
    if (changed.has('theme') && changed.get('theme') !== undefined) this.#player?.restyle();
  }

  override render() {
    const [exploring, words] = [this.mode === 'exploring', wordsOf(this.#language.tag)];
    return this.absent ?? html`
      ${stageBox(words, this.live, exploring)}
      <div class="chrome">
        ${controls({
          words, mode: this.mode, index: this.#announcer.index,
          steps: this.#player?.story.steps ?? [],
          onGo: (id, event) => this.#onGo(id, event), onTurn: (by) => this.#player?.turn(by),
          onMode: exploring ? () => this.resume() : () => this.explore(),
          live: this.live,
          onLoad: () => this.#player?.load(),
          about: this.#about.panel,
          onAbout: () => void this.#about.toggle(),
        })}
        ${this.#exploring.render()}
      </div>
      <div class="steps ${exploring ? 'aside' : ''} ${this.live === 'shown' ? 'live' : ''}" ?inert=${exploring}>${this.written}</div>
      ${exploring ? standIn(this.root) : nothing}
      <div class="spoken" role="status" aria-live="polite">${this.#announcer.spoken}</div>
    `;
  }

  static override styles = styles;

  protected override start(): void {
    if (this.root !== this) this.#language.read();
    const player: Player = new Player({
      element: this,
      root: this.root,
      boxes: boxesIn(this.renderRoot),
      look: this.#look,
      saving: () => this.#preferences.saving,
      flows: () => this.flows,
      hasStills: () => this.root.querySelector(':scope > .map-still') !== null,
      onLive: (live) => (this.live = live),
      report: this.reporter.report,
      onStep: (index) => this.#announcer.step(player, index),
      onSteps: (index) => this.#announcer.mark(player, index),
      onSettled: (index, scene) => {
        if (this.mode !== 'following') return;
        this.#say(scene);
        this.#exploring.settled(index);
      },
      onVisit: (scene) => this.#say(scene),
      onMode: (mode) => {
        this.mode = mode;
        if (mode === 'exploring') void this.#exploring.enter();
        else this.#exploring.leave();
        this.dispatchEvent(new ModeChangeEvent(mode));
      },
      explored: (scene, camera) => this.#exploring.scene(scene, camera),
    });
    this.#player = player;
    this.requestUpdate();
    if (this.root === this) this.#edits.observe(this);
    void player.ready.then(() => this.#load(player));
    // a fragment is read when a story is loaded, not when an edit made it begin anew
    if (!this.#rebuilt) this.#exploring.open();
    this.#rebuilt = false;
  }

  protected override stop(): void {
    this.#edits.disconnect();
    this.#exploring.dispose();
    this.#player?.dispose();
    this.#player = undefined;
    [this.mode, this.live] = ['following', 'waiting'];
  }

  readonly #look = () => ({theme: this.#preferences.theme, motion: this.#preferences.motion, lang: this.#language.tag, mapTitle: wordsOf(this.#language.tag).map});

  #load(player: Player): void {
    if (player !== this.#player) return;
    this.#announcer.load(player);
    this.resolveReady();
  }

  async #edit(player: Player): Promise<void> {
    const changes = await player.edit();
    if (changes?.layout) void player.ready.then(() => this.#load(player));
    if (changes?.names || changes?.layout) this.#announcer.rename();
  }

  #say(scene: Scene): void {
    if (this.#language.known) this.#announcer.say(describe(this.#player!.story, scene, this.#language.tag));
  }

  /** A link to a step takes the reader there, and the focus with her; a button keeps it, to be pressed again. */
  #onGo(id: string, event: Event): void {
    event.preventDefault();
    this.resume();
    this.goTo(id);
    if (event.currentTarget instanceof HTMLAnchorElement) this.#exploring.take(id);
  }

  readonly #onPoint = ({to, how}: StoryPointEvent): void => {
    if (how === 'visit') this.#player?.visit(to);
    else this.#player?.point(how === 'point' ? to : []);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'map-story': MapStoryElement;
  }
}
