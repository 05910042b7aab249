// One story on one page: reads it, plans it for the window, and plays its scenes on the map while the page scrolls.
import type {TemplateResult} from 'lit';
import type {MapView} from '../map/index.ts';
import {sameViewport, type Viewport} from '../geometry/camera.ts';
import type {Theme} from '../scene/palette.ts';
import {frameReferences} from '../scene/cameras.ts';
import {emphasise} from '../scene/emphasise.ts';
import {type Motion, nearest, planScenes} from '../scene/planScenes.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import {type Mode, type ModeEvent, nextMode} from '../story/mode.ts';
import {HOLD, type Position} from '../story/locate.ts';
import {missingFeatures} from '../story/missingFeatures.ts';
import {parseStory} from '../story/parseStory.ts';
import {resolve, toReference} from '../story/parts.ts';
import type {Problem} from '../story/problem.ts';
import type {LayerId, PartId, Story, StoryFeatures, StoryLayer} from '../story/types.ts';
import {withData} from '../story/withData.ts';
import {Conductor} from './conductor.ts';
import {loadGeography} from './geography.ts';
import {type Layout, readLayout} from './layout.ts';
import {openStage, type Stage} from './stage.ts';
import {readTree} from './readTree.ts';

export type Boxes = Readonly<{stage: HTMLElement; window: HTMLElement; free: HTMLElement; map: HTMLElement; scale: HTMLElement; locator: SVGSVGElement}>;

/** What the player asks of the element and tells it. */
export type PlayerHost = Readonly<{
  element: HTMLElement;
  boxes: Boxes;
  look: () => Readonly<{theme: Theme; lang: string; motion: Motion; mapTitle: string}>;
  report: (problem: Problem) => void;
  /** Another step is being read. */
  onStep: (index: number) => void;
  /** The map stands still and shows the step, as this scene has it when it has been read. */
  onSettled: (index: number, scene: Scene) => void;
  /** The reader goes to see a place that the text mentions: this is what the map will show of it. */
  onVisit: (scene: Scene) => void;
  onMode: (mode: Mode) => void;
}>;

export class Player {
  /** Resolves when the first scene is on screen, or when it is certain that there will be no live map. */
  readonly ready: Promise<void>;
  story: Story = {layers: [], steps: [], parts: [], links: [], measures: [], trigger: 0.6};
  scene: Scene | undefined;
  mode: Mode = 'following';
  view: MapView | undefined;
  #furniture: Stage | undefined;
  /** What the reader points at in the text, and what she went to see. */
  #pointed: readonly PartId[] = [];
  #visited: readonly PartId[] = [];
  #host: PlayerHost;
  #conductor: Conductor;
  #layout: Layout | undefined;
  #sceneAt: ((position: Position) => Scene) | undefined;
  #step = -1;
  #settledStep = -1;
  #named: {index: number; sceneAt: unknown} | undefined;
  #gone = new AbortController();
  #relayoutFrame = 0;
  #resolveReady: () => void = () => {};
  #firstData: Promise<void>;
  readonly #resized = new ResizeObserver(() => this.relayout());
  readonly #near: IntersectionObserver;

