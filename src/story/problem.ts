// Defines what a problem with a story is: where it is, what is wrong, and what the author can do.
import type {AttributeType} from './schema.ts';

/**
 * `error`: the map cannot show what the author asked for. `warning`: it shows it, but not as well
 * as it could.
 */
export type Severity = 'error' | 'warning';

/**
 * Stable names of the kinds of problems. Hosts match codes, people read messages: a message may
 * change, a code does not. `problem-docs.ts` says of each what it means and what to do.
 */
export type ProblemCode =
  // the story
  | 'no-story'
  | 'story-elsewhere'
  | 'no-steps'
  | `missing-${Missing}`
  | 'invalid-id'
  | 'duplicate-id'
  | 'unknown-layer'
  | 'unknown-feature'
  | 'unknown-attribute'
  | 'unknown-element'
  | 'unclosed-element'
  | 'outside-story'
  | 'typographic-quotes'
  | 'late-opening'
  | 'dead-link'
  | 'not-defined'
  | 'page-encoding'
  | 'focus-shows'
  // layers of the author's own basemap
  | 'missing-layers'
  | 'missing-basemap'
  | 'unknown-style-layer'
  | 'style-layer-twice'
  | 'attribute-unused'
  | 'nothing-to-frame'
  | 'still-lacks-layer'
  // notes on the map
  | 'note-outside-step'
  | 'note-empty'
  | 'note-long'
  | 'note-place'
  | 'note-out-of-view'
  // pictures, films and sounds in cards
  | 'media-alt'
  | 'media-captions'
  | 'media-transcript'
  | 'media-controls'
  | 'media-autoplay'
  | 'media-unasked'
  | 'media-link'
  // values of attributes
  | `invalid-${Exclude<AttributeType, 'id' | 'references' | 'flag' | 'color' | 'url' | 'text'>}`
  | 'invalid-measure'
  | 'invalid-color'
  | 'unresolved-color'
  | 'invalid-paint'
  | 'unknown-icon'
  | 'invalid-icon'
  // data and measured figures
  | 'data-unavailable'
  | 'data-too-large'
  | 'data-large'
  | 'data-not-checked'
  | 'invalid-geojson'
  | 'invalid-feature'
  | 'invalid-property'
  | 'longitude-wrapped'
  | 'data-encoding'
  | 'data-empty'
  | 'data-projected'
  | 'data-swapped'
  | 'duplicate-feature'
  | 'mended-geometry'
  | 'geometry-not-drawn'
  | 'position-zero'
  | 'nothing-to-draw'
  | 'nothing-to-measure'
  | 'measure-differs'
  // numbers
  | 'unknown-property'
  | 'not-numbers'
  | 'invalid-classes'
  | 'invalid-colors'
  | 'few-colors'
  | 'alike-colors'
  | 'few-values'
  | 'negative-size'
  | 'unknown-category'
  | 'invalid-cell'
  | 'many-cells'
  | 'encoding-unused'
  | 'picked-twice'
  | 'invalid-table'
  | 'unmatched-rows'
  | 'unmatched-features'
  | 'duplicate-row'
  // editing
  | 'edit-refused'
  | 'edit-conflict'
  | 'edit-not-saved'
  | 'request-refused'
  | 'data-not-converted'
  // where the story is shown
  | 'map-unavailable'
  | 'map-error'
  | 'basemap-unavailable'
  | 'basemap-coarse'
  | 'basemap-incomplete'
  | 'clipped-story'
  | 'transformed-story'
  | 'shrunk-story'
  | 'vertical-story'
  | 'broken-story'
  | 'embed-unavailable'
  | 'embed-reduced'
  | 'files-unavailable'
  | 'duplicate-version'
  | 'translation-unavailable'
  | 'explore-unavailable'
  | 'search-incomplete'
  | 'fullscreen-refused'
  | 'download-failed'
  | 'invalid-address';

/** What an author is told to add. */
export type Missing = 'id' | 'label' | 'heading' | 'src' | 'focus' | 'to';

/**
 * One fault of the input. Nothing throws for it and nothing else is lost because of it.
 * `path` names the place (`story-step#border[show]`, `geo/border.geojson features[2].geometry`).
 * `message` says what is wrong and what to do. `line` and `column` (1-based) are there when the
 * source is a text.
 */
export type Problem = Readonly<{
  code: ProblemCode;
  path: string;
  message: string;
  severity: Severity;
  line?: number;
  column?: number;
}>;

/**
 * What the parser finds. `known` are words of which `found` may have been meant to be one;
 * `suggested` says so.
 */
export type Finding = Problem & Readonly<{found?: string; known?: readonly string[]}>;

/** Quotes what stands in the input; a long text is cut. */
export function quoted(found: unknown = ''): string {
  const text = typeof found === 'string' ? `“${found}”` : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Says that what was found is not what was expected. */
export const expected = (expectation: string, found: unknown) =>
  `${quoted(found)} is not ${expectation}.`;

/** Makes a problem of something that knows its own place. */
export function faultAt(
  {path, line, column}: Pick<Problem, 'path' | 'line' | 'column'>,
  code: ProblemCode,
  severity: Severity,
  message: string,
): Problem {
  return {code, path, message, severity, ...writtenAt({line, column})};
}

/** Where something is written, if that is known. */
export const writtenAt = ({
  line,
  column,
}: {
  line?: number | undefined;
  column?: number | undefined;
}) => (line === undefined || column === undefined ? {} : {line, column});
