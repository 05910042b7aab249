// Tells the page and the reader what happens in a story: events, the step that is marked, and what
// a screen reader says.
import type {LitElement} from 'lit';
import type {Scene} from '../scene/scene.ts';
import type {Language} from '../ui/reader-language.ts';
import {StepChangeEvent, StoryLoadEvent} from './events.ts';
import type {Player} from '../player/player.ts';
import type {StoryStepElement} from './story-step.ts';

export type AnnouncerHost = LitElement & Readonly<{root: Element}>;

export class Announcer {
  /** Index of the step being read. */
  index = 0;
  /**
   * What the screen reader says: the step that is read and what its map shows, or what happens
   * while the reader explores.
   */
  spoken = '';
  #host: AnnouncerHost;
  #onRename: () => void;
  #loaded: Player | undefined;
  #described: Scene | undefined;
  #rendered = 0;

  /** @param onRename renders again what depends on texts and neither the host nor its steps render */
  constructor(host: AnnouncerHost, onRename: () => void) {
    [this.#host, this.#onRename] = [host, onRename];
  }

  /** The first scene is on screen. A story that has no steps yet is announced when it has some. */
  load(player: Player): void {
    if (this.#loaded === player || player.story.steps.length === 0) return;
    this.#loaded = player;
    this.#host.dispatchEvent(new StoryLoadEvent(player.story));
  }

  /** Another step is being read. */
  step(player: Player, index: number): void {
    this.mark(player, index);
    this.#host.dispatchEvent(new StepChangeEvent(index, player.story.steps[index]!.id));
  }

  /** Marks the step being read, and no other. */
  mark(player: Player, index: number): void {
    this.index = index;
    const {ordinal} = player.story.steps[index]!;
    this.#steps.forEach((step, at) => (step.active = at === ordinal));
    this.#host.requestUpdate();
  }

  /**
   * Whether another step is marked than when this was last asked: the story looks the same then, and
   * to compute its style takes longer than a frame has.
   */
  turned(): boolean {
    const before = this.#rendered;
    this.#rendered = this.index;
    return before !== this.index;
  }

  /**
   * Has the screen reader say what the map shows, once the words of its language have loaded.
   *
   * @param index the step that is read, to be named first
   */
  say(player: Player, scene: Scene, language: Language, index?: number): void {
    if (!language.known) return;
    this.#described = scene;
    void Promise.all([import('./map-speech.ts'), import('./reveal-mark.ts')]).then(
      ([{describeSteps, sayScene}, {revealMark}]) => {
        revealMark(this.#host.renderRoot);
        describeSteps(player, this.#steps, language.tag);
        if (this.#described === scene) this.speak(sayScene(player, scene, language.tag, index));
      },
      // the story goes on; what else does not load is reported
      () => {},
    );
  }

  /** Has the screen reader say a text, in place of what was about to be said of a scene. */
  speak(text: string): void {
    this.#described = undefined;
    this.spoken = text;
    this.#host.requestUpdate();
  }

  /** Renders again what is made from words: those of the story, or those of the interface in its language. */
  rename(): void {
    this.#host.requestUpdate();
    this.#steps.forEach((step) => step.requestUpdate());
    this.#onRename();
  }

  get #steps(): NodeListOf<StoryStepElement> {
    return this.#host.root.querySelectorAll('story-step');
  }
}
