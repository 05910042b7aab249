// What may come from another page: the story's own elements, plain prose, and what is written on either.

/** Prose, its lists, tables and figures. Nothing that runs, loads, plays, asks or frames. */
export const proseTags = [
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'br', 'hr', 'wbr', 'a', 'img', 'strong', 'em', 'b', 'i', 'u', 's', 'small', 'sub', 'sup', 'mark', 'abbr', 'cite', 'q',
  'blockquote', 'code', 'pre', 'kbd', 'samp', 'var', 'time', 'dfn', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'del', 'ins', 'address', 'span', 'div', 'section', 'article',
  'aside', 'header', 'footer', 'figure', 'figcaption', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'details', 'summary',
];

const storyAttributes: Readonly<Record<string, readonly string[]>> = {
  'story-layer': ['id', 'src', 'kind', 'label', 'color', 'paint'],
  'story-step': ['id', 'focus', 'camera', 'pitch', 'bearing', 'margin', 'show', 'highlight', 'draw', 'opening'],
  'story-link': ['to'],
  'story-measure': ['of', 'unit'],
};
export const storyTags = Object.keys(storyAttributes);

const proseAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
};

/** Where something that was kept apart goes back in; and a share of the line's length, which a bar may have. */
export const KEPT = 'data-kept';
export const SHARE = 'data-share';
const everywhere = ['lang', 'dir', 'title', 'class', 'role', KEPT, SHARE];

/** Classes that our own sheet gives a look to. */
const classes = new Set(['context', 'kicker', 'source', 'standfirst', 'delegations', 'bars', 'bar', 'what', 'track', 'done', 'planned', 'count', 'questions']);

export const allAttributes = [...new Set([...everywhere, ...[storyAttributes, proseAttributes].flatMap((table) => Object.values(table).flat())])];

/** The value that an attribute may have on an element; nothing where it may not stand there. */
export function allowed(tag: string, name: string, value: string): string | undefined {
  if (name === 'class') return value.split(/\s+/).filter((one) => classes.has(one)).join(' ') || undefined;
  if (name === 'role') return value === 'note' ? value : undefined;
  // a colour is asked for as one, and not by way of a custom property or a picture
  if (name === 'color') return /^[\w\s#%.,()+-]+$/.test(value) && !/var\(|url\(|env\(|attr\(|image/i.test(value) ? value : undefined;
  if (name === KEPT || name === SHARE) return /^\d{1,5}(\.\d+)?$/.test(value) ? value : undefined;
  const known = [...everywhere, ...(storyAttributes[tag] ?? proseAttributes[tag] ?? [])];
  return known.includes(name) ? value : undefined;
}
