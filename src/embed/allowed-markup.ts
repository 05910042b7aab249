// Lists what an embedded story may hold: the story's elements, plain prose, and the attributes of both.
import {schema, type Vocabulary} from '../story/schema.ts';

/**
 * Prose, its lists, tables and figures, films and sounds. Nothing that runs, asks or frames, and
 * nothing that plays before readers ask.
 */
export const proseTags = [
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'br',
  'hr',
  'wbr',
  'a',
  'img',
  'strong',
  'em',
  'b',
  'i',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'mark',
  'abbr',
  'cite',
  'q',
  'blockquote',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'time',
  'dfn',
  'bdi',
  'bdo',
  'ruby',
  'rt',
  'rp',
  'del',
  'ins',
  'address',
  'span',
  'div',
  'section',
  'article',
  'aside',
  'header',
  'footer',
  'figure',
  'figcaption',
  'video',
  'audio',
  'source',
  'track',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
  'details',
  'summary',
];

/** The elements inside a story; the one around them is unwrapped. */
export const storyTags = ({elements}: Vocabulary = schema) => Object.keys(elements).slice(1);

/** The attributes that an element of the story may have. */
const storyAttributes = ({elements}: Vocabulary, tag: string) => Object.keys(elements[tag] ?? {});

const proseAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  video: ['src', 'poster', 'width', 'height', 'loop', 'muted', 'playsinline'],
  audio: ['src', 'loop'],
  source: ['src', 'type'],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  time: ['datetime'],
  ol: ['start', 'reversed'],
  li: ['value'],
  th: ['colspan', 'rowspan', 'scope'],
  td: ['colspan', 'rowspan'],
};

/**
 * Where something that was kept apart goes back in; and a share of the line's length, which a bar
 * may have.
 */
export const KEPT = 'data-kept';
export const SHARE = 'data-share';
const everywhere = ['lang', 'dir', 'title', 'class', 'role', KEPT, SHARE];

/**
 * Classes that an embedded story keeps, with what they are for: `prose.css.ts` gives them a look. A
 * page's own style sheet does not come along, since it could cover or imitate the page around it;
 * so the names are few, general and documented. An aside needs none: `role="note"` says what it is.
 */
export const proseClasses = {
  kicker: 'a short line above a heading, or at the head of a note',
  standfirst: 'the paragraph that leads into the story',
  source: 'where something is from',
  columns: 'its children stand side by side where there is room',
  bars: 'a figure of horizontal bars',
  bar: 'one of them: first its label, then an element that holds the bar, then its value; the bar has its length as `style="inline-size: 90%"`',
  filled: 'a bar of which the whole area counts; without it a bar is an outline',
} as const;

/** Classes of the tables of numbers that a build writes, which `remote-numbers.css.ts` lays out. */
export const tableClasses = ['map-data', 'map-data-scroll', 'map-data-word'] as const;
const classes: ReadonlySet<string> = new Set([...Object.keys(proseClasses), ...tableClasses]);

/** All attributes that some element may have. */
export function allAttributes(vocabulary: Vocabulary = schema): string[] {
  const ofStory = storyTags(vocabulary).flatMap((tag) => storyAttributes(vocabulary, tag));
  return [...new Set([...everywhere, ...ofStory, ...Object.values(proseAttributes).flat()])];
}

/** Those of them that are addresses. */
export function addressAttributes(vocabulary: Vocabulary = schema): string[] {
  const ofStory = storyTags(vocabulary).flatMap((tag) => Object.entries(vocabulary.elements[tag]!));
  return [
    ...new Set([
      'href',
      'src',
      'poster',
      ...ofStory.flatMap(([name, {type}]) => (type === 'url' ? [name] : [])),
    ]),
  ];
}

/** Returns the value that an attribute may have on an element; nothing if the element may not have it. */
export function allowed(
  tag: string,
  name: string,
  value: string,
  vocabulary: Vocabulary = schema,
): string | undefined {
  if (name === 'class')
    return (
      value
        .split(/\s+/)
        .filter((one) => classes.has(one))
        .join(' ') || undefined
    );
  if (name === 'role') return value === 'note' ? value : undefined;
  // a colour is asked for as one, and not by way of a custom property or a picture
  if (vocabulary.elements[tag]?.[name]?.type === 'color')
    return /^[\w\s#%.,()+/*-]+$/.test(value) && !/var\(|url\(|env\(|attr\(|image/i.test(value)
      ? value
      : undefined;
  if (name === KEPT || name === SHARE) return /^\d{1,5}(\.\d+)?$/.test(value) ? value : undefined;
  const known = [
    ...everywhere,
    ...storyAttributes(vocabulary, tag),
    ...(proseAttributes[tag] ?? []),
  ];
  return known.includes(name) ? value : undefined;
}
