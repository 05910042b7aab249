// Takes apart the path or address of a file, whichever slashes it has.

/** What stands after the last slash. */
export const baseOf = (path: string): string => path.replace(/^.*[\\/]/s, '');

/** Without the ending. */
export const stemOf = (path: string): string => path.replace(/\.\w+$/, '');

/** In lower case, without the dot; empty where there is none. */
export const endingOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
