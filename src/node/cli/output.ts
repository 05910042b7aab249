// Defines where the command prints, whom it asks, and how it ends.

/**
 * `say` prints what was asked for, `note` what a person may want to know meanwhile; each takes one line.
 * `ask` returns what a person types, or nothing if they only press Enter; without it nobody is
 * there to be asked.
 */
export type Output = Readonly<{
  say: (line: string) => void;
  note: (line: string) => void;
  ask?: (question: string) => Promise<string>;
}>;

/** 0: all is well. 1: a story has errors. 2: the command could not do its work. */
export type Code = 0 | 1 | 2;

export function failed(message: string, {note}: Output): Code {
  note(`map-story: ${message}`);
  return 2;
}

/**
 * Handles an error of the output. `map-story still … | head` closes it when it has read enough: the
 * command goes on, and writes its files.
 */
export function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
