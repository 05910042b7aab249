// Decides who moves the map: the story, a link that the reader pressed, or the reader.

/** Who has the map, as hosts are told. A reader who visits a place still follows the story. */
export type Mode = 'following' | 'exploring';

/**
 * `following`: the map shows the step that is read. `visiting`: it shows a place that the text mentions.
 * `exploring`: the reader moves it.
 */
export type ReadingMode = Mode | 'visiting';

/**
 * `explore`, `resume`: the buttons. `gesture`: the reader moves the map by hand. `visit`: they
 * press a link to a place. `read-on`: they scroll on. `scroll-out`: they scroll beside the map that
 * they explore. `escape`: they press the key, and nothing nearer has handled it.
 */
export type ModeEvent =
  | 'explore'
  | 'gesture'
  | 'visit'
  | 'read-on'
  | 'scroll-out'
  | 'resume'
  | 'escape';

type Transitions = Readonly<Record<ReadingMode, Readonly<Partial<Record<ModeEvent, ReadingMode>>>>>;

/** An event that is missing changes nothing. */
const transitions: Transitions = {
  following: {explore: 'exploring', gesture: 'exploring', visit: 'visiting'},
  visiting: {
    explore: 'exploring',
    gesture: 'exploring',
    'read-on': 'following',
    resume: 'following',
    escape: 'following',
  },
  exploring: {resume: 'following', escape: 'following', 'scroll-out': 'following'},
};

export const nextMode = (mode: ReadingMode, event: ModeEvent): ReadingMode =>
  transitions[mode][event] ?? mode;

/** What hosts are told of a mode. */
export const hostMode = (mode: ReadingMode): Mode =>
  mode === 'exploring' ? 'exploring' : 'following';
