// Explains each problem with numbers that a map shows, and with tables. Only Node tools import this.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const numberProblemDocs = {
  'unknown-property': {
    meaning:
      'An attribute names a property that no feature of the layer has, or a step picks one. ' +
      'Nothing is shown of it; where a step picks it, the layer shows its own.',
    remedy: 'Correct the name. The message has the one that may be meant, or lists them.',
  },
  'not-numbers': {
    meaning:
      'A property that is to be shown as a number is text in some features, which are drawn as ' +
      'having no value, or has no value at all.',
    remedy:
      'Correct the values that the message names. For words use `category`. Decimal commas, ' +
      'spaces between groups and percent signs are read.',
  },
  'invalid-classes': {
    meaning: '`classes` does not say how to divide the numbers. Five quantiles are used.',
    remedy: 'Write `quantile 5`, `equal 5`, `jenks 5`, rising breaks, or `continuous`.',
  },
  'invalid-colors': {
    meaning: '`colors` names a scheme that there is not, or a value that is no colour.',
    remedy: 'Use a ColorBrewer scheme, such as `ylgnbu`, or CSS colours.',
  },
  'few-colors': {
    meaning: 'There are more classes or categories than colours that readers tell apart.',
    remedy: 'Ask for fewer classes, join categories, or give a colour for each.',
  },
  'alike-colors': {
    meaning:
      'Two colours of a layer look alike to colour-blind readers, or one looks like the land, ' +
      'in the theme that the message names.',
    remedy: 'Choose colours that differ in how light they are, or fewer classes.',
  },
  'few-values': {
    meaning: 'The values allow fewer classes than the layer asks for. As many as can be are drawn.',
    remedy: 'Ask for fewer classes, or for another method.',
  },
  'negative-size': {
    meaning: 'A circle or a line cannot be smaller than nothing. Such features have no size.',
    remedy: 'Show what may be negative by `value` with a `midpoint`.',
  },
  'unknown-category': {
    meaning:
      '`colors` has no colour for a category of the data, which is drawn as one of others, or ' +
      'has one for a category that no feature has.',
    remedy: 'Correct the name, or add the pair.',
  },
  'invalid-cell': {
    meaning:
      '`cell` does not say in which cells points are counted. Hexagons are drawn whose width ' +
      'suits the data.',
    remedy: 'Write `hexagon` or `square`, and a width in km above 0: `hexagon 100`.',
  },
  'many-cells': {
    meaning: 'Cells are so narrow that there would be too many for a map. Wider ones are drawn.',
    remedy: 'Ask for the width that the message names, or a wider one.',
  },
  'encoding-unused': {
    meaning:
      'An attribute has no effect: the kind of the layer does not show it, or it needs another ' +
      'attribute.',
    remedy: 'Use the kind or the attribute that the message names, or remove this one.',
  },
  'picked-twice': {
    meaning: 'A step picks several properties of one layer. The map shows the first.',
    remedy: 'Keep one, or add a step for each.',
  },
  'invalid-table': {
    meaning: 'The file that `table` names is not a table of text. Its columns are missing.',
    remedy:
      'Save it as CSV in UTF-8, with the names of the columns in the first line; commas, ' +
      'semicolons and tabs separate columns.',
  },
  'unmatched-rows': {
    meaning: 'Rows of a table name no feature of the layer. They are not shown.',
    remedy:
      'Correct the names, or say in `key` and `table-key` which property and which column ' +
      'belong together.',
  },
  'unmatched-features': {
    meaning: 'The table has no row for some features. They are drawn as having no value.',
    remedy: 'Add the rows, or correct the names that the message lists.',
  },
  'duplicate-row': {
    meaning: 'A table has several rows for one feature. The first is used.',
    remedy: 'Remove the others, or add them up.',
  },
} as const satisfies Partial<Readonly<Record<ProblemCode, ProblemDoc>>>;
