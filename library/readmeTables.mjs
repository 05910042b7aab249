// Writes the attribute tables of the README between their markers.

/** @import {Element} from './types.d.ts' */

const cell = (text = '') => text.replaceAll('|', '\\|');

/**
 * @param {string} text with `<!-- attributes: TAG -->` and `<!-- /attributes -->` around each table
 * @param {readonly Element[]} elements
 */
export const withTables = (text, elements) => text.replace(/(<!-- attributes: (\S+) -->\n)[\s\S]*?(<!-- \/attributes -->)/g, (_, start, tag, end) => {
  const found = elements.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`The README has a table of <${tag}>, which is no element.`);
  const rows = (found.attributes ?? []).map(({name, description}) => `| \`${name}\` | ${cell(description)} |`);
  return `${start}| \`<${tag}>\` | |\n|---|---|\n${rows.join('\n')}\n${end}`;
});
