// Highlights on the map the places that the reader points at or visits from the text.
import {emphasise} from '../scene/emphasise.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import type {Viewport} from '../geometry/camera.ts';
import {resolve, toReference} from '../story/parts.ts';
import type {PartId, Story} from '../story/types.ts';
import type {Planning} from './load-planning.ts';

export class Mentions {
  #pointed: readonly PartId[] = [];
  #visited: readonly PartId[] = [];

  /** @returns the scene with what the reader points at or visits highlighted */
  in(scene: Scene): Scene {
    return emphasise(scene, [...this.#visited, ...this.#pointed]);
  }

  point(story: Story, to: readonly string[]): void {
    this.#pointed = partsOf(story, to);
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
    const camera = frameReferences(story, to.map(toReference), viewport, {margin: 48});
    if (!camera) return undefined;
    this.#visited = partsOf(story, to);
    return emphasise(
      {camera, layers: Object.fromEntries(story.parts.map(({id}) => [id, hidden]))},
      this.#visited,
    );
  }

  /** Ends a visit. A pressed link keeps its focus, but the next step does not highlight what it points at. */
  leave(): void {
    [this.#visited, this.#pointed] = [[], []];
  }

  unpoint(): void {
    this.#pointed = [];
  }
}

const partsOf = (story: Story, to: readonly string[]): PartId[] =>
  to.flatMap((written) => resolve(toReference(written), story.parts));
