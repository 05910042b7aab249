import type {Geometry, Position} from 'geojson';
import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import {measured, printed} from '../../src/story/measure.ts';
import {storyIn} from '../fixtures/html.ts';
import {textOf} from '../../src/story/node.ts';
import {html, problems, story} from '../page/story.ts';

/** All positions of a line, or of several. */
const positionsIn = (geometry: Geometry): Position[] =>
  geometry.type === 'LineString'
    ? geometry.coordinates
    : geometry.type === 'MultiLineString'
      ? geometry.coordinates.flat()
      : [];

/** What a reader without JavaScript reads, by step. */
const nodes = storyIn(html).children.flatMap((child) =>
  typeof child === 'string' || child.tag !== 'story-step' ? [] : [child],
);
const stepTexts = Object.fromEntries(nodes.map((node) => [node.attributes['id']!, textOf(node)]));
const all = Object.values(stepTexts).join(' ');

describe('every fact of the article is on the page, in text that needs no JavaScript', () => {
  test.each([
    [
      'the meeting',
      /Interior Minister, Mohsin Naqvi, met a Chinese delegation led by Chen Mingguo/,
    ],
    ['the title as the article gives it', /article titles Minister of Political and Legal Affairs/],
    [
      'what it was about',
      /high-level.*counterterrorism, cross-border security, and the fight against drug smuggling and trafficking/,
    ],
    ['that neither date nor place is given', /neither when nor where the two met/],
    ['the exercises', /agreed to hold joint police and paramilitary exercises/],
    [
      'that the place is not decided',
      /may take place in either Gilgit-Baltistan or Xinjiang; that is not decided/,
    ],
    [
      'why both regions matter',
      /Both regions matter to both countries.*near the China-Pakistan Economic Corridor \(CPEC\)/,
    ],
    [
      'the training',
      /Gilgit-Baltistan would be given specialised training at the Xinjiang Police Academy/,
    ],
    [
      'what Chen said',
      /Chen said that Xinjiang has vast experience in counterterrorism, and that Pakistan could benefit greatly from it/,
    ],
    [
      'the invitation',
      /invited Naqvi to visit Xinjiang, to strengthen the ties and the cooperation on security/,
    ],
    [
      'the border',
      /Both sides recognised the strategic importance of Pakistan’s 600-kilometre border with Xinjiang, particularly because CPEC passes through this region/,
    ],
    [
      'that securing it is called essential',
      /called essential for protecting the corridor and the wider region/,
    ],
    ['the strategy', /ended with a commitment to a comprehensive strategy against terrorism/],
    ['that the list of delegates is not complete', /does not claim that the list is complete/],
    [
      'China’s officials',
      /Senior Xinjiang officials.*Deputy Secretary of the Committee for Parliamentary and Legal Affairs.*Executive Director General of Police.*Vice President of the Xinjiang Police Academy/,
    ],
    [
      'Pakistan’s officials',
      /Khuram Ali Agha, Interior Secretary.*Waqas Ali Mahmood, Special Secretary of the Interior.*Nazar Muhammad Buzdar, Additional Secretary/,
    ],
    [
      'what their seniority is read as',
      /seniority as a sign of the weight that both nations give the partnership/,
    ],
    [
      'the announcement',
      /China’s Public Security Minister, Wang Xiaohong, made an announcement at a security conference in Lianyungang, in Jiangsu province/,
    ],
    ['officers trained', /China trained 2,700 police officers from various countries last year/],
    ['officers to be trained', /3,000 more in the coming year/],
    ['the aim', /aim is better law enforcement capability worldwide/],
    [
      'consultants',
      /Chinese police consultants are being dispatched, in the article’s words, to countries in need; it names none/,
    ],
    [
      'the conference',
      /122 countries and organizations attended the conference.*Malaysia, Myanmar, Pakistan and Interpol/,
    ],
    [
      'question 1',
      /main goal of the training programme\?.*raise the counterterrorism capability of Pakistan’s police, with a focus on law enforcement cooperation, border security and the fight against drug trafficking/,
    ],
    [
      'question 2',
      /Where will the joint exercises be held\?.*Possibly in Gilgit-Baltistan or in Xinjiang.*strategic for both countries/,
    ],
    [
      'question 3',
      /How many officers.*3,000, from various countries, over the next 12 months, under its global initiative: not Pakistan’s officers alone/,
    ],
    [
      'question 4',
      /Why is Xinjiang important here\?.*600-kilometre border with Pakistan.*key region of CPEC.*crucial to the economic and strategic interests of both countries/,
    ],
    [
      'how it closes',
      /a marked step for Pakistan’s law enforcement and counterterrorism, and one that reinforces the ties between the two countries/,
    ],
  ])('%s', (_, fact) => {
    expect(all).toMatch(fact);
  });
});

