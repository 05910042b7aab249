// Compares the keys of tables and features as people write them.

/**
 * Capitals, spaces and zeros at the beginning of a number do not tell keys apart: spreadsheets
 * change them.
 */
export const loose = (key: unknown): string =>
  key === null || key === undefined
    ? ''
    : String(key)
        .normalize('NFC')
        .trim()
        .replace(/\s+/g, ' ')
        .toLowerCase()
        .replace(/^0+(?=\d+$)/, '')
        .replace(/^(\d+)\.0$/, '$1');
