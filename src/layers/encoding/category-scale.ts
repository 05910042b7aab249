// Makes the colour scale of categories.
import {categoryIn, propertyOf} from '../../story/encoded-values.ts';
import type {Category, ColorScale} from '../../story/encoding.ts';
import {quoted} from '../../story/problem.ts';
import {reportAlike} from './alike-colors.ts';
import {schemeOf, writtenColors} from './author-colors.ts';
import {classColors, schemeNamed} from './color-scheme.ts';
import {meantName, namesInstead} from './column.ts';
import type {AskedProperty, EncodeContext} from './encode-context.ts';
import {MISSING} from './number-scale.ts';

/** Of a category that has no colour of its own. */
const OTHERS = 'light-dark(#8B8780, #767E85)';

/** More than so many colours nobody tells apart on a map. */
const MOST = 8;

/** Makes a scale for each property, all with the same categories. */
export function categoryScales(
  context: EncodeContext,
  asked: readonly AskedProperty[],
): readonly ColorScale[] {
  const {features} = context;
  const counts = asked.map(({property}) => countsOf(context, property));
  const found = new Map<string, number>();
  for (const [name, count] of counts.flatMap((one) => [...one]))
    found.set(name, (found.get(name) ?? 0) + count);
  const categories = categoriesOf(context, found);
  const drawn = new Set(categories.map(({name}) => name));
  return asked.map(({property}, index) => {
    const own = counts[index]!;
    const sum = (names: Iterable<string>) =>
      [...names].reduce((total, name) => total + (own.get(name) ?? 0), 0);
    return {
      type: 'categories',
      property,
      categories: categories.map((one) => ({...one, count: own.get(one.name) ?? 0})),
      missing: features.length - sum(own.keys()),
      missingColor: MISSING,
      otherColor: OTHERS,
      others: sum([...own.keys()].filter((name) => !drawn.has(name))),
    };
  });
}

/** How many features each category of a property has. */
function countsOf({features, write}: EncodeContext, property: string): Map<string, number> {
  const found = new Map<string, number>();
  features.forEach(({properties}, index) => {
    const value = propertyOf(properties, property);
    const name = categoryIn(properties, property);
    // numbers stay numbers: a size may be made of the same property
    if (typeof value !== 'number' && typeof value !== 'boolean') write(index, property, name);
    if (name !== undefined) found.set(name, (found.get(name) ?? 0) + 1);
  });
  return found;
}

/** The categories that have a colour; what is wrong with them is reported. */
function categoriesOf(context: EncodeContext, found: ReadonlyMap<string, number>): Category[] {
  const {layer, report} = context;
  const categories = pairsOf(context, found) ?? listed(context, found);
  const drawn = new Set(categories.map(({name}) => name));
  const others = [...found].filter(([name]) => !drawn.has(name));
  const meant = new Set(
    categories.flatMap(({name, count}) =>
      count > 0 ? [] : (meantName(name, [...found.keys()]) ?? []),
    ),
  );
  const unnamed = others.map(([name]) => name).filter((name) => !meant.has(name));
  if (unnamed.length > 0) {
    const names = unnamed;
    const message = `“colors” has no colour for ${names.slice(0, 5).map(quoted).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}; they are drawn as others.`;
    report('colors', 'unknown-category', message);
  }
  if (categories.length > MOST)
    report(
      layer.colors ? 'colors' : 'category',
      'few-colors',
      `There are ${categories.length} categories; readers tell about ${MOST} colours apart. Join the smaller ones.`,
    );
  else
    reportAlike(
      context,
      categories.map(({color}) => color),
      categories.map(({name}) => name),
    );
  return categories;
}

/** `Name:#colour` for each; nothing where no name is written. */
function pairsOf(
  context: EncodeContext,
  found: ReadonlyMap<string, number>,
): Category[] | undefined {
  const {layer, report} = context;
  if (!layer.colors?.includes(':')) return undefined;
  const pairs = new Map<string, string>();
  for (const {name, color} of writtenColors(context))
    if (name !== undefined && pairs.has(name))
      report(
        'colors',
        'invalid-colors',
        `${quoted(name)} has more than one colour. The first is used; remove the others.`,
      );
    else if (name !== undefined) pairs.set(name, color);
  for (const name of pairs.keys())
    if (!found.has(name))
      report(
        'colors',
        'unknown-category',
        `No feature has ${quoted(name)} in “${layer.category}”. ${namesInstead(name, [...found.keys()])}`,
      );
  return [...pairs].map(([name, color]) => ({name, color, count: found.get(name) ?? 0}));
}

/** The most frequent first, in the colours of a scheme or a list. */
function listed(context: EncodeContext, found: ReadonlyMap<string, number>): Category[] {
  const scheme = schemeOf(context, 'observable10');
  const names = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const colors =
    scheme.type === 'categorical' && names.length <= scheme.colors.length
      ? scheme.colors.slice(0, names.length)
      : classColors(scheme.type === 'categorical' ? schemeNamed('turbo')! : scheme, names.length);
  return names.map(([name, count], index) => ({name, color: colors[index]!, count}));
}
