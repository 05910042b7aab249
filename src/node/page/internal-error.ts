// Names the element of a page at which map-story itself failed, so that no error of ours is taken
// for the author's.

export class InternalError extends Error {
  /** Such as `step “one”`. */
  readonly element: string;

  constructor(element: string, cause: unknown) {
    super(String(cause), {cause});
    this.element = element;
  }
}

/** Runs what is done for one element of a page; an error of it then names the element. */
export function inElement<Result>(element: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw error instanceof InternalError || isSystemError(error)
      ? error
      : new InternalError(element, error);
  }
}

/** What the file system refuses is no bug: a file that is missing, a folder that may not be written. */
export const isSystemError = (error: unknown): error is Error =>
  error instanceof Error && 'syscall' in error;

/** Says that a page could not be worked on because of a bug, and at which element, if that is known. */
export function internalFault(page: string, error: unknown): string {
  const place = error instanceof InternalError ? `${page}, ${error.element}` : page;
  const cause = error instanceof InternalError ? error.cause : error;
  return `Internal error in ${place}: ${String(cause)}. This is a bug in map-story.`;
}
