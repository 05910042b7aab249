// Generates numbers and methods for the tests of encodings.
import * as fc from 'fast-check';
import type {Method} from '../../../src/layers/encoding/classify.ts';

export {fc};

/** Numbers as data have them: many of them alike, of any size. */
export const numbers = fc.oneof(
  fc.array(fc.integer({min: -20, max: 20}), {minLength: 1, maxLength: 60}),
  fc.array(fc.double({min: -1e7, max: 1e7, noNaN: true}), {minLength: 1, maxLength: 60}),
  fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 60}),
);

export const bounded = fc.option(fc.integer({min: -20, max: 20}), {nil: undefined});

export const methods: fc.Arbitrary<Exclude<Method, {type: 'continuous'}>> = fc.oneof(
  fc.record({
    type: fc.constantFrom('quantile' as const, 'equal' as const, 'jenks' as const),
    count: fc.integer({min: 1, max: 9}),
  }),
  fc
    .uniqueArray(fc.integer({min: -25, max: 25}), {minLength: 1, maxLength: 6})
    .map((breaks) => ({type: 'breaks' as const, breaks: breaks.sort((a, b) => a - b)})),
);

export const sortedOf = (values: readonly number[]) => values.toSorted((a, b) => a - b);
