// Makes problems of editing: what was not done, and what to do.
import type {Problem, ProblemCode} from '../../story/problem.ts';

export const editProblem = (code: ProblemCode, path: string, message: string): Problem => ({
  code,
  path,
  message,
  severity: 'error',
});
