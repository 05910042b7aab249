// Reads a story page as Node does: its stories with all data, from HTML and files.
import {type DefaultTreeAdapterTypes as Tree, parse} from 'parse5';
import {layerIds} from '../../basemap/custom-style.ts';
import {languageTag} from '../../i18n/language.ts';
import {claiming, claimsOf} from '../../story/claimed-layers.ts';
import {wrongMeasures} from '../../story/measure.ts';
import {descendants, type StoryNode} from '../../story/node.ts';
import type {PageFacts} from '../../story/page-facts.ts';
import {parseFindings} from '../../story/parse-story.ts';
import type {Problem} from '../../story/problem.ts';
import {reviewStory} from '../../story/review-story.ts';
import {schema, type Vocabulary} from '../../story/schema.ts';
import type {Story} from '../../story/types.ts';
import {dataWarnings} from '../../story/data-warnings.ts';
import {coarseBasemap} from '../../scene/coarse-basemap.ts';
import {notesOutOfView} from '../../layout/notes-out-of-view.ts';
import {sizes} from '../../layout/still-sizes.ts';
import {withData} from '../../story/with-data.ts';
import {encodeLayers} from './encode-layers.ts';
import {customProperties, type ReadSheet} from './custom-properties.ts';
import {factsOfPage} from './facts-of-page.ts';
import type {Site} from './find-file.ts';
import {attributeOf, childrenOf, elementsIn, toNode, tagTree} from './html-tree.ts';
import {markWarnings} from '../../layers/mark-warnings.ts';
import {inElement} from './internal-error.ts';
import {localBasemap} from './local-basemap.ts';
import {stillLacks} from './still-lacks.ts';
import {type LocalStyle, localStyle} from './local-style.ts';
import {type Themes, themesOf} from './page-themes.ts';
import {readLayer} from './read-layer.ts';
import {readSheet, type StoryColors, storyColors, styleLayers} from './style-layers.ts';

export type StoryPage = Readonly<{
  story: Story;
  /** The `<map-story>` as it is written. */
  node: StoryNode;
  problems: readonly Problem[];
  /** BCP 47; English where the page says nothing. */
  lang: string;
  rtl: boolean;
  /** Of the `<title>`, and of the description that the page gives of itself. */
  title: string;
  description: string;
  /** `theme` of the story, where its author forces one. */
  theme: string | undefined;
  /** The theme that it has on this page. */
  themes: Themes;
  /** Whether it names a basemap of its own, which stills do not show. */
  ownBasemap: boolean;
  /** That basemap, where it is a file of this host and the story shows some of it. */
  ownStyle: LocalStyle | undefined;
  /** Addresses of the files of its basemap and terrain on this host; some may be missing. */
  basemapFiles: readonly string[];
  /** Its `embed`: a page for frames. */
  embed: string | undefined;
  /** Where in the text each `<story-step>` begins, in the order of the page. */
  stepOffsets: readonly number[];
  /** Where the content of each ends, likewise; nothing for one that is not closed. */
  stepEnds: readonly (number | undefined)[];
  /** Where attributes can be added to the `<story-layer>` of each id. */
  layerOffsets: ReadonlyMap<string, number>;
  /** Where attributes can be added to each `<story-note>`; nothing where the build has written them. */
  noteOffsets: readonly (number | undefined)[];
  /** Where attributes can be added to each film and sound that says not what to load of it before it plays. */
  players: readonly Readonly<{offset: number; tag: 'video' | 'audio'; poster: boolean}>[];
  /** Where the content of each `<story-measure>` begins, likewise. */
  measureOffsets: readonly (number | undefined)[];
}>;

/** The plain tree of a page, with lines and columns. */
export const pageTree = (html: string): StoryNode =>
  toNode(parse(html, {sourceCodeLocationInfo: true}));

/**
 * In the order of the page; those that take their steps from another page (`src`) are that page's to read.
 *
 * @param builtSheet gives the text of a style sheet that is not on disk yet
 */
