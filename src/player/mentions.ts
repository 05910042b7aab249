// Places that the text mentions to the parts of the map that stand out: what the reader points at, and what she went to see.
import {frameReferences} from '../scene/step-cameras.ts';
import {emphasise} from '../scene/emphasise.ts';
import {hidden, type Scene} from '../scene/scene.ts';
import type {Viewport} from '../geometry/camera.ts';
import {resolve, toReference} from '../story/parts.ts';
import type {PartId, Story} from '../story/types.ts';

export class Mentions {
  #pointed: readonly PartId[] = [];
  #visited: readonly PartId[] = [];

  /** A scene of the story with what stands out in it. */
  in(scene: Scene): Scene {
    return emphasise(scene, [...this.#visited, ...this.#pointed]);
  }

  point(story: Story, to: readonly string[]): void {
    this.#pointed = partsOf(story, to);
  }

  /** What the map will show of a place that she goes to see; nothing where there is no such place. */
  visit(story: Story, to: readonly string[], viewport: Viewport): Scene | undefined {
    const camera = frameReferences(story, to.map(toReference), viewport, {margin: 48});
    if (!camera) return undefined;
    this.#visited = partsOf(story, to);
    return emphasise(
      {camera, layers: Object.fromEntries(story.parts.map(({id}) => [id, hidden]))},
      this.#visited,
    );
  }

  /** She read on. A link that was pressed keeps its focus; what it points at is no subject of the next step. */
  leave(): void {
    [this.#visited, this.#pointed] = [[], []];
  }

  unpoint(): void {
    this.#pointed = [];
  }
}

const partsOf = (story: Story, to: readonly string[]): PartId[] =>
  to.flatMap((written) => resolve(toReference(written), story.parts));
