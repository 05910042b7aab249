// Prints a problem on one line as compilers do, for editors and people to find the place.
import {legible} from '../../story/legible.ts';
import type {Problem} from '../../story/problem.ts';

/**
 * @param page the page as it is named to whom the line is shown
 * @param place where in it; the beginning, if the problem has no place
 */
export const printed = (
  page: string,
  {line = 1, column = 1, severity, path, message, code}: Problem,
  place = `:${line}:${column}`,
): string =>
  legible(`${page}${place}: ${severity}: ${path}: ${message} [${code}]`).replace(/\s+/g, ' ');
