// custom-elements.json to what VS Code completes in HTML with (`html.customData`).

/** `'a'|'b'` to its texts; a boolean attribute has none. */
export const choices = (type = '') => [...type.matchAll(/'([^']+)'/g)].map(([, name]) => name);

const markdown = (value) => ({kind: 'markdown', value});

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
        ...(choices(type.text).length > 0 && {values: choices(type.text).map((one) => ({name: one}))}),
      })),
    })),
  };
}
