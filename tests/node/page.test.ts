import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {stillFigures} from '../../src/node/vite/insert-stills.ts';
import {insertAll} from '../../src/node/vite/insertion.ts';
import {measureFigures} from '../../src/node/vite/measure-figures.ts';
import {oEmbed} from '../../src/node/vite/oembed.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {headTags, sharedStep, sharePng, shareSvg} from '../../src/node/vite/share-picture.ts';
import {mirrored} from '../../src/layout/still-sizes.ts';
import {stillsOf} from '../../src/node/page/page-stills.ts';
import {html as ours} from '../page/story.ts';

const folder = mkdtempSync(join(tmpdir(), 'story-'));
writeFileSync(
  join(folder, 'town.geojson'),
  JSON.stringify({
    type: 'Feature',
    properties: {id: 'town', name: 'Town'},
    geometry: {type: 'Point', coordinates: [75, 36]},
  }),
);

const written = `<!doctype html>
<html lang="ur" dir="rtl">
  <head><title>A "story" &amp; more</title><meta name="description" content="What it is about"></head>
  <body>
    <map-story theme="dark">
      <story-layer id="town" src="town.geojson" kind="place" label="the town"></story-layer>
      <story-step id="start" camera="75 36"><h2>Start</h2><p>Text.</p></story-step>
      <p>Between.</p>
      <story-step id="the end/1" focus="town" highlight="town"><h2>End</h2></story-step>
    </map-story>
  </body>
</html>
`;

describe('a story page', () => {
  test('is read with its data, its language, direction and theme, and where its steps begin', () => {
    const page = readPage(written, folder)[0]!;
    expect(page).toMatchObject({
      lang: 'ur',
      rtl: true,
      title: 'A "story" & more',
      description: 'What it is about',
      theme: 'dark',
      problems: [],
    });
    expect(page.story.layers[0]!.data!.features).toHaveLength(1);
    expect(page.stepOffsets.map((offset) => written.slice(offset, offset + 21))).toEqual([
      '<story-step id="start',
      '<story-step id="the e',
    ]);
  });

  test('whose language is no tag of one is read in English, as in the browser', () => {
    expect(readPage(written.replace('lang="ur"', 'lang="ur_PK"'), folder)[0]!.lang).toBe('en');
    expect(readPage(written.replace('lang="ur"', 'lang="UR-pk"'), folder)[0]!.lang).toBe('ur-PK');
  });

  test('without a map story is none', () => {
    expect(readPage('<!doctype html><title>Other</title>', folder)).toEqual([]);
    expect(
      readPage(
        '<map-story src="https://story.example/"><a href="https://story.example/">Story</a></map-story>',
        folder,
      ),
    ).toEqual([]);
  });

  test('whose file is missing is read without it, and says which', () => {
    const page = readPage(written.replace('town.geojson', 'gone.geojson'), folder)[0]!;
    expect(page.story.steps).toHaveLength(2);
    expect(page.problems).toMatchObject([{path: 'gone.geojson', severity: 'error'}]);
  });
});

