// Defines what is read of a file of data: sets of features, or why there are none.
import type {Feature} from 'geojson';
import type {ProblemCode} from '../../story/problem.ts';

/** What will be a layer. */
export type DataSet = Readonly<{
  /** What a person may call it. */
  name: string;
  features: readonly Feature[];
  /** `source` and `licence` of all of them. */
  facts?: Readonly<Record<string, string>>;
}>;

export type ReadData = Readonly<{
  sets: readonly DataSet[];
  /** What was changed and left, for the report. */
  notes: readonly string[];
}>;

/** `table`: the text of one without coordinates, which a layer may take. */
export type NoData = Readonly<{fault: string; code?: ProblemCode; table?: string}>;
