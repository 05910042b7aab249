// Joins the table of a file to a layer, whatever the encoding of the file.
import {decodeText} from '../../story/decode-text.ts';
import type {Problem} from '../../story/problem.ts';
import type {StoryFeatures, StoryLayer} from '../../story/types.ts';
import {joinTable} from './join-table.ts';

/** What could be read of the file that `table` names. */
export type TableFile = Readonly<{bytes?: Uint8Array; problems: readonly Problem[]}>;

/** The features with the columns of the table; the same features where there is none. */
export function withTable(
  layer: StoryLayer,
  data: StoryFeatures,
  file: TableFile | undefined,
  lang: string,
): Readonly<{data: StoryFeatures; problems: readonly Problem[]; incomplete: boolean}> {
  if (!file?.bytes) return {data, problems: file?.problems ?? [], incomplete: file !== undefined};
  const path = layer.table!;
  const {text, fault} = decodeText(file.bytes, path, 'table');
  const joined = joinTable(layer, data, text, lang);
  const encoding = {code: 'data-encoding', path, severity: 'warning'} as const;
  return {
    data: joined.data,
    incomplete: joined.problems.some(({severity}) => severity === 'error'),
    problems: [
      ...file.problems,
      ...(fault === undefined ? [] : [{...encoding, message: fault}]),
      ...joined.problems,
    ],
  };
}
