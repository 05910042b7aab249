// Tests what becomes of films, sounds and pages of other sites when a story is imported: nothing is
// dropped in silence, and nothing loads before the reader asks.
import {mkdtempSync, readdirSync, writeFileSync} from 'node:fs';
import {readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {main} from '../../src/node/cli/main.ts';
import {cleanProse} from '../../src/node/import/clean-prose.ts';
import {readTour} from '../../src/node/import/read-tour.ts';
import {takeNotes} from '../../src/node/import/tour.ts';

const tube = 'https://www.youtube.com/watch?v=a1b2C3d4e5F';
const offered = (href: string, words: string, shape = '') =>
  `<story-media${shape && ` shape="${shape}"`}><a href="${href}">${words}</a></story-media>`;

/** What is made of HTML, and what the report says; `files` lie beside the source. */
function cleaned(html: string, files: readonly string[] = []) {
  const notes = takeNotes();
  const picture = (address: string) => (files.includes(address) ? `media/${address}` : undefined);
  const prose = cleanProse(html, {notes, place: '', picture});
  return {prose, report: notes.list.map(({text}) => text).join('\n')};
}

test.each([
  [`<iframe src="${tube}" title="A film"></iframe>`, offered(tube, 'A film')],
  [
    '<iframe src="//www.youtube.com/embed/a1b2C3d4e5F"></iframe>',
    offered('https://www.youtube.com/embed/a1b2C3d4e5F', 'www.youtube.com/…/a1b2C3d4e5F'),
  ],
  [
    '<iframe src="http://player.vimeo.com/video/1234567" title="V"></iframe>',
    offered('https://player.vimeo.com/video/1234567', 'V'),
  ],
  [
    '<iframe data-src="https://maps.example/a" title="A map"></iframe>',
    offered('https://maps.example/a', 'A map'),
  ],
  [
    '<object><param name="movie" value="x"><embed src="https://www.youtube.com/v/a1b2C3d4e5F"></object>',
    offered('https://www.youtube.com/v/a1b2C3d4e5F', 'www.youtube.com/…/a1b2C3d4e5F'),
  ],
  [
    '<video src="https://films.example/a.mp4" title="A film"></video>',
    offered('https://films.example/a.mp4', 'A film'),
  ],
  [
    '<audio><source src="https://sounds.example/a.mp3" type="audio/mpeg"></audio>',
    offered('https://sounds.example/a.mp3', 'sounds.example/a.mp3', 'bar'),
  ],
  [
    '<p>Before <img src="https://pictures.example/a.jpg" alt="A"> after</p>',
    `<p>Before</p>\n${offered('https://pictures.example/a.jpg', 'A')}\n<p>after</p>`,
  ],
  [
    '<a href="https://pages.example/"><img src="https://pictures.example/a.jpg" alt="A"></a>',
    `${offered('https://pictures.example/a.jpg', 'A')}\n<p><a href="https://pages.example/">pages.example</a></p>`,
  ],
  [
    '<a href="https://pictures.example/a.jpg"><img src="https://pictures.example/a.jpg"></a>',
    offered('https://pictures.example/a.jpg', 'pictures.example/a.jpg'),
  ],
  [
    '<iframe src="http://old.example/a" title="Old"></iframe>',
    offered('http://old.example/a', 'Old'),
  ],
  [
    '<img src="//pictures.example/On the quay - \u7801\u5934.jpg">',
    offered(
      'https://pictures.example/On%20the%20quay%20-%20\u7801\u5934.jpg',
      'pictures.example/On the quay - \u7801\u5934.jpg',
    ),
  ],
  [
    '<iframe src="mailto:me@example.org" title="Write"></iframe>',
    '<p><a href="mailto:me@example.org">Write</a></p>',
  ],
])('%s waits for the reader, and the report says so', (html, prose) => {
  const made = cleaned(html);
  expect(made.prose).toBe(prose);
  expect(made.report).toMatch(
    /(?:loads when the reader asks|is a link now)(?:, since it lies on another host \(--fetch takes it along\))?: (?:http|mailto)/,
  );
});

test('a film that lies beside the source plays, with its captions, and never by itself with a sound', () => {
  const {prose, report} = cleaned(
    '<video autoplay loop poster="a.jpg" style="x"><source src="a.webm"><source src="a.mp4"><track kind="captions" src="a.vtt" srclang="en"><track src="gone.vtt"></video><video muted autoplay src="a.mp4"></video>',
    ['a.mp4', 'a.jpg', 'a.vtt'],
  );
  expect(prose).toBe(
    '<video controls="" src="media/a.mp4" poster="media/a.jpg" loop=""><track src="media/a.vtt" kind="captions" srclang="en"></video>\n<video controls="" src="media/a.mp4" muted="" autoplay=""></video>',
  );
  expect(report).toContain('Captions are left: gone.vtt');
  expect(report).toContain('Films and sounds begin when the reader starts them.');
});

test('a sound in a film’s element is a sound; one that is not there is named in the report', () => {
  const html = '<video height=40 controls><source src="a talk.m4a"></video>';
  expect(cleaned(html, ['a talk.m4a']).prose).toBe(
    '<audio controls="" src="media/a talk.m4a"></audio>',
  );
  expect(cleaned(html)).toEqual({
    prose: '',
    report: '<video> of a talk.m4a is left: there is no such file beside the source.',
  });
});

test('a small picture of another site is its words: it is a logo, or counts readers', () => {
  expect(
    cleaned(
      '<p>Hi <a href="https://made.example/"><img alt="Made so" src="https://made.example/a.svg" style="width:105px!important;"></a><img src="https://counts.example/1.gif" width="1"></p>',
    ),
  ).toEqual({
    prose: '<p>Hi <a href="https://made.example/">Made so</a></p>',
    report: expect.stringContaining('https://counts.example/1.gif is left') as string,
  });
});

test('words that stood apart by their looks do not run together', () => {
  expect(
    cleaned('<p><span class="badge">Maps</span><span class="badge">Data</span></p>').prose,
  ).toBe('<p>Maps Data</p>');
  expect(cleaned('<p><span class="first">W</span>ords</p>').prose).toBe('<p>Words</p>');
});

test('a film that lies nowhere is named in the report', () => {
  expect(cleaned('<video src="javascript:alert(1)"></video>')).toEqual({
    prose: '',
    report: '<video> of javascript:alert(1) is left.',
  });
});

/** The slides of a story of StoryMapJS, each with one medium. */
const slides = (...media: object[]) => {
  const text = JSON.stringify({
    storymap: {slides: media.map((one) => ({text: {headline: 'A'}, media: one}))},
  });
  const read = readTour(text, 'a.json');
  if ('fault' in read) throw new Error(read.fault);
  return read.tour.steps.map(({html}) => cleaned(html).prose);
};

test.each([
  [{url: tube, caption: 'The ferry'}, offered(tube, 'The ferry')],
  [
    {url: 'http://vimeo.com/1234567', caption: 'The ferry', credit: 'Me'},
    `<figure>${offered('https://vimeo.com/1234567', 'The ferry')}<figcaption><small>Me</small></figcaption></figure>`,
  ],
  [
    {url: 'https://soundcloud.com/me/song', caption: '<a href="https://a.example/">It</a>'},
    `<figure>${offered('https://soundcloud.com/me/song', 'soundcloud.com/…/song', 'bar')}<figcaption><a href="https://a.example/">It</a></figcaption></figure>`,
  ],
  [
    {url: 'https://en.wikipedia.org/wiki/Ferry'},
    offered('https://en.wikipedia.org/wiki/Ferry', 'en.wikipedia.org/…/Ferry', 'square'),
  ],
  [
    {url: 'https://twitter.com/me/status/123456', caption: 'A post'},
    offered('https://twitter.com/me/status/123456', 'A post', 'square'),
  ],
  [
    {url: 'https://films.example/a.mp4', caption: 'A film'},
    offered('https://films.example/a.mp4', 'A film'),
  ],
  [
    {url: `<iframe src="${tube}"></iframe>`, caption: 'The ferry'},
    `${offered(tube, 'www.youtube.com/watch')}\n<p>The ferry</p>`,
  ],
  [
    {url: '//pictures.example/a.jpg', caption: 'The ferry'},
    `<figure>${offered('https://pictures.example/a.jpg', 'The ferry')}<figcaption>The ferry</figcaption></figure>`,
  ],
  [
    {url: 'https://pages.example/', caption: 'A page'},
    '<p><a href="https://pages.example/">A page</a></p>',
  ],
  [
    {url: '<blockquote>Words</blockquote>', credit: 'Me'},
    '<blockquote>Words</blockquote>\n<p><small>Me</small></p>',
  ],
])('a slide with the medium %j', (media, prose) => {
  expect(slides(media)).toEqual([prose]);
});

test.each([
  [
    "video: 'https://films.example/a.mp4'",
    offered('https://films.example/a.mp4', 'films.example/a.mp4'),
  ],
  [`video: {url: '${tube}', title: 'The ferry'}`, offered(tube, 'The ferry')],
  [
    "audio: ['https://sounds.example/a.mp3']",
    offered('https://sounds.example/a.mp3', 'sounds.example/a.mp3', 'bar'),
  ],
  [
    'description: \'<audio controls> <source src="https://sounds.example/a.mp3"></audio>\'',
    offered('https://sounds.example/a.mp3', 'sounds.example/a.mp3', 'bar'),
  ],
  [
    `media: [{type: 'video', url: '${tube}', caption: 'It'}]`,
    `<figure>${offered(tube, 'www.youtube.com/watch')}<figcaption>It</figcaption></figure>`,
  ],
  [`embed: '<iframe src="${tube}" title="T"></iframe>'`, offered(tube, 'T')],
  [
    `description: 'Words<iframe src="${tube}" title="T"></iframe>'`,
    `<p>Words</p>\n${offered(tube, 'T')}`,
  ],
])('a chapter with %s', (fields, prose) => {
  const read = readTour(
    `var config = {chapters: [{id: 'a', title: 'A', location: {center: [1, 2]}, ${fields}}]}`,
    'config.js',
  );
  if ('fault' in read) throw new Error(read.fault);
  expect(cleaned(read.tour.steps[0]!.html).prose).toBe(prose);
});

test('a field of a chapter that only says that there is a film is named in the report', () => {
  const read = readTour(
    "var config = {chapters: [{id: 'a', title: 'A', location: {center: [1, 2]}, video: 'yes'}]}",
    'config.js',
  );
  if ('fault' in read) throw new Error(read.fault);
  expect(read.tour.steps[0]!.html).toBe('');
  expect(read.notes.list.map(({text}) => text).join('\n')).toContain('video has no address');
});

test.each([
  [
    '# A <!--{ as="video" mode="hero" src="https://films.example/a.mp4" }-->',
    offered('https://films.example/a.mp4', 'films.example/a.mp4'),
  ],
  [
    '# A\n\n![The ferry](https://films.example/a.mp4)',
    offered('https://films.example/a.mp4', 'films.example/a.mp4'),
  ],
  [`# A\n\n<iframe src="${tube}" title="T"></iframe>`, offered(tube, 'T')],
])('a Markdown tour with %s', (text, prose) => {
  const read = readTour(text, 'tour.md');
  if ('fault' in read) throw new Error(read.fault);
  expect(cleaned(read.tour.steps[0]!.html).prose).toBe(prose);
});

test('films and pictures of placemarks', () => {
  const read = readTour(
    `<kml><Placemark><name>A</name><description><![CDATA[<video src="https://films.example/a.mp4" title="F"></video>]]></description><ExtendedData><Data name="gx_media_links"><value>${tube.replace('&', '&amp;')} https://pictures.example/a.jpg</value></Data></ExtendedData></Placemark></kml>`,
    'a.kml',
  );
  if ('fault' in read) throw new Error(read.fault);
  expect(cleaned(read.tour.steps[0]!.html).prose.split('\n')).toEqual([
    offered(tube, 'www.youtube.com/watch'),
    offered('https://pictures.example/a.jpg', 'pictures.example/a.jpg'),
    offered('https://films.example/a.mp4', 'F'),
  ]);
});

test('films, sounds and captions that lie beside the source are copied; what is none is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  const out = join(folder, 'story');
  writeFileSync(
    join(folder, 'config.js'),
    `var config = {chapters: [{id: 'a', title: 'A', location: {center: [1, 2]}, description: '<video src="a.mp4"><track kind="captions" src="a.vtt"></video><audio src="b.mp3"></audio><video src="c.mp4"></video>'}]}`,
  );
  writeFileSync(join(folder, 'a.mp4'), '\0\0\0\x18ftypmp42');
  writeFileSync(join(folder, 'a.vtt'), 'WEBVTT\n');
  writeFileSync(join(folder, 'b.mp3'), 'ID3\x03');
  writeFileSync(join(folder, 'c.mp4'), '<script>alert(1)</script>');
  const said: string[] = [];
  await main(['import', join(folder, 'config.js'), '--out', out], {
    say: (line) => said.push(line),
    note: () => {},
  });
  expect(readdirSync(join(out, 'media')).sort()).toEqual(['a-2.vtt', 'a.mp4', 'b.mp3']);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(
    '<video controls="" src="media/a.mp4"><track src="media/a-2.vtt" kind="captions"></video>',
  );
  expect(said.join('\n')).toContain('c.mp4 is no picture, film or sound that is taken along.');
});
