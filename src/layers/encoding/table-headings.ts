// Names the columns of a table of numbers.
import {listed} from '../../i18n/explore-words.ts';
import type {ExploreWords} from '../../i18n/messages/en-explore.ts';
import type {NumberTable, TableColumn} from './number-table.ts';

/** `word`: the text of ours that it is; without one it is the author's. */
export type TableHeading = Readonly<{
  shows: TableColumn['shows'];
  text: string;
  word?: keyof ExploreWords;
}>;

type Columns = Pick<NumberTable, 'columns'>;

/** The unit of all numbers stands in the title; else each column has its own. */
export function tableHeadings(
  label: string,
  {columns}: Columns,
  words: ExploreWords,
): Readonly<{title: string; headings: readonly TableHeading[]}> {
  const numbers = columns.filter(({shows}) => shows !== 'class' && shows !== 'category');
  const alone = numbers.length === 1;
  const unit = numbers.every((one) => one.unit === numbers[0]?.unit) ? numbers[0]?.unit : undefined;
  const keys = {
    value: alone ? 'tableNumber' : 'tableColor',
    size: alone ? 'tableNumber' : 'tableSize',
    width: alone ? 'tableNumber' : 'tableWidth',
    class: 'tableClass',
    category: 'tableCategory',
  } as const;
  return {
    title: listed([label, ...(unit ? [unit] : [])], words),
    headings: columns.map(({shows, label: own, unit: its}) => {
      const units = its && its !== unit ? [its] : [];
      const word = keys[shows];
      return own === undefined
        ? {shows, word, text: listed([words[word], ...units], words)}
        : {shows, text: listed([own, ...units], words)};
    }),
  };
}

/** Where no title stands beside the columns: each says what it is of, and in which unit. */
export const exportHeadings = (
  label: string,
  {columns}: Columns,
  words: ExploreWords,
): readonly string[] => {
  const {headings} = tableHeadings(label, {columns}, words);
  return columns.map(({unit, label: own}, index) => {
    const {text, word} = headings[index]!;
    const name = word === 'tableNumber' ? label : (own ?? text);
    return unit && !text.endsWith(unit) ? listed([name, unit], words) : name;
  });
};
