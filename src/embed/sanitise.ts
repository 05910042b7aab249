// Sanitises a story fetched from another site.
import createPurifier, {type Config} from 'dompurify';
import {schema, type Vocabulary} from '../story/schema.ts';
import {addressAttributes, allAttributes, allowed, proseTags, storyTags} from './allowed-markup.ts';

/** Allow-lists. What is on none of them is removed; the text in it stays if it is text to read. */
const configOf = (
  vocabulary: Vocabulary,
  addresses: readonly string[],
): Config & {RETURN_DOM_FRAGMENT: true} => ({
  ALLOWED_TAGS: [...storyTags(vocabulary), ...proseTags, '#text'],
  ALLOWED_ATTR: allAttributes(vocabulary),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  // all others are words and numbers, not addresses
  ADD_URI_SAFE_ATTR: allAttributes(vocabulary).filter((name) => !addresses.includes(name)),
  // ids are those of steps and layers, which are data; in a shadow tree they name nothing of the page
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
});

/**
 * Copies what is harmless of a story; the story itself is not changed.
 *
 * @returns the copy, and the names of what was left out: elements, and attributes that run something
 */
export function sanitise(
  story: Element,
  vocabulary: Vocabulary = schema,
): {content: DocumentFragment; refused: string[]} {
  const addresses = addressAttributes(vocabulary);
  const purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, event) => {
    const value = allowed(element.localName, event.attrName, event.attrValue, vocabulary);
    event.keepAttr = value !== undefined;
    if (value !== undefined) event.attrValue = value;
  });
  // its own list of names for what a page's other data: and mailto: addresses may be on is not ours
  purifier.addHook('afterSanitizeAttributes', (element) => {
    for (const name of addresses)
      if (!/^https?:\/\//i.test(element.getAttribute(name) ?? 'https://'))
        element.removeAttribute(name);
  });
  const content = document.importNode(
    purifier.sanitize(story, configOf(vocabulary, addresses)),
    true,
  );
  const refused = purifier.removed.flatMap((one) => {
    if ('element' in one) return leftBehind(one.element);
    return one.attribute?.name.startsWith('on') ? [one.attribute.name] : [];
  });
  return {content, refused};
}

/** Elements with a name that says something; not the ones that hold the story, which are unwrapped. */
function leftBehind({nodeName}: Node): string[] {
  const name = nodeName.toLowerCase();
  return /^[a-z][\w-]*$/.test(name) && !['map-story', 'body', 'html', 'head'].includes(name)
    ? [name]
    : [];
}
