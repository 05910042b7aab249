// Marks the entry of exploring in `history.state`, beside what the page has there.

/** What is kept of an explored view: the fragment that names it, and the panel that was open. */
export type KeptView = Readonly<{view: string; panel?: string}>;

export type Mark = Readonly<{
  /** Whether exploring made the entry; else the reader came by an address. */
  made: boolean;
  /** Address of the entry below. */
  below: string;
  /** By the key of the story. */
  stories: Readonly<Record<string, KeptView>>;
}>;

/** Name of the mark in `history.state`. */
export const MARK = 'mapStory';

type Members = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const markIn = (state: unknown): Mark | undefined =>
  isRecord(state) && isRecord(state[MARK]) ? (state[MARK] as Mark) : undefined;

/** Whether a state can have a mark beside what the page has in it: an entry without a state can. */
export const canBeMarked = (state: unknown): state is Members | null | undefined =>
  state === null || state === undefined || isRecord(state);

export const withMark = (state: Members | null | undefined, mark: Mark): Members => ({
  ...state,
  [MARK]: mark,
});

/** The state as the page had it. */
export function withoutMark(state: Members | null | undefined): Members | null {
  const {[MARK]: _, ...others} = state ?? {};
  return Object.keys(others).length > 0 ? others : null;
}

/** The state of the page, without the mark, to be compared; nothing where it is no JSON. */
export function textOf(state: unknown): string | undefined {
  try {
    return JSON.stringify(isRecord(state) ? {...state, [MARK]: undefined} : (state ?? {}));
  } catch {
    return undefined;
  }
}
