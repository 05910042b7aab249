// Reports each problem once, as an event, and to the console unless a listener prevents it.
import {legible} from '../story/legible.ts';
import type {Problem} from '../story/problem.ts';
import {StoryErrorEvent} from './events.ts';

export class Reporter {
  readonly problems: Problem[] = [];
  #host: EventTarget;

  constructor(host: EventTarget) {
    this.#host = host;
  }

  readonly report = (found: Problem): void => {
    const problem = {...found, path: legible(found.path), message: legible(found.message)};
    if (
      this.problems.some(
        (known) => known.path === problem.path && known.message === problem.message,
      )
    )
      return;
    this.problems.push(problem);
    if (!this.#host.dispatchEvent(new StoryErrorEvent(problem))) return;
    console[problem.severity === 'error' ? 'error' : 'warn'](
      `map-story: ${problem.path}: ${problem.message}`,
    );
  };
}
