// Holds the English texts about films, sounds and pages of other sites; loaded with what shows them.

export const english = {
  /** What a button does; `{host}` is a site such as `youtube.com`. */
  mediaPlay: 'Play from {host}',
  mediaShow: 'Show from {host}',
  mediaNote: 'Nothing loads from {host} until you press this button.',
  mediaRefused: '{host} cannot be shown here. The link below leads there.',
};

export type MediaWords = Readonly<Record<keyof typeof english, string>>;
