// Reads a story from its page, and the data of its layers from their files.
import {parseElements} from '../story/parse-elements.ts';
import type {Finding, Problem} from '../story/problem.ts';
import type {LayerId, Story, StoryLayer} from '../story/types.ts';
import {withData} from '../story/with-data.ts';
import type {Receiver} from './load-layers.ts';
import type {PlayerHost} from './player-host.ts';
import {readTree} from './read-tree.ts';

export type DataEvents = Readonly<{
  /** More data have loaded. */
  onData: () => void;
  /** Something that the story shows could not be read. */
  onMissing: () => void;
}>;

export class StoryData {
  /** The story in force. */
  story: Story;
  /** The problems of the story as it is on the page. */
  problems: readonly Problem[] = [];
  /** What the parser has found on the page; the review reports it. */
  findings: readonly Finding[];
  #host: PlayerHost;
  #signal: AbortSignal;
  #events: DataEvents;
  #first: Promise<void> = Promise.resolve();
  /** The story for which a layer was last asked for: what comes later for another is not the layer's. */
  readonly #loading = new Map<LayerId, Story>();
  #styled: Promise<void> | undefined;
  #reviewed: readonly Problem[] = [];

  constructor(host: PlayerHost, signal: AbortSignal, events: DataEvents) {
    [this.#host, this.#signal, this.#events] = [host, signal, events];
    ({story: this.story, problems: this.findings} = parseElements(readTree(host.root)));
    this.measureAll();
    // a reader who saves data may never ask for the map
    if (!(host.saving() && host.hasStills())) void this.#style();
    this.load(this.story);
  }

  /** Resolves when what the first step shows is there, or will not come. */
  async first(): Promise<void> {
    await this.#style();
    for (let first: Promise<void> | undefined; first !== this.#first; ) {
      first = this.#first;
      await first;
    }
  }

  /**
   * Reads the files of the layers; data that a layer has stand inside it, and wait for its table.
   *
   * @param miss told of layers of whose file nothing could be read
   */
  load(story: Story, miss: (layer: StoryLayer) => void = () => {}): void {
    for (const {id} of story.layers) this.#loading.set(id, story);
    const receiver: Receiver = {
      signal: this.#signal,
      host: this.#host,
      report: this.#report,
      receive: this.#receive,
      miss,
      wants: ({id, src, inline}) =>
        this.#loading.get(id) === story &&
        this.story.layers.some(
          (layer) => layer.id === id && layer.src === src && layer.inline === inline,
        ),
    };
    const loading = this.#read().then(
      ({loadLayers}) => loadLayers(story, receiver),
      (error) => {
        const message = `Could not load the code that reads data (${String(error)}). Reload the page.`;
        this.#report({code: 'data-unavailable', path: 'map', message, severity: 'error'}, false);
        story.layers.forEach(miss);
      },
    );
    this.#first = Promise.all([this.#first, loading.then((loaded) => loaded?.first)]).then(
      () => {},
    );
    void loading.then((loaded) => loaded?.all).then(() => this.review());
  }

  readonly #read = () => import('./read-data.ts');

  /**
   * Checks the colours and the paint of the layers; without what checks them, these are those of
   * their kinds.
   */
  #style(): Promise<void> {
    this.#styled ??= this.story.layers[0]
      ? this.#read()
          .then(({stylePage}) => stylePage(this.#host, this, this.#signal))
          .catch(() => {})
      : Promise.resolve();
    return this.#styled;
  }

  /** Reports what is wrong with the story as a whole. Called when its data are there, or will not come. */
  async review(): Promise<void> {
    const loaded = await import('./review-page.ts').catch(() => undefined);
    if (this.#signal.aborted) return;
    if (!loaded) return this.findings.forEach(this.#host.report);
    this.#reviewed = loaded.reviewPage(this.#host, this.story, this.findings, this.#reviewed);
  }

  /** The same story with other data. */
  replace(story: Story): void {
    this.story = story;
    this.#events.onData();
  }

  /** Fills in or checks every figure whose data are there. */
  measureAll(): void {
    for (const {id, data} of this.story.layers) if (data) void this.#measure(id);
  }

  readonly #report = (problem: Problem, inline: boolean): void => {
    this.#host.report(problem);
    if (inline) this.problems = [...this.problems, problem];
    if (problem.severity === 'error') this.#events.onMissing();
  };

  readonly #receive: Receiver['receive'] = ({id}, data, problemsOf, encoding) => {
    this.story = withData(this.story, id, data, encoding);
    const found = problemsOf(this.story, id);
    found.forEach(this.#host.report);
    this.problems = [...this.problems, ...found];
    void this.#measure(id);
    this.#events.onData();
  };

  /** Only stories that measure load the code for it. */
  async #measure(layer: LayerId): Promise<void> {
    if (this.story.measures.length === 0) return;
    const {fillMeasures} = await import('./fill-measures.ts');
    if (!this.#signal.aborted)
      fillMeasures(this.#host.root, this.story, layer, this.#host.look().lang).forEach(
        this.#host.report,
      );
  }
}
