// Who has the map: the story while the reader follows it, or the reader who explores.

export type Mode = 'following' | 'exploring';

/** What can happen to it. `gesture`: the reader moved the map by hand. `escape`: the key, when nothing nearer took it. */
export type ModeEvent = 'explore' | 'gesture' | 'resume' | 'escape';

const transitions: Readonly<Record<Mode, Readonly<Record<ModeEvent, Mode>>>> = {
  following: {explore: 'exploring', gesture: 'exploring', resume: 'following', escape: 'following'},
  exploring: {explore: 'exploring', gesture: 'exploring', resume: 'following', escape: 'following'},
};

export const nextMode = (mode: Mode, event: ModeEvent): Mode => transitions[mode][event];
