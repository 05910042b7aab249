// Reads a table of text: columns separated by commas, semicolons or tabs, with quotes where they need them.
import {dsvFormat} from 'd3-dsv';

/** Rows by column; values are texts. `fault` says why nothing could be read. */
export type Table = Readonly<{
  columns: readonly string[];
  rows: readonly Readonly<Record<string, string | undefined>>[];
  fault?: string;
}>;

const separators = ['\t', ';', ','] as const;

/** The separator that the first line has most of, outside of quotes. */
function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/);
  const counts = separators.map((one) => line.split(one).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

/** A byte order mark, empty lines and a line `sep=;` are no data. */
export function readTable(text: string): Table {
  const plain = text
    .replace(/^\ufeff/, '')
    .replace(/^sep=.\r?\n/i, '')
    .trimStart();
  const wrong = (fault: string): Table => ({columns: [], rows: [], fault});
  if (plain.trim() === '') return wrong('The file is empty.');
  if (/^[[{]/.test(plain)) return wrong('The file is JSON, not a table.');
  if (/^<(?:!doctype|html|\?xml)/i.test(plain))
    return wrong('The file is a web page, not a table.');
  if (plain.startsWith('PK\u0003'))
    return wrong('The file is a spreadsheet. Save it as CSV (UTF-8).');
  // not `parse`: it compiles its rows, which a page's content security policy may forbid
  const [head = [], ...lines] = dsvFormat(separatorOf(plain)).parseRows(plain);
  const columns = head.map((name) => name.trim());
  const rows = lines
    .map((cells) =>
      Object.fromEntries(
        columns.map((name, index) => [name, (cells[index] ?? '').trim()] as const),
      ),
    )
    .filter((row) => Object.values(row).some(Boolean));
  if (columns.length < 2)
    return wrong(
      `The file has one column, “${columns[0]}”. Separate columns by commas, semicolons or tabs.`,
    );
  return rows.length === 0 ? {...wrong('The table has no rows.'), columns} : {columns, rows};
}
