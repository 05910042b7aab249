// Shows the page that is edited in a frame, and brings its story to what the text says.
import type {MapStoryElement} from '../elements/map-story.ts';
import {viewOf} from './view-of.ts';
import type {Clash, Fate} from './edit-types.ts';
import type {ShownPage} from './editor-store.ts';
import type {SourceTree, StepEntry} from './source-story.ts';
import {type EditedSteps, ownChildren, syncStory} from './sync-story.ts';

export type FramedPageHost = Readonly<{
  /** What the text of the page says now; nothing before it has been read. */
  tree: () => SourceTree | undefined;
  /** Index of the step that the page's reader has come to. */
  onStep: (index: number) => void;
  /** The story has been read, its mode has changed, or its data. */
  onStory: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** The page is there, and its story is as the text says. */
  onLoad: (document: Document, story: HTMLElement) => void;
  /** The story has been brought to another text. */
  onSync: (story: HTMLElement, fate: Fate) => void;
  /** What the author has changed since. */
  edited: (fate: Fate) => EditedSteps;
  unsaved: () => boolean;
  /** Sends what the author has typed. */
  flush: () => void;
}>;

export class FramedPage implements ShownPage {
  #frame: HTMLIFrameElement;
  #host: FramedPageHost;
  /** The step to which the page is being led; the steps that it passes are not the author's choice. */
  #target: string | undefined;
  #shown: Document | undefined;
  #watching = 0;
  readonly which: number;

  /** @param which index of the story in the page */
  constructor(frame: HTMLIFrameElement, host: FramedPageHost, which = 0) {
    [this.#frame, this.#host, this.which] = [frame, host, which];
    frame.addEventListener('load', () => {
      this.#loaded();
      if (this.document?.URL !== 'about:blank') cancelAnimationFrame(this.#watching);
    });
    this.#watch();
  }

  /** Waits for the text of the page, which is there long before its scripts have loaded. */
  readonly #watch = (): void => {
    this.#loaded();
    if (!this.#shown && this.#frame.isConnected)
      this.#watching = requestAnimationFrame(this.#watch);
  };

  get document(): Document | undefined {
    return this.#frame.contentDocument ?? undefined;
  }

  get story(): MapStoryElement | undefined {
    const stories = this.document?.querySelectorAll('map-story');
    return stories?.[this.which];
  }

  stepElement({path}: StepEntry): HTMLElement | undefined {
    let at: Element | undefined = this.story;
    for (const index of path) at = at && ownChildren(at)[index];
    return at?.localName === 'story-step' ? (at as HTMLElement) : undefined;
  }

  readonly sync = (tree: SourceTree, fate: Fate = 'saved'): readonly Clash[] => {
    const {story} = this;
    if (!story) return [];
    const edited = this.#host.edited(fate);
    syncStory(story, tree, edited);
    this.#host.onSync(story, fate);
    return edited.clashes;
  };

  get hasFocus(): boolean {
    return this.#frame.ownerDocument.activeElement === this.#frame;
  }

  get unsaved(): boolean {
    return this.#host.unsaved();
  }

  get view(): Readonly<Record<string, string>> | undefined {
    const map = this.story?.map;
    return map && viewOf(map);
  }

  readonly flush = (): void => this.#host.flush();

  readonly reload = (): void => this.#frame.contentWindow?.location.reload();

  readonly goTo = (step: StepEntry): void => {
    this.#target = step.id;
    if (step.id && this.story?.goTo?.(step.id)) return;
    this.#target = undefined;
    this.stepElement(step)?.scrollIntoView({block: 'start'});
  };

  readonly #loaded = (): void => {
    const {document, story} = this;
    if (!document || !story || document === this.#shown) return;
    if (document.readyState === 'loading') return;
    this.#shown = document;
    const forget = () => (this.#target = undefined);
    for (const type of ['wheel', 'pointerdown', 'keydown'])
      document.addEventListener(type, forget, {capture: true, passive: true});
    document.addEventListener('keydown', this.#host.onKeyDown, {capture: true});
    story.addEventListener('step-change', ({id, index}) => {
      if (this.#target !== undefined && this.#target !== id) return;
      this.#target = undefined;
      this.#host.onStep(index);
    });
    for (const type of ['story-load', 'mode-change', 'story-error'] as const)
      story.addEventListener(type, () => this.#host.onStory());
    const tree = this.#host.tree();
    if (tree) this.sync(tree);
    this.#host.onLoad(document, story);
  };
}
