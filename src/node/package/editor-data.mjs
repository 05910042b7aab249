// Makes the data with which VS Code completes HTML (`html.customData`) from custom-elements.json.

/** @import {Element} from './manifest-types.d.ts' */

/** `'a'|'b'` to its texts; a boolean attribute has none. */
export const choices = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, name]) => name);

/** @param {string} value */
const markdown = (value) => ({kind: 'markdown', value});

/** @param {readonly Element[]} elements */
export function editorData(elements) {
  return {
    version: 1.1,
    tags: elements.map(({tagName, description, attributes = []}) => ({
      name: tagName,
      description: markdown(description),
      attributes: attributes.map(({name, type, description}) => ({
        name,
        description: markdown(description),
        ...(type.text === 'boolean' && {valueSet: 'v'}),
        ...(choices(type.text).length > 0 && {
          values: choices(type.text).map((one) => ({name: one ?? ''})),
        }),
      })),
    })),
  };
}
