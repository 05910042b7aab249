// Remembers in which steps the screen is newer than the page's text, and merges that text into them.
import {isNew, makeEditable} from './editable-prose.ts';
import type {Clash, Fate} from './edit-types.ts';
import {mergeBlocks} from './merge-blocks.ts';
import type {EditedSteps} from './sync-story.ts';

/** A step on the screen, and the same step of the page's text. */
type Pair = readonly [live: Element | undefined, source: Element];

export class UnsavedSteps {
  /** Steps whose words differ from the page's text. */
  readonly #typed = new Set<HTMLElement>();
  /** Steps that are being sent, and the HTML of their blocks as it was then. */
  readonly #sent = new Map<Element, readonly string[]>();
  /** The HTML of the blocks that a step has in the page, as the screen was brought to it last. */
  readonly #known = new WeakMap<Element, readonly string[]>();

  /** Steps that are to be sent. */
  get typed(): readonly HTMLElement[] {
    return [...this.#typed];
  }

  get any(): boolean {
    return this.#typed.size > 0 || this.#sent.size > 0;
  }

  type(step: HTMLElement): void {
    this.#typed.add(step);
  }

  /** The step is gone, or is being sent as it is now. */
  forget(step: HTMLElement): void {
    this.#typed.delete(step);
  }

  /** @returns says that it has been answered */
  send(step: Element, blocks: readonly string[]): () => void {
    this.#sent.set(step, blocks);
    return () => {
      if (this.#sent.get(step) === blocks) this.#sent.delete(step);
    };
  }

  /** How another text comes into these steps. */
  edited(fate: Fate): EditedSteps {
    const clashes: Clash[] = [];
    return {
      clashes,
      has: (step) =>
        this.#typed.has(step as HTMLElement) ||
        this.#sent.has(step) ||
        (step.localName === 'story-step' && [...step.children].some(isNew)),
      merge: (step, source) => {
        const sent = this.#sent.get(step);
        const isGone = fate === 'saved' || fate === 'theirs';
        const had = (isGone ? sent : undefined) ?? this.#known.get(step);
        // the author has said already which side of what was sent stays
        for (const clash of had ? mergeBlocks(step, source, had) : [])
          if (sent && fate === 'theirs') clash.takeTheirs();
          else if (!sent || fate !== 'mine')
            clashes.push({
              ...clash,
              takeTheirs: () => {
                clash.takeTheirs();
                makeEditable(step);
              },
            });
      },
    };
  }

  /** The screen was brought to another text. */
  synced(steps: readonly Pair[], fate: Fate): void {
    for (const [live, source] of steps)
      if (live)
        this.#known.set(
          live,
          Array.from(source.children, ({outerHTML}) => outerHTML),
        );
    if (fate === 'refused' || fate === 'mine')
      for (const step of this.#sent.keys()) this.#typed.add(step as HTMLElement);
    this.#sent.clear();
  }
}