  constructor(host: PlayerHost) {
    this.#host = host;
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    const {story, problems} = parseStory(readTree(host.element));
    this.story = story;
    problems.forEach(host.report);
    for (const {id, data} of story.layers) if (data) void this.#measure(id);
    this.#conductor = new Conductor({scrolled: () => -host.element.getBoundingClientRect().top, play: this.#play, onLeave: () => ([this.#visited, this.#pointed] = [[], []])});
    const {signal} = this.#gone;
    addEventListener('scroll', this.#conductor.wake, {capture: true, passive: true, signal});
    for (const box of [host.element, host.boxes.stage, host.boxes.free, ...this.#stepElements()]) this.#resized.observe(box);
    this.#firstData = loadGeography(story, {signal, base: host.element.baseURI, report: host.report, receive: this.#receive}).first;
    this.#relayoutNow();
    this.#near = new IntersectionObserver(([entry]) => entry?.isIntersecting && void this.#openMap(), {rootMargin: '100%'});
    this.#near.observe(host.element);
  }

  get position(): Position {
    return this.#conductor.position;
  }

  /** The panel that explains what the map shows at the step being read; loaded when it is asked for. */
  async about(title: string, onClose: () => void): Promise<TemplateResult | undefined> {
    const {aboutPanel} = await import('./aboutPanel.ts');
    if (!this.#layout || !this.#sceneAt) return undefined;
    const scene = this.#sceneAt({index: this.position.index, progress: HOLD});
    return aboutPanel({story: this.story, scene, viewport: this.#layout.viewport, lang: this.#host.look().lang, title, onClose});
  }

  /** Layout, motion or theme may have changed. Reads the layout in the next frame, once for all that changed. */
  relayout(): void {
    cancelAnimationFrame(this.#relayoutFrame);
    this.#relayoutFrame = requestAnimationFrame(() => this.#relayoutNow());
  }

  restyle(): void {
    this.view?.restyle(this.#host.look());
    this.#plan();
  }

  /** @returns whether there is such a step */
  goTo(id: string): boolean {
    const step = this.story.steps.find((one) => one.id === id);
    const element = step && this.#stepElements()[this.story.steps.indexOf(step)];
    if (!element) return false;
    const far = Math.abs(element.getBoundingClientRect().top) > 3 * innerHeight;
    const still = far || this.#host.look().motion === 'reduced';
    element.scrollIntoView({behavior: still ? 'auto' : 'smooth', block: 'start'});
    this.#conductor.wake();
    return true;
  }

  /** Emphasises what a mention in the text points at; an empty list ends it. */
  point(to: readonly string[]): void {
    this.#pointed = this.#partsOf(to);
    this.#conductor.wake();
  }

  /** Goes to see what a mention points at. Scrolling on, or Escape, comes back. */
  visit(to: readonly string[]): void {
    if (!this.#layout || !this.scene) return;
    const camera = frameReferences(this.story, to.map(toReference), this.#layout.viewport, {margin: 48});
    if (!camera) return;
    this.#visited = this.#partsOf(to);
    this.#conductor.visit(this.view?.camera ?? this.scene.camera, camera);
    this.view?.nameFor({camera, viewport: this.#layout.viewport});
    this.#named = undefined;
    const bare = Object.fromEntries(this.story.parts.map(({id}) => [id, hidden]));
    this.#host.onVisit(emphasise({camera, layers: bare}, this.#visited));
  }

  send(event: ModeEvent): void {
    if (event === 'escape' && this.#conductor.visiting && this.scene) {
      this.#conductor.leave(this.scene.camera);
      return;
    }
    const mode = nextMode(this.mode, event);
    if (mode === this.mode || !this.view) return;
    this.mode = mode;
    if (mode === 'exploring') {
      this.view.explore();
    } else {
      this.view.follow();
      this.#conductor.ease(this.view.camera);
    }
    this.#host.onMode(mode);
  }

  /** Gives everything back; a player is not started twice. */
  dispose(): void {
    this.#gone.abort();
    this.#resized.disconnect();
    this.#near.disconnect();
    cancelAnimationFrame(this.#relayoutFrame);
    this.#conductor.stop();
    this.view?.dispose();
    this.view = undefined;
    this.#resolveReady();
  }

  #stepElements(): Element[] {
    const all = this.#host.element.querySelectorAll('story-step');
    return this.story.steps.flatMap((step) => all[step.ordinal] ?? []);
  }

  #relayoutNow(): void {
    const {element, boxes} = this.#host;
    const before = this.#layout?.viewport;
    const layout = readLayout(element, boxes, this.#stepElements(), this.story.trigger);
    const unchanged: Viewport = before && sameViewport(before, layout.viewport) ? before : layout.viewport;
    this.#layout = {...layout, viewport: unchanged};
    if (before && (before.width !== unchanged.width || before.height !== unchanged.height)) this.view?.resize();
    this.#plan();
  }

  #plan(): void {
    if (!this.#layout) return;
    const {stops, viewport} = this.#layout;
    const {motion} = this.#host.look();
    this.#sceneAt = planScenes(this.story, viewport, {motion});
    this.#conductor.perform({stops, height: this.#host.boxes.window.clientHeight, sceneAt: this.#sceneAt, smooth: motion === 'full'});
  }

  readonly #receive = (layer: StoryLayer, data: StoryFeatures): void => {
    this.story = withData(this.story, layer.id, data);
    missingFeatures(this.story, layer.id).forEach(this.#host.report);
    void this.#measure(layer.id);
    this.view?.update(this.story);
    this.#settledStep = -1;
    this.#plan();
  };

  /** Names stand where the nearest step shows their regions. */
  #name(position: Position): void {
    const {index} = nearest(position, this.story.steps.length - 1);
    if (!this.view || !this.#layout || this.#conductor.visiting || (index === this.#named?.index && this.#sceneAt === this.#named.sceneAt)) return;
    this.#named = {index, sceneAt: this.#sceneAt};
    const {camera} = this.#sceneAt!({index, progress: HOLD});
    this.view.nameFor({camera, viewport: this.#layout.viewport});
  }

  /** Measuring is loaded by stories that do; nobody waits for it. */
  async #measure(layer: LayerId): Promise<void> {
    if (this.story.measures.length === 0) return;
    const {fillMeasures} = await import('./fillMeasures.ts');
    if (!this.#gone.signal.aborted) fillMeasures(this.#host.element, this.story, layer, this.#host.look().lang).forEach(this.#host.report);
  }

  #partsOf(to: readonly string[]): PartId[] {
    return to.flatMap((written) => resolve(toReference(written), this.story.parts));
  }

  readonly #play = (position: Position, played: Scene, settled: boolean): void => {
    // a link that was pressed keeps its focus; what it points at is no subject of the next step
    if (position.index !== this.#step) this.#pointed = [];
    const scene = emphasise(played, [...this.#visited, ...this.#pointed]);
    this.scene = scene;
    this.#furniture?.scale.update(scene.camera);
    if (this.#layout) this.#furniture?.locator.update(scene.camera, this.#layout.viewport);
    if (this.mode === 'following') this.view?.show(scene);
    else this.view?.showLayers(scene);
    this.#name(position);
    const {index} = position;
    if (index !== this.#step && this.story.steps.length > 0) {
      this.#step = index;
      this.#host.onStep(index);
    }
    if (settled && index !== this.#settledStep) {
      this.#settledStep = index;
      this.#host.onSettled(index, this.#sceneAt!({index, progress: HOLD}));
    }
  };

  async #openMap(): Promise<void> {
    this.#near.disconnect();
    const {signal} = this.#gone;
    try {
      const camera = this.scene?.camera ?? this.#sceneAt!({index: 0, progress: 0}).camera;
      const stage = await openStage(this.#host, this.story, camera, signal, {
        onGesture: () => this.send('gesture'),
        onForgotten: () => this.scene && this.view?.show(this.scene),
      });
      if (!stage) return;
      this.view = stage.view;
      this.view.update(this.story);
      this.#furniture = stage;
      await Promise.all([this.view.drawn(), this.#firstData]);
    } catch (error) {
      this.#host.report({path: 'map', message: `expected a map, found that it cannot be drawn here: ${String(error)}`, severity: 'error'});
    }
    this.#conductor.wake();
    this.#resolveReady();
  }
}
