// Reports steps that pick several properties of one layer.
import {faultAt, type Problem, quoted} from './problem.ts';
import type {Story} from './types.ts';

export function pickedTwice({steps}: Story): Problem[] {
  return steps.flatMap(({named, picked = {}, ...place}) =>
    Object.entries(picked).flatMap(([layer, shown]) => {
      const other = named.find(
        (one) => one.layer === layer && one.property !== undefined && one.property !== shown,
      )?.property;
      if (other === undefined) return [];
      const message = `The step picks ${quoted(shown)} and ${quoted(other)} of layer ${layer}, which shows one property at a time: ${quoted(shown)}. Keep one, or add a step for the other.`;
      return [faultAt(place, 'picked-twice', 'warning', message)];
    }),
  );
}