describe('what the page does not claim', () => {
  test('context is marked in the seven steps that say what the article does not, and in no other', () => {
    const marked = Object.entries(stepTexts).flatMap(([id, text]) =>
      /Context/.test(text) ? [id] : [],
    );
    expect(marked).toEqual([
      'meeting',
      'exercises',
      'training',
      'the-border',
      'corridor',
      'to-the-sea',
      'conference',
    ]);
  });

  test('600 km is always the article’s figure, and never stands for what the map measures', () => {
    expect(stepTexts['the-border']).toMatch(
      /600-kilometre border.*Context.*measures about 443 km.*about 129 km/,
    );
    expect(all.match(/\S+ 600\b\S* \S+/g)).toEqual([
      'at 600 kilometres',
      'Pakistan’s 600-kilometre border',
      'the 600-kilometre border',
    ]);
  });

  test('“last year” and “the coming year” stay relative: no year of the article is printed', () => {
    const years = [...all.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => match[0]);
    expect(new Set(years)).toEqual(new Set(['1963', '2017']));
  });

  test('the colophon names the article, that it is undated, what is context, the sources, and how to report an error', () => {
    const page = textOf({
      tag: 'page',
      attributes: {},
      children: [html.slice(html.indexOf('class="colophon"')).replace(/<[^>]+>/g, ' ')],
    });
    for (const said of [
      'China Trains Pakistan Police in Counterterrorism',
      'bears no date',
      'marked Context',
      'OpenStreetMap contributors',
      'Natural Earth',
      'GeoNames',
      'imply no position on sovereignty',
      'Found an error?',
    ]) {
      expect(page).toContain(said);
    }
  });

  test('no line of the map joins a town to the Academy, or anything to Lianyungang', () => {
    const lines = story.layers.flatMap((layer) =>
      layer.data!.features.filter(({geometry}) => geometry.type.endsWith('LineString')),
    );
    expect(lines).not.toEqual([]);
    const near = (place: readonly number[]) =>
      lines.filter(({geometry}) =>
        positionsIn(geometry).some(
          ([lng, lat]) => Math.hypot(lng! - place[0]!, lat! - place[1]!) < 0.5,
        ),
      );
    expect(near([119.2, 34.6])).toEqual([]);
    const link = story.layers.find(({id}) => id === 'training-link')!.data!.features[0]!;
    const towns = story.layers
      .filter(({id}) => id === 'places' || id === 'towns')
      .flatMap((layer) => layer.data!.features);
    const ends = (link.geometry as {coordinates: number[][]}).coordinates;
    for (const end of [ends[0]!, ends.at(-1)!]) {
      for (const town of towns)
        expect(
          Math.hypot(
            end[0]! - (town.geometry as {coordinates: number[]}).coordinates[0]!,
            end[1]! - (town.geometry as {coordinates: number[]}).coordinates[1]!,
          ),
          town.properties.name,
        ).toBeGreaterThan(0.5);
    }
  });
});

describe('the story’s own measures', () => {
  test('agree with the geometry: the story has no problem', () => {
    expect(problems).toEqual([]);
    expect(
      story.measures.map((measure) => [
        measure.text,
        printed(measured(story, measure)!, measure.unit, 'en'),
      ]),
    ).toEqual(story.measures.map(({text}) => [text, text]));
  });

  test('are figures of one feature each, never a sum', () => {
    expect(story.measures).not.toEqual([]);
    for (const {of} of story.measures) expect(of).toHaveLength(1);
  });
});

test('the bars are drawn to one scale from zero: 2,700 officers trained, 3,000 planned', () => {
  const bar =
    /<div class="bar"><span>([^<]*)<\/span><span><span[^>]* style="inline-size: (\d+)%"><\/span><\/span><span>([^<]*)<\/span>/g;
  const bars = [...html.matchAll(bar)].map(([, what, width, count]) => [
    what,
    Number(width),
    count,
  ]);
  expect(bars).toEqual([
    ['Last year, trained', (100 * 2700) / 3000, '2,700'],
    ['Coming year, planned', 100, '3,000'],
  ]);
});

test('the page is well-formed HTML', () => {
  const errors: string[] = [];
  parse(html, {
    sourceCodeLocationInfo: true,
    onParseError: (error) => errors.push(`${error.code} in line ${error.startLine}`),
  });
  expect(errors).toEqual([]);
});
