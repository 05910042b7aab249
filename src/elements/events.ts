// Declares the events of <map-story>, typed for addEventListener everywhere.
import type {Mode} from '../story/mode.ts';
import type {Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';

const everywhere = {bubbles: true, composed: true};

/** Another step is being read. `index` counts from 0; `id` is the step's. */
export class StepChangeEvent extends Event {
  static readonly type = 'step-change';
  readonly index: number;
  readonly id: string;
  constructor(index: number, id: string) {
    super(StepChangeEvent.type, everywhere);
    this.index = index;
    this.id = id;
  }
}

/** The story has been read and its first scene is on screen. */
export class StoryLoadEvent extends Event {
  static readonly type = 'story-load';
  readonly story: Story;
  constructor(story: Story) {
    super(StoryLoadEvent.type, everywhere);
    this.story = story;
  }
}

/**
 * Something could not be understood or shown. Each problem comes once; without `preventDefault()`
 * it goes to the console as well.
 */
export class StoryErrorEvent extends Event {
  static readonly type = 'story-error';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(StoryErrorEvent.type, {...everywhere, cancelable: true});
    this.problem = problem;
  }
}

/** The map went to the reader (`exploring`) or back to the story (`following`). */
export class ModeChangeEvent extends Event {
  static readonly type = 'mode-change';
  readonly mode: Mode;
  constructor(mode: Mode) {
    super(ModeChangeEvent.type, everywhere);
    this.mode = mode;
  }
}

/**
 * A reader points at places that the text mentions (`point`), no longer does (`leave`), or wants to
 * go there (`visit`).
 */
export class StoryPointEvent extends Event {
  static readonly type = 'story-point';
  readonly to: readonly string[];
  readonly how: 'point' | 'leave' | 'visit';
  constructor(to: readonly string[], how: 'point' | 'leave' | 'visit') {
    super(StoryPointEvent.type, everywhere);
    this.to = to;
    this.how = how;
  }
}

declare global {
  interface HTMLElementEventMap {
    'step-change': StepChangeEvent;
    'story-load': StoryLoadEvent;
    'story-error': StoryErrorEvent;
    'mode-change': ModeChangeEvent;
    'story-point': StoryPointEvent;
  }
}
