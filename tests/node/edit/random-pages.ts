// Makes pages and edits at random, as hand-written pages are: with all that HTML forgives.
import fc from 'fast-check';
import type {Edit} from '../../../src/editor/edit-types.ts';

const word = fc.constantFrom(
  'Ufer',
  'بحر',
  '河',
  'a',
  'Kanal',
  'x1',
  '😀',
  'naïve',
  'AT&T',
  '&eacute;',
);
const words = fc.array(word, {minLength: 1, maxLength: 4}).map((list) => list.join(' '));

/** An attribute as people write it: in either quotes, in none, bare, in capitals, with references. */
const attribute = fc.oneof(
  fc.constantFrom(
    'focus="river"',
    "focus='river  town'",
    'focus=river',
    'FOCUS="river&#47;a"',
    'opening',
    'opening=""',
    'data-x=1',
    'data-x = "a > b"',
    'title="Q&amp;A"',
    'title="a &b c"',
    'title=\'say "x"\'',
    'title="two\nlines"',
    'class="a"',
    'margin=30',
    'margin="30" margin="40"',
  ),
);
const attributes = fc
  .tuple(fc.array(attribute, {maxLength: 4}), fc.constantFrom(' ', '  ', '\n      ', '\t'))
  .map(([list, space]) => list.map((one) => space + one).join(''));

const prose = fc.oneof(
  words.map((text) => `<p>${text}</p>`),
  words.map((text) => `<P>${text}`),
  words.map((text) => `<p class=lead>${text} <em>${text}</em> &amp; more</p>`),
  words.map((text) => `<ul>\n  <li>${text}\n  <li>${text}\n</ul>`),
  words.map((text) => `<h2>${text}</h2>`),
  words.map((text) => `<!-- ${text} -->`),
  words.map((text) => `${text} <story-link to=river>${text}</story-link> ${text}`),
  fc.constantFrom(
    '<br>',
    '<img src=a.png alt="">',
    '<template><p>not shown</p></template>',
    '<pre>\n\n  kept\n</pre>',
    '<table><tr><td>1<td>2</table>',
    '<script type="application/json">{"a": "</p>"}</script>',
    '<div>open',
    '</span>',
    '<b>bold<p>across</b>end</p>',
  ),
);

const layer = attributes.map((list) => `<story-layer id="river"${list}></story-layer>`);
const step = fc
  .tuple(attributes, fc.array(prose, {maxLength: 5}), fc.boolean(), fc.constantFrom('\n      ', ''))
  .map(
    ([list, content, upper, space]) =>
      `<${upper ? 'STORY-STEP' : 'story-step'}${list}>${content.map((one) => space + one).join('')}${space.slice(0, -2)}</story-step>`,
  );

/** The text of a page, with line ends of one sort. */
export const page: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({weight: 1, arbitrary: layer}, {weight: 4, arbitrary: step}), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.constantFrom('\n    ', '\n\n    ', '\n\t', ''),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([things, space, eol, closed]) => {
    const story = `<map-story hash>${things.map((one) => space + one).join('')}${space.slice(0, -2)}${closed ? '</map-story>' : ''}`;
    const text = `<!DOCTYPE html>\n<html lang=de>\n<title>Fluß &amp; Ufer</title>\n<body>\n<h1>Before</h1>\n${story}\n<p>After\n`;
    return text.replaceAll('\n', eol);
  });

const value = fc.oneof(
  words,
  fc.constantFrom(
    '',
    'a"b',
    "a'b",
    `both " and '`,
    'Q&A',
    '&amp;',
    'a&copy b',
    '<b>',
    'two\nlines',
    '  spaces ',
    '\u00a0',
    '/',
    '=',
    'ends/',
  ),
  fc.string({unit: 'grapheme', maxLength: 8}).filter((text) => !/[\0\r]|\p{Surrogate}/u.test(text)),
);
const html = fc.oneof(
  words.map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`),
  fc.constantFrom(
    '',
    'words',
    '<h2>New</h2><p>a <em>b</em></p>',
    '<p onclick="x()">a</p><script>1</script>',
    '<p>a &lt; b &amp; c</p>\n<ul><li>1</li></ul>',
  ),
);
const path = fc.array(fc.nat(3), {maxLength: 3});
const place = fc.nat(4);

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    type: fc.constant('set-attribute' as const),
    path,
    name: fc.constantFrom('focus', 'opening', 'title', 'margin', 'data-x', 'label', 'paint'),
    value: fc.oneof({weight: 4, arbitrary: value}, {weight: 1, arbitrary: fc.constant(null)}),
  }),
  fc.record({type: fc.constant('replace-content' as const), path, html}),
  fc.tuple(path, place, fc.nat(2), html).map(([at, from, count, text]) => ({
    type: 'replace-range' as const,
    path: at,
    from,
    to: from + count,
    html: text,
  })),
  fc.record({type: fc.constant('move' as const), path, to: place}),
  fc.record({
    type: fc.constant('duplicate' as const),
    path,
    id: fc.constantFrom('copy', 'Kopie 2"'),
  }),
);
