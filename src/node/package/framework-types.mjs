// Writes the types of the elements for JSX and Vue from custom-elements.json.

/** The types of the package itself, as seen from the file that is written. */
const INDEX = './index.js';

const interfaceOf = (name) => name.replace(/Element$/, 'Attributes');
const comment = (text, indent) => `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n`;

/** Numbers may be written as numbers, texts as they are; what is true or missing is boolean. */
function typeOf(text) {
  if (text === 'number') return 'number | string';
  return text.replaceAll('|', ' | ');
}

const attributesOf = ({
  name,
  description,
  attributes = [],
}) => `${comment(description, '')}export interface ${interfaceOf(name)} {
${attributes.map((one) => `${comment(one.description, '  ')}  ${/^\w+$/.test(one.name) ? one.name : `'${one.name}'`}?: ${typeOf(one.type.text)} | undefined;`).join('\n')}
}
`;

const eventTypes = (elements) => [
  ...new Set(elements.flatMap(({events = []}) => events.map(({type}) => type.text))),
];
const classes = (elements) => elements.map(({name}) => name);
const imported = (names) => `import type {${names.join(', ')}} from '${INDEX}';`;

/** React 19: attributes and properties by their names, events as `onstep-change`. */
export function reactTypes(elements) {
  const props = elements.map(({name, tagName, events = []}) => {
    const listeners = events.map(
      ({name, type, description}) =>
        `${comment(description, '    ')}    'on${name}'?: ((event: ${type.text}) => void) | undefined;`,
    );
    return `      '${tagName}': Props<${name}, ${interfaceOf(name)}${listeners.length > 0 ? ` & {\n${listeners.join('\n')}\n      }` : ''}>;`;
  });
  return `// Types of a story's elements for JSX (React 19): \`import 'map-story/react'\` once in a project.
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
${imported([...classes(elements), ...eventTypes(elements)])}

${elements.map(attributesOf).join('\n')}
type Props<Element, Attributes> = Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Attributes> & Attributes;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${props.join('\n')}
    }
  }
}
`;
}

const camel = (name) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());

/** Vue 3: attributes by their names, events as \`@step-change\`. */
export function vueTypes(elements) {
  const components = elements.map(({name, tagName, events = []}) => {
    const listeners = events.map(
      ({name, type, description}) =>
        `${comment(description, '    ')}    on${camel(name)}?: ((event: ${type.text}) => void) | undefined;`,
    );
    return `    '${tagName}': Component<${interfaceOf(name)}${listeners.length > 0 ? ` & {\n${listeners.join('\n')}\n    }` : ''}>;`;
  });
  return `// Types of a story's elements for Vue's templates: \`import 'map-story/vue'\` once in a project.
import type {HTMLAttributes, ReservedProps} from 'vue';
${imported(eventTypes(elements))}

${elements.map(attributesOf).join('\n')}
type Component<Attributes> = new () => {$props: Omit<HTMLAttributes, keyof Attributes> & ReservedProps & Attributes};

declare module 'vue' {
  interface GlobalComponents {
${components.join('\n')}
  }
}
`;
}