describe('stills in a page', () => {
  const page = readPage(written, folder)[0]!;
  const stills = stillsOf(page);
  const text = insertAll(
    written,
    stillFigures(page, stills, (name) => `./stills/${name}`),
  );

  test('stand before their steps, and nothing else of the text changes', () => {
    expect(text.replace(/<figure[\s\S]*?<\/figure>\s*/g, '')).toBe(written);
    expect(
      text.match(/<figure class="map-still"[^>]*>[\s\S]*?<\/figure>\s*<story-step/g),
    ).toHaveLength(2);
  });

  test('of a story with a theme of its own come in that theme alone; paper has light ones', () => {
    expect(text).not.toContain('prefers-color-scheme');
    const [first] = /<picture[\s\S]*<\/picture>/.exec(text)!;
    expect(first).not.toContain('-light-');
    expect(/class="map-print" src="([^"]+)"/.exec(text)![1]).toContain('landscape-light');
  });

  test('have names that any file system takes, and that change with what is in them', () => {
    const names = stills.flatMap(({files}) => files.map(({name}) => name));
    expect(names).toHaveLength(8);
    expect(new Set(names).size).toBe(8);
    for (const name of names) expect(name).toMatch(/^[a-z0-9-]+\.svg$/);
    const other = stillsOf({...page, lang: 'en'}).flatMap(({files}) => files.map(({name}) => name));
    expect(other.filter((name) => names.includes(name))).toEqual([]);
  });

  test('leave room for cards at the other side where text runs from right to left', () => {
    expect(
      mirrored({width: 10, height: 10, padding: {top: 1, right: 2, bottom: 3, left: 4}}).padding,
    ).toEqual({top: 1, right: 4, bottom: 3, left: 2});
    const dot = (rtl: boolean) => {
      const {svg} = stillsOf({...page, rtl})[1]!.files.find(
        ({orientation}) => orientation === 'landscape',
      )!;
      const [, left, width] = /viewBox="(\S+) \S+ (\S+) /.exec(svg)!;
      const [, x] = /data-layer="story:town:dot"[\s\S]*?<circle [^>]*cx="(\S+)"/.exec(svg)!;
      return (Number(x) - Number(left)) / Number(width);
    };
    expect(dot(false)).toBeGreaterThan(0.55);
    expect(dot(true)).toBeCloseTo(1 - dot(false), 2);
  });

  test('say so where cards pass on the right, for the style sheet', () => {
    const figures = (rtl: boolean) =>
      insertAll(
        written,
        stillFigures({...page, rtl}, stills, (name) => name),
      ).match(/<figure class="map-still"[^>]*>/g);
    const right = '<figure class="map-still" data-cards="right">';
    expect(figures(true)).toEqual([right, right]);
    expect(figures(false)).toEqual(['<figure class="map-still">', '<figure class="map-still">']);
    const marksOf = (side: 'end' | 'full', rtl: boolean) => {
      const steps = page.story.steps.map((step) => ({...step, side}));
      const all = stillFigures({...page, rtl, story: {...page.story, steps}}, stills, String);
      return /<figure class="map-still"([^>]*)>/.exec(all[0]!.text)![1];
    };
    expect(marksOf('end', false)).toBe(' data-cards="right" data-side="end"');
    expect(marksOf('end', true)).toBe(' data-side="end"');
    expect(marksOf('full', true)).toBe(' data-cards="over"');
  });

  test('show what a step focuses on, and only say that they are around what it frames', () => {
    const [, focused] = stillsOf(readPage(written.replace(' highlight="town"', ''), folder)[0]!);
    const [, framed] = stillsOf(
      readPage(written.replace('focus="town" highlight="town"', 'frame="town"'), folder)[0]!,
    );
    const drawn = (step: typeof focused) =>
      step!.files.map(({svg}) => svg.includes('data-layer="story:town:dot"'));
    expect(drawn(focused)).toEqual([true, true, true, true]);
    expect(drawn(framed)).toEqual([false, false, false, false]);
    expect(focused!.alt).toBe('Map. The map shows the town.');
    expect(framed!.alt).toBe('Map. The map shows the area around the town.');
  });

  test('are said in words, escaped for HTML', () => {
    expect(
      insertAll(
        written,
        stillFigures(
          page,
          stills.map((one) => ({...one, alt: '"<b>" & co'})),
          (name) => name,
        ),
      ),
    ).toContain('alt="&quot;&lt;b&gt;&quot; &amp; co"');
  });
});

describe('measures in a page', () => {
  const line = (id: string, coordinates: number[][]) => ({
    type: 'Feature',
    properties: {id},
    geometry: {type: 'LineString', coordinates},
  });
  const page = (lang: string, figures: string) => `<html lang="${lang}"><map-story>
    <story-layer id="way" src="https://elsewhere.example/way.geojson" label="Away"></story-layer>
    <story-layer id="line" label="The line"><script type="application/geo+json">${JSON.stringify({
      type: 'FeatureCollection',
      features: [
        line('degree', [
          [0, 0],
          [1, 0],
        ]),
        line('long', [
          [0, 0],
          [20, 0],
        ]),
      ],
    })}</script></story-layer>
    <story-step id="s" focus="line"><h2>S</h2><p>${figures}</p></story-step></map-story></html>`;
  const filled = (html: string) => {
    const [story] = readPage(html, folder);
    expect(story!.problems.filter(({code}) => code !== 'data-not-checked')).toEqual([]);
    return insertAll(html, measureFigures(story!));
  };
  const measure = (of: string, text = '') => `<story-measure of="${of}">${text}</story-measure>`;

  test('that are empty say what the map measures, in the language of the page', () => {
    const figures = `${measure('line/degree')} of ${measure('line/long', ' <!-- all --> ')}`;
    expect(filled(page('en', figures))).toBe(
      page(
        'en',
        `${measure('line/degree', '111 km')} of ${measure('line/long', '2,224 km <!-- all --> ')}`,
      ),
    );
    expect(filled(page('de', figures))).toContain('2.224 km');
    expect(filled(page('fa', figures))).toContain('۱۱۱');
  });

  test('that say something, or whose data are not read, keep their text', () => {
    const html = page('en', `${measure('line/degree', 'about 110 km')}, ${measure('way/all')}`);
    expect(filled(html)).toBe(html);
  });

  test('that were filled say what the map measures when the page is read again', () => {
    for (const lang of ['en', 'fr', 'fa', 'de-CH', 'bn'])
      filled(filled(page(lang, measure('line/long'))));
  });
});

