// Defines <map-story>: a story with its map, its steps and its controls.
import {html, nothing, type PropertyDeclarations, type PropertyValues} from 'lit';
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Theme} from '../layers/palette.ts';
import {languageOfWord, wordsOf} from '../i18n/language.ts';
import type {Scene} from '../scene/scene.ts';
import type {Mode} from '../story/mode.ts';
import type {Position} from '../story/locate.ts';
import type {Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';
import {Announcer} from './announcer.ts';
import {Authoring} from './authoring.ts';
import {controls} from './controls.ts';
import {Disclosure} from '../ui/disclosure.ts';
import {Exploring} from './exploring.ts';
import {ModeChangeEvent} from './events.ts';
import {Language} from '../ui/reader-language.ts';
import type {Live} from '../player/live-state.ts';
import {lookOf} from './look.ts';
import {PlacedElement} from './placed-element.ts';
import {PageEdits} from '../player/page-edits.ts';
import {Player} from '../player/player.ts';
import {Preferences} from './preferences.ts';
import {boxesIn, stageBox, standIn} from './stage-box.ts';
import {styles} from './story.css.ts';

const internal = {attribute: false, state: true};

/**
 * A story: scroll-driven `<story-step>`s over a map that shows `<story-layer>`s.
 *
 * @tagname map-story
 * @slot - the steps and the layers
 * @csspart stage - the box of the map, which sticks to the window
 * @cssproperty --map-story-paper - colour of cards, panels and the surroundings of the map; `light-dark(…, …)` sets it for light and dark, as for all colours
 * @cssproperty --map-story-ink - colour of text, rules and focus rings, and of layers with the color `ink`
 * @cssproperty --map-story-muted - colour of notes, and of layers with the color `muted`
 * @cssproperty --map-story-label-font - font of controls and notes
 * @cssproperty --map-story-font - font of a story shown by `src`
 * @cssproperty --map-story-top - height of what stays at the top of the window, such as a header of the page; default 0
 * @cssproperty --map-story-card-width - width of the column of cards on wide screens; default 25rem
 * @cssproperty --map-story-card-start - distance of that column from the edge at which lines of text start
 * @fires {StepChangeEvent} step-change - the reader has reached another step
 * @fires {StoryLoadEvent} story-load - the first scene is on the screen
 * @fires {StoryErrorEvent} story-error - a problem; each is reported once, and also in the console unless a listener calls `preventDefault()`
 * @fires {ModeChangeEvent} mode-change - the reader began or stopped exploring
 * @fires {StoryPointEvent} story-point - the reader points at a `<story-link>` or presses it
 */
export class MapStoryElement extends PlacedElement {
  static override properties: PropertyDeclarations = {
    theme: {type: String, reflect: true},
    hash: {type: Boolean},
    author: {type: Boolean},
    mode: internal,
    live: internal,
  };
  declare theme: Theme | null;
  /** Whether the reader follows or explores. Read only: `explore()` and `resume()` change it. */
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
  #about = new Disclosure(this, async () => {
    const {aboutPanel} = await import('./about-panel.ts');
    return aboutPanel(this.#player, {
      element: this,
      lang: this.#language.tag,
      preferences: this.#preferences,
      report: this.reporter.report,
      onClose: () => void this.#about.toggle(),
    });
  });
  #exploring = new Exploring(this, () => this.#player, {
    look: () => this.#look(),
    report: this.reporter.report,
    say: (text) => this.#announcer.speak(text),
    // the innermost first
    onEscape: () =>
      this.#about.panel
        ? void this.#about.toggle()
        : this.#exploring.escape() || this.#player?.send('escape'),
  });
  #announcer = new Announcer(this, () => void this.#about.refresh());
  #edits = new PageEdits(
    () => this.#player && this.#edit(this.#player).catch(this.reportMissing),
    () => {
      this.#rebuilt = true;
      this.restart();
    },
  );
  #rebuilt = false;

  constructor() {
    super();
    [this.theme, this.mode, this.live] = [null, 'following', 'idle'];
    this.hash = this.author = false;
    new Authoring(this, () => this.#player?.story);
    this.addEventListener('story-point', ({to, how}) => {
      if (how === 'visit') this.#player?.visit(to);
      else this.#player?.point(how === 'point' ? to : []);
    });
  }

  /** The step that the reader is in, and the progress towards the next. */
  get position(): Position {
    return this.#player?.position ?? {index: 0, progress: 0};
  }

  /** The scene at that position. While the reader explores, the scene that the story would show. */
  get scene(): Scene | undefined {
    return this.#player?.scene;
  }

  /** The story as it was read, with the data that have loaded. */
  get story(): Story | undefined {
    return this.#player?.story;
  }

  /** The problems with the story and its data so far. */
  get problems(): readonly Problem[] {
    return this.reporter.problems;
  }

  /** The MapLibre map, when it is loaded. */
  get map(): MapLibreMap | undefined {
    return this.isConnected ? this.#player?.view?.map : undefined;
  }

  /** Scrolls to a step. Returns whether the story has a step with this id. */
  override goTo(id: string): boolean {
    return this.#player?.goTo(id) ?? false;
  }

  /** Starts exploring: the reader may move the map. */
  explore(): void {
    this.#player?.send('explore');
  }

  /** Stops exploring: the map shows the story again, at the position of the page. */
  resume(): void {
    this.#player?.send('resume');
  }

  override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#announcer.turned() || changed.size > 0) this.tint(this.#look().theme);
    if (changed.has('theme') && changed.get('theme') !== undefined) this.#player?.restyle();
  }

  override render() {
    const [exploring, lang] = [this.mode === 'exploring', this.#language.tag];
    return (
      this.absent ??
      html`${stageBox(wordsOf(lang), this.live, exploring)}
      <div class="chrome" lang=${languageOfWord(lang, 'next')}>
        ${this.#exploring.render()}
        ${controls({
          lang,
          mode: this.mode,
          index: this.#announcer.index,
          steps: this.#player?.story.steps,
          onGo: (id, event) => this.#onGo(id, event),
          onTurn: (by) => this.#player?.turn(by),
          onMode: exploring ? () => this.resume() : () => this.explore(),
          live: this.live,
          onLoad: () => this.#player?.live.loadAnyway(),
          about: this.#about.panel,
          onAbout: () => void this.#about.toggle(),
        })}
      </div>
      <div role="region" aria-label=${this.#player?.story.steps[0]?.label ?? nothing} class="steps ${exploring ? 'aside' : ''} ${this.live === 'shown' ? 'live' : ''}" ?inert=${exploring}>${this.written}</div>
      ${exploring ? standIn(this.root) : nothing}
      <div class="spoken" role="status" aria-live="polite" lang=${languageOfWord(lang, 'shows')}>${this.#announcer.spoken}</div>`
    );
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
        this.#exploring.settled(index, () =>
          this.#announcer.say(player, scene, this.#language, index),
        );
      },
      onVisit: (scene) => this.#announcer.say(player, scene, this.#language),
      onMode: (mode) => {
        this.mode = mode;
        this.#exploring.changeMode();
        this.dispatchEvent(new ModeChangeEvent(mode));
      },
      explored: (scene, camera) => this.#exploring.scene(scene, camera),
    });
    this.#player = player;
    this.requestUpdate();
    if (this.root === this) this.#edits.observe(this);
    void player.ready.then(() => this.#load(player));
    // a fragment is read when a story loads, not when an edit restarts it
    if (!this.#rebuilt) this.#exploring.open();
    this.#rebuilt = false;
  }

  protected override stop(): void {
    this.#edits.disconnect();
    this.#exploring.dispose();
    this.#player?.dispose();
    this.#player = undefined;
    [this.mode, this.live] = ['following', 'idle'];
  }

  protected override readonly replaced = (): void => this.#player?.layOut();
  readonly #look = () => lookOf(this.#preferences, this.#language.tag);

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

  /** A link to a step moves the focus to the step. */
  #onGo(id: string, event: Event): void {
    event.preventDefault();
    this.#exploring.back(id);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'map-story': MapStoryElement;
  }
}
