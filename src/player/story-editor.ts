// Parses a story again after an edit of its page, and compares it with the story in force. Loaded
// with the first edit.
import {compareStories, newProblems, type StoryChanges} from '../story/compare-stories.ts';
import {parseElements} from '../story/parse-elements.ts';
import {parseFindings} from '../story/parse-story.ts';
import type {Problem} from '../story/problem.ts';
import type {StoryFeatures, StoryLayer} from '../story/types.ts';
import {withData} from '../story/with-data.ts';
import type {MapView} from '../map/index.ts';
import type {LayoutWatch} from './layout-watch.ts';
import {encodeNow, loadEncoder, readOf} from './encode-data.ts';
import {colorsAt, loadCheckers, styled} from './page-styles.ts';
import type {PlayerHost} from './player-host.ts';
import {dataProblems} from './data-problems.ts';
import {rememberingReader} from './remembering-reader.ts';
import {readTree} from './read-tree.ts';
import type {StoryData} from './story-data.ts';

export class StoryEditor {
  #host: PlayerHost;
  #data: StoryData;
  #layouts: LayoutWatch;
  /** Data of files that a layer no longer names; they stay until the new file is read. */
  #stale = new WeakSet<StoryFeatures>();
  readonly #readInline = rememberingReader();

  constructor(host: PlayerHost, data: StoryData, layouts: LayoutWatch) {
    [this.#host, this.#data, this.#layouts] = [host, data, layouts];
  }

  /** Loads what the colours and the paint of the edited story are checked with. */
  async prepare(): Promise<void> {
    const {root} = this.#host;
    if (root.querySelector('story-layer[color], story-layer[paint], story-layer[icon]'))
      await loadCheckers(parseElements(readTree(root)).story, this.#host).catch(() => {});
    const layers = root.querySelectorAll('story-layer');
    if (layers.length > 0)
      await Promise.all(parseElements(readTree(root)).story.layers.map(loadEncoder)).catch(
        () => {},
      );
  }

  /**
   * Replaces the story by the edited one, in the player and on the map, and measures its cards
   * again if they changed.
   *
   * @param step index of the step being read
   * @returns what changed, and the index that this step has now; −1 when it is gone
   */
  edit(view: MapView | undefined, step: number): {changes: StoryChanges; step: number} {
    const read = this.#data.story.steps[step]?.id;
    const changes = this.#compare();
    if (changes.drawing) view?.update(changes.story);
    view?.basemap.problems?.forEach(this.#host.report);
    const now = changes.story.steps.findIndex(({id}) => id === read);
    if (this.#layouts.watchSteps() || changes.layout) {
      if (now >= 0) this.#host.onSteps(now);
      this.#layouts.now();
    }
    return {changes, step: now};
  }

  /** Parses the page, reports problems that are new, and reads the files of layers that have another one. */
  #compare(): StoryChanges {
    const [host, data] = [this.#host, this.#data];
    const parsed = parseFindings(readTree(host.root), undefined, this.#readInline);
    const {story, problems: ofStyles} = styled(parsed.story, host);
    const ofNumbers: Problem[] = [];
    const encoded = (layer: StoryLayer): StoryLayer => {
      if (!layer.data) return layer;
      const {encoding, problems, data} = encodeNow(
        layer,
        layer.data,
        host.look().lang,
        colorsAt(host, layer),
      );
      ofNumbers.push(...problems);
      return {...layer, data, ...(encoding && {encoding})};
    };
    const changes = compareStories(data.story, story, {encoded, readOf});
    data.story = changes.story;
    const read = changes.story.layers.filter(({id}) => changes.read.includes(id));
    for (const layer of read) if (layer.data) this.#stale.add(layer.data);
    const known = changes.story.layers.filter(({data}) => data && !this.#stale.has(data));
    const all = [
      ...ofStyles,
      ...ofNumbers,
      ...known.flatMap(({id}) => dataProblems(changes.story, id)),
    ];
    newProblems(data.problems, all).forEach(host.report);
    [data.problems, data.findings] = [all, parsed.findings];
    if (read.length === 0) void data.review();
    else {
      const inside = new Map(story.layers.map((layer) => [layer.id, layer.data]));
      const layers = read.map(({data: _, ...layer}) => {
        const own = inside.get(layer.id);
        return own ? {...layer, data: own} : layer;
      });
      data.load({...changes.story, layers}, this.#miss);
    }
    if (changes.measures || changes.drawing || this.#hasBareMeasure()) data.measureAll();
    return changes;
  }

  /** Nothing of the new file could be read: the data of the old one are not the story's. */
  readonly #miss = ({id}: StoryLayer): void => {
    const known = this.#data.story.layers.find((layer) => layer.id === id)?.data;
    if (known && this.#stale.has(known))
      this.#data.replace(withData(this.#data.story, id, undefined));
  };

  /** Frameworks make elements anew: an empty figure in a new one is to be filled, too. */
  #hasBareMeasure(): boolean {
    const empty = this.#data.story.measures.filter(({text}) => text === '');
    if (empty.length === 0) return false;
    const elements = this.#host.root.querySelectorAll<HTMLElement & {measured: string}>(
      'story-measure',
    );
    return empty.some(({ordinal}) => elements[ordinal]?.measured === '');
  }
}
