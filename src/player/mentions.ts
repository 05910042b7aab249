// Highlights on the map the places that the reader points at or visits from the text.
import {emphasise} from '../scene/emphasise.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import type {Viewport} from '../geometry/camera.ts';
import {resolve, toReference} from '../story/parts.ts';
import type {PartId, Reference, Story} from '../story/types.ts';
import type {Planning} from './load-planning.ts';

type Mentioned = Readonly<{
  parts: readonly PartId[];
  picked: Readonly<Record<string, string>>;
}>;

const nothing: Mentioned = {parts: [], picked: {}};

export class Mentions {
  #pointed = nothing;
  #visited = nothing;

  /** @returns the scene with what the reader points at or visits highlighted */
  in(scene: Scene): Scene {
    const [visited, pointed] = [this.#visited, this.#pointed];
    const picked = {...visited.picked, ...pointed.picked};
    return emphasise(scene, [...visited.parts, ...pointed.parts], picked);
  }

  point(story: Story, to: readonly string[]): void {
    this.#pointed = mentionedIn(story, to);
  }

  /**
   * @returns what the map will show of a place that the reader visits; nothing where there is no
   * such place
   */
  visit(
    {frameReferences}: Planning,
    story: Story,
    to: readonly string[],
    viewport: Viewport,
  ): Scene | undefined {
    const camera = frameReferences(story, referencesIn(story, to), viewport, {margin: 48});
    if (!camera) return undefined;
    this.#visited = mentionedIn(story, to);
    return emphasise(
      {camera, layers: Object.fromEntries(story.parts.map(({id}) => [id, hidden]))},
      this.#visited.parts,
      this.#visited.picked,
    );
  }

  /** Ends a visit. A pressed link keeps its focus, but the next step does not highlight what it points at. */
  leave(): void {
    [this.#visited, this.#pointed] = [nothing, nothing];
  }

  unpoint(): void {
    this.#pointed = nothing;
  }
}

const referencesIn = ({layers}: Story, to: readonly string[]): Reference[] =>
  to.map((written) => toReference(written, (id) => layers.some((layer) => layer.id === id)));

/** `picked`: the property that a part shows meanwhile, by the id of the part. */
function mentionedIn(story: Story, to: readonly string[]): Mentioned {
  const all = referencesIn(story, to).map(({property, ...reference}) => ({
    property,
    parts: resolve(reference, story.parts),
  }));
  return {
    parts: all.flatMap(({parts}) => parts),
    picked: Object.fromEntries(
      all.flatMap(({property, parts}) =>
        property === undefined ? [] : parts.map((part) => [part, property]),
      ),
    ),
  };
}
