// A story as it is written on the page to the story with its data, as they come.
import {missingFeatures} from '../story/missing-features.ts';
import {parseStory} from '../story/parseStory.ts';
import type {Problem} from '../story/problem.ts';
import type {LayerId, Story, StoryFeatures, StoryLayer} from '../story/types.ts';
import {withData} from '../story/withData.ts';
import {loadGeography} from './geography.ts';
import type {PlayerHost} from './playerHost.ts';
import {readTree} from './readTree.ts';

export type DataEvents = Readonly<{
  /** There are more data. */
  onData: () => void;
  /** Something that the story shows could not be read. */
  onLack: () => void;
}>;

export class StoryData {
  story: Story;
  /** Resolves when what the first step shows is there, or will not come. */
  readonly first: Promise<void>;
  #host: PlayerHost;
  #signal: AbortSignal;
  #events: DataEvents;

  constructor(host: PlayerHost, signal: AbortSignal, events: DataEvents) {
    [this.#host, this.#signal, this.#events] = [host, signal, events];
    const {story, problems} = parseStory(readTree(host.root));
    this.story = story;
    problems.forEach(host.report);
    for (const {id, data} of story.layers) if (data) void this.#measure(id);
    this.first = loadGeography(story, {signal, base: host.element.baseURI, report: this.#report, receive: this.#receive}).first;
  }

  readonly #report = (problem: Problem): void => {
    this.#host.report(problem);
    if (problem.severity === 'error') this.#events.onLack();
  };

  readonly #receive = (layer: StoryLayer, data: StoryFeatures): void => {
    this.story = withData(this.story, layer.id, data);
    missingFeatures(this.story, layer.id).forEach(this.#host.report);
    void this.#measure(layer.id);
    this.#events.onData();
  };

  /** Measuring is loaded by stories that do; nobody waits for it. */
  async #measure(layer: LayerId): Promise<void> {
    if (this.story.measures.length === 0) return;
    const {fillMeasures} = await import('./fillMeasures.ts');
    if (!this.#signal.aborted) fillMeasures(this.#host.root, this.story, layer, this.#host.look().lang).forEach(this.#host.report);
  }
}
