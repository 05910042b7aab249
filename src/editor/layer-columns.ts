// Finds the properties of a layer's features that can be shown: numbers, and words that come often.
import {isNumeric} from '../layers/encoding/column.ts';
import type {StoryLayer} from '../story/types.ts';

export type Columns = Readonly<{numbers: readonly string[]; words: readonly string[]}>;

/** Properties that mean something else to the program, or are no measurement. */
const OWN =
  /^(id|name(:.+)?|alt|kind|status|note(:.+)?|administeredBy|claimedBy|source(:.+)?|licence|dashed|along|rank)$/;
/** More words than these are names, not categories. */
const MOST_WORDS = 12;

/** Of a layer that counts points, the numbers are those of the points, which can be added up. */
export function columnsOf(layer: StoryLayer | undefined): Columns {
  const {cells} = layer?.encoding ?? {};
  if (cells) return {numbers: cells.numbers.filter((name) => !OWN.test(name)), words: []};
  const values = new Map<string, unknown[]>();
  for (const {properties} of layer?.data?.features ?? [])
    for (const [name, value] of Object.entries(properties))
      if (!OWN.test(name) && value !== null && value !== '')
        values.set(name, [...(values.get(name) ?? []), value]);
  const all = [...values.keys()];
  const numbers = all.filter((name) => values.get(name)!.every(isNumeric));
  const words = all.filter((name) => {
    const found = values.get(name)!;
    return found.every((one) => typeof one === 'string') && new Set(found).size <= MOST_WORDS;
  });
  return {numbers, words: words.filter((name) => !numbers.includes(name))};
}