export function readPage(
  html: string,
  folder: string,
  roots: readonly string[] = [folder],
  vocabulary: Vocabulary = schema,
  builtSheet: ReadSheet = () => undefined,
): StoryPage[] {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const root = toNode(document);
  const base = descendants(root, 'base').find(({attributes}) => 'href' in attributes);
  const site = {folder, roots, base: base?.attributes['href']?.trim()};
  const properties = customProperties(
    document,
    (address) => builtSheet(address) ?? readSheet(address, site),
  );
  const [title] = descendants(root, 'title');
  const meta = (name: string) =>
    descendants(root, 'meta').find(({attributes}) => attributes['name'] === name)?.attributes[
      'content'
    ];
  const ways = waysTo(document, 'map-story');
  const facts = factsOfPage(
    root,
    ways.map((way) => way.at(-2)?.nodeName ?? ''),
    vocabulary,
  );
  return ways.map((way, index) => {
    const written = way.at(-1)!;
    const node = toNode(written);
    const colors = storyColors(node, written as Tree.Element, properties);
    const inherited = (name: string) =>
      way.map((element) => attributeOf(element, name)).findLast((value) => value !== undefined);
    return {
      ...styleLayers(
        readStory(node, facts[index], site, vocabulary, languageTag(inherited('lang')), colors),
        node,
        colors,
        site,
      ),
      node,
      lang: languageTag(inherited('lang')),
      rtl: inherited('dir') === 'rtl',
      title: title ? textIn(title) : '',
      description: meta('description') ?? '',
      theme: attributeOf(written, 'theme'),
      themes: themesOf(
        attributeOf(written, 'theme'),
        tagTree.isTag(written) ? properties(written) : () => undefined,
        meta('color-scheme'),
      ),
      ownBasemap: Boolean(attributeOf(written, 'basemap')?.trim()),
      embed: attributeOf(written, 'embed'),
      stepOffsets: elementsIn(written, 'story-step').flatMap(
        ({sourceCodeLocation}) => sourceCodeLocation?.startOffset ?? [],
      ),
      stepEnds: elementsIn(written, 'story-step').map(
        ({sourceCodeLocation}) => sourceCodeLocation?.endTag?.startOffset,
      ),
      layerOffsets: layerOffsets(written),
      noteOffsets: elementsIn(written, 'story-note').map((note) => nameEnd(note, 'on-map')),
      players: (['video', 'audio'] as const).flatMap((tag) =>
        elementsIn(written, tag).flatMap((player) => {
          const offset = nameEnd(player, 'preload');
          const begins = attributeOf(player, 'autoplay') !== undefined;
          const poster = attributeOf(player, 'poster') !== undefined;
          return offset === undefined || begins ? [] : [{offset, tag, poster}];
        }),
      ),
      measureOffsets: elementsIn(written, 'story-measure').map(
        ({sourceCodeLocation}) => sourceCodeLocation?.startTag?.endOffset,
      ),
    };
  });
}

const layerOffsets = (story: Tree.Node): ReadonlyMap<string, number> =>
  new Map(
    elementsIn(story, 'story-layer').flatMap((layer): [string, number][] => {
      const offset = nameEnd(layer, 'icon-shape');
      return offset === undefined ? [] : [[attributeOf(layer, 'id')?.trim() ?? '', offset]];
    }),
  );

/** After the name of a tag; nothing where a build has written its attribute there already. */
function nameEnd(element: Tree.Element, attribute: string): number | undefined {
  const start = element.sourceCodeLocation?.startTag?.startOffset;
  if (start === undefined || attributeOf(element, attribute) !== undefined) return undefined;
  return start + 1 + element.tagName.length;
}

/** A file that cannot be read is a problem, at the layer that names it; the story stands without it. */
function readStory(
  node: StoryNode,
  page: PageFacts | undefined,
  site: Site,
  vocabulary: Vocabulary,
  lang: string,
  colors: StoryColors,
): Pick<StoryPage, 'story' | 'problems' | 'basemapFiles' | 'ownStyle'> {
  const {story: parsed, findings} = parseFindings(node, vocabulary);
  const basemap = inElement('map-story', () => localBasemap(node, site));
  const ownStyle =
    parsed.basemap !== undefined && claiming(parsed).length > 0
      ? inElement('map-story', () => localStyle(parsed.basemap ?? '', site))
      : undefined;
  const problems: Problem[] = [
    ...basemap.problems,
    ...(ownStyle ? claimsOf(parsed, layerIds(ownStyle.style)).problems : []),
    ...(ownStyle ? stillLacks(parsed, ownStyle) : []),
  ];
  const read = parsed.layers.reduce((story, {id, src, line, column}) => {
    // of a name in quotes the review has said what is wrong
    if (!src || /^[“”„‟″«»]/.test(src)) return story;
    const file = inElement(`layer “${id}”`, () => readLayer(src, site));
    problems.push(
      ...file.problems.map((problem) => ({
        ...problem,
        ...(line !== undefined && column !== undefined && {line, column}),
      })),
    );
    return file.data ? withData(story, id, file.data) : story;
  }, parsed);
  const encoded = encodeLayers(read, lang, site, colors.at);
  const {story} = encoded;
  problems.unshift(...reviewStory({story, node, findings, page}, vocabulary));
  problems.push(
    ...story.layers.flatMap((layer) =>
      inElement(`layer “${layer.id}”`, () => [
        ...dataWarnings(story, layer.id, vocabulary),
        ...markWarnings(layer),
      ]),
    ),
    ...coarseBasemap(story, sizes.landscape.viewport),
    ...inElement('map-story', () => notesOutOfView(story)),
    ...encoded.problems,
  );
  const wrong = story.layers.flatMap(({id}) =>
    inElement(`layer “${id}”`, () => wrongMeasures(story, id)),
  );
  return {
    story,
    basemapFiles: basemap.files,
    ownStyle,
    problems: [
      ...problems,
      ...new Map(wrong.map((one) => [`${one.path} ${one.message}`, one])).values(),
    ],
  };
}

const textIn = ({children}: StoryNode) =>
  children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim();

/** The elements from the root down to each one with this tag. */
function waysTo(node: Tree.Node, tag: string): Tree.Node[][] {
  if (node.nodeName === tag) return attributeOf(node, 'src') === undefined ? [[node]] : [];
  return childrenOf(node).flatMap((child) => waysTo(child, tag).map((way) => [node, ...way]));
}
