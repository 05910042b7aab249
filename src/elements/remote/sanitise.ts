// A story element of a page that nobody here knows to what of it can do no harm.
import createPurifier, {type Config} from 'dompurify';
import {allAttributes, allowed, proseTags, storyTags} from './vocabulary.ts';

/** An allow-list; what is on none of it goes, and its text stays where it is text to read. */
const config: Config & {RETURN_DOM_FRAGMENT: true} = {
  ALLOWED_TAGS: [...storyTags, ...proseTags, '#text'],
  ALLOWED_ATTR: allAttributes,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  // all others are words and numbers, not addresses
  ADD_URI_SAFE_ATTR: allAttributes.filter((name) => name !== 'href' && name !== 'src'),
  // ids are those of steps and layers, which are data; in a shadow tree they name nothing of the page
  SANITIZE_DOM: false,
  RETURN_DOM_FRAGMENT: true,
};

/** Returns also the names of what was left out: elements, and attributes that run something. Never touches what it is given. */
export function sanitise(story: Element): {content: DocumentFragment; refused: string[]} {
  const purifier = createPurifier(window);
  purifier.addHook('uponSanitizeAttribute', (element, event) => {
    const value = allowed(element.localName, event.attrName, event.attrValue);
    event.keepAttr = value !== undefined;
    if (value !== undefined) event.attrValue = value;
  });
  // its own list of names for what a page's other data: and mailto: addresses may be on is not ours
  purifier.addHook('afterSanitizeAttributes', (element) => {
    for (const name of ['href', 'src']) if (!/^https?:\/\//i.test(element.getAttribute(name) ?? 'https://')) element.removeAttribute(name);
  });
  const content = document.importNode(purifier.sanitize(story, config), true);
  const refused = purifier.removed.flatMap((one) => {
    if ('element' in one) return leftBehind(one.element);
    return one.attribute?.name.startsWith('on') ? [one.attribute.name] : [];
  });
  return {content, refused};
}

/** Elements with a name that says something; not the ones that hold the story, which are unwrapped. */
function leftBehind({nodeName}: Node): string[] {
  const name = nodeName.toLowerCase();
  return /^[a-z][\w-]*$/.test(name) && !['map-story', 'body', 'html', 'head'].includes(name) ? [name] : [];
}
