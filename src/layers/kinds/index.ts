// Lists the kinds of layers. The schema names them; the compiler misses none.
import type {Kind} from '../../story/types.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {arc} from './arc.ts';
import {border} from './border.ts';
import {context} from './context.ts';
import {density} from './density.ts';
import {name} from './name.ts';
import {place} from './place.ts';
import {region} from './region.ts';
import {route} from './route.ts';
import {style} from './style.ts';

export const kinds: Readonly<Record<Kind, KindDefinition>> = {
  name,
  context,
  region,
  density,
  border,
  route,
  arc,
  place,
  style,
};

/** Finds what is known of a kind that data name; nothing for data's own, such as `river`. */
export function kindOf(name: string | undefined): KindDefinition | undefined {
  return name !== undefined && isKind(name) ? kinds[name] : undefined;
}

const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name);