describe('the page of this repository', () => {
  const page = readPage(ours, '.')[0]!;

  test('has a share picture of 1200 × 630 px, with its headline and the credit line', async () => {
    expect(page.story.steps[sharedStep(page)]!.highlighted.length).toBeGreaterThan(0);
    expect(shareSvg(page)).toContain('Karakoram');
    expect(shareSvg(page)).toContain('OpenStreetMap contributors');
    const png = Buffer.from((await sharePng(page))!);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeGreaterThan(40_000);
    expect(png.length).toBeLessThan(300_000);
  });

  test('has none where a letter is in no font that is given, and the head names none', async () => {
    const nile = readPage(
      readFileSync('tests/stories/nile/index.html', 'utf8'),
      'tests/stories/nile',
    )[0]!;
    expect(await sharePng(nile)).toBeUndefined();
    expect(
      headTags(nile, undefined, 'https://story.example/').filter(({attrs}) =>
        /image/.test(String(attrs?.['property'])),
      ),
    ).toEqual([]);
    const png = await sharePng(nile, [
      'node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
    ]);
    expect(png!.length).toBeGreaterThan(20_000);
    // text that runs from right to left stands at the right, and the map beside it
    expect(shareSvg(nile)).toMatch(/<text [^>]*text-anchor="end"><tspan x="1144"/);
  });

  test('says to machines what it is, with full addresses where the site is known, and invents no author and no date', () => {
    const tags = headTags(page, 'Map. Words.', 'https://story.example/');
    const content = (name: string) =>
      tags.find(({attrs}) => attrs?.['property'] === name)?.attrs?.['content'];
    expect(content('og:image')).toBe('https://story.example/share.png');
    expect(content('og:image:alt')).toBe('Map. Words.');
    expect(content('og:title')).toBe(page.title);
    const article = JSON.parse(
      tags.find(({tag}) => tag === 'script')!.children as string,
    ) as Record<string, unknown>;
    expect(article).toMatchObject({
      '@type': 'Article',
      headline: page.title,
      inLanguage: 'en',
      url: 'https://story.example/',
    });
    expect(Object.keys(article).filter((key) => /author|date|publisher/i.test(key))).toEqual([]);
    expect(headTags(page, '', undefined).some(({attrs}) => attrs?.['rel'] === 'canonical')).toBe(
      false,
    );
    expect(
      headTags({...page, title: '</script><b>'}, '', undefined).at(-1)!.children,
    ).not.toContain('</script>');
  });

  test('tells other sites how to embed it, where the site and its page for frames are known', () => {
    const {json, tag} = oEmbed(page, 'https://story.example/a/')!;
    expect(tag).toMatchObject({
      tag: 'link',
      attrs: {
        rel: 'alternate',
        type: 'application/json+oembed',
        href: 'https://story.example/a/oembed.json',
      },
    });
    expect(JSON.parse(json)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: page.title,
      provider_name: 'story.example',
      thumbnail_url: 'https://story.example/a/share.png',
      width: 960,
      height: 640,
      html: expect.stringContaining('src="https://story.example/a/embed.html"') as string,
    });
    expect(
      JSON.parse(oEmbed({title: '"><script>', embed: 'e.html'}, 'https://story.example/')!.json)
        .html,
    ).not.toContain('<script>');
    expect([
      oEmbed(page, undefined),
      oEmbed({...page, embed: undefined}, 'https://story.example/'),
    ]).toEqual([undefined, undefined]);
  });
});
