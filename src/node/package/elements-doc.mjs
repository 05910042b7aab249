// Writes docs/elements.md from custom-elements.json.

/** @import {Element, Member} from './manifest-types.d.ts' */

const cell = (text = '') => text.replaceAll('|', '\\|');
/** @param {string} text */
const code = (text) => `\`${text}\``;
/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
const table = (head, rows) =>
  rows.length === 0
    ? []
    : [
        `| ${head.join(' | ')} |`,
        `|${'---|'.repeat(head.length)}`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
        '',
      ];

/** @param {Member} member */
const signature = ({name, parameters = []}) =>
  `${name}(${parameters.map((one) => `${one.name}: ${one.type?.text ?? 'unknown'}`).join(', ')})`;

/**
 * What authors do not write and a script may want: properties that are no attribute, and methods.
 * @param {readonly Member[]} members
 */
function scriptRows(members = []) {
  return members.flatMap((one) => {
    if (one.attribute !== undefined || !one.description) return [];
    const name = one.kind === 'method' ? signature(one) : one.name;
    const type = one.kind === 'method' ? one.return?.type?.text : one.type?.text;
    return [[code(name), type && type !== 'void' ? code(type) : '', one.description]];
  });
}

/** @param {Element} element @returns {string[]} */
const section = ({
  tagName,
  description,
  attributes = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
  members,
}) => [
  `## \`<${tagName}>\``,
  '',
  description,
  '',
  ...table(
    ['Attribute', 'Type', ''],
    attributes.map(({name, type, description}) => [code(name), code(type.text), description]),
  ),
  ...table(
    ['Event', 'Class', ''],
    events.map(({name, type, description}) => [code(name), code(type.text), description]),
  ),
  ...table(['From script', 'Type', ''], scriptRows(members)),
  ...table(
    ['Slot', ''],
    slots.map(({name, description}) => [name ? code(name) : 'its contents', description]),
  ),
  ...table(
    ['Part', ''],
    cssParts.map(({name, description}) => [code(name), description]),
  ),
  ...table(
    ['Custom property', ''],
    cssProperties.map(({name, description}) => [code(name), description]),
  ),
];

/** @param {readonly Element[]} elements */
export const elementsDoc = (elements) =>
  `${[
    '# The elements',
    '',
    '<!-- Written by `npm run docs` from src/node/package/schema-docs.ts (attributes), src/layers/kinds and the doc blocks in src/elements; change those. -->',
    '',
    'Write attributes in HTML, or in a framework that supports custom elements. Events bubble, also out of shadow trees.',
    "The package has the types: `import type {StepChangeEvent} from 'map-story'`. Editors complete all of this from",
    '`map-story/html.html-data.json` (in VS Code, the setting `html.customData`) and `map-story/custom-elements.json`.',
    '',
    ...elements.flatMap(section),
  ]
    .join('\n')
    .trimEnd()}\n`;
