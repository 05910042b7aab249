// What was wrong with an input, said so that its author can mend it.

/** `error`: something the author asked for cannot be shown. `warning`: it is shown, but not as well as it could be. */
export type Severity = 'error' | 'warning';

/**
 * One fault of the input. Nothing throws for it and nothing else is lost because of it.
 * `path` names the place (`story-step#border[show]`, `geo/border.geojson features[2].geometry`), `message` what was
 * expected and what was found; `line` and `column` (1-based) are there when the source is a text.
 */
export type Problem = Readonly<{
  path: string;
  message: string;
  severity: Severity;
  line?: number;
  column?: number;
}>;

/** What was expected and what stands there instead; a long finding is cut. */
export function expected(expectation: string, found: unknown): string {
  const text = typeof found === 'string' ? `“${found}”` : found === undefined ? 'nothing' : (JSON.stringify(found) ?? String(found));
  return `expected ${expectation}, found ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`;
}

/** A problem of something that knows its own place. */
export function faultAt({path, line, column}: Pick<Problem, 'path' | 'line' | 'column'>, severity: Severity, message: string): Problem {
  return {path, message, severity, ...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column})};
}
