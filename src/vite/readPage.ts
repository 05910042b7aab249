// The HTML text of a story page, and the folder that it lies in, to its story with all data, as Node reads it.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type DefaultTreeAdapterTypes as Tree, parse} from 'parse5';
import {descendants, type StoryNode} from '../story/node.ts';
import {parseStory} from '../story/parseStory.ts';
import type {Problem} from '../story/problem.ts';
import {readFeatures} from '../story/readFeatures.ts';
import type {Story} from '../story/types.ts';
import {withData} from '../story/withData.ts';
import {childrenOf, toNode} from './htmlTree.ts';

export type StoryPage = Readonly<{
  story: Story;
  problems: readonly Problem[];
  /** BCP 47; English where the page says nothing. */
  lang: string;
  rtl: boolean;
  /** Of the `<title>`, and of the description that the page gives of itself. */
  title: string;
  description: string;
  /** `theme` of the story, where its author forces one. */
  theme: string | undefined;
  /** Where in the text each `<story-step>` begins, in the order of the page. */
  stepOffsets: readonly number[];
}>;

/** Nothing where there is no `<map-story>`. A file that cannot be read is a problem; the story stands without it. */
export function readPage(html: string, folder: string): StoryPage | undefined {
  const document = parse(html, {sourceCodeLocationInfo: true});
  const way = wayTo(document, 'map-story');
  if (!way) return undefined;
  const {story: parsed, problems} = parseStory(toNode(way.at(-1)!));
  const found = [...problems];
  const story = parsed.layers.reduce((story, {id, src}) => {
    if (!src) return story;
    try {
      const {data, problems} = readFeatures(readFileSync(join(folder, src), 'utf8'), src);
      found.push(...problems);
      return withData(story, id, data);
    } catch (error) {
      found.push({path: src, message: `expected a GeoJSON file in ${folder}, found ${String(error)}`, severity: 'error'});
      return story;
    }
  }, parsed);
  const inherited = (name: string) => way.map((element) => attributeOf(element, name)).findLast((value) => value !== undefined);
  const root = toNode(document);
  const [title] = descendants(root, 'title');
  const description = descendants(root, 'meta').find(({attributes}) => attributes['name'] === 'description');
  return {
    story, problems: found,
    lang: inherited('lang') || 'en',
    rtl: inherited('dir') === 'rtl',
    title: title ? textIn(title) : '',
    description: description?.attributes['content'] ?? '',
    theme: attributeOf(way.at(-1)!, 'theme'),
    stepOffsets: elementsIn(way.at(-1)!, 'story-step').flatMap(({sourceCodeLocation}) => sourceCodeLocation?.startOffset ?? []),
  };
}

const textIn = ({children}: StoryNode) => children.filter((child) => typeof child === 'string').join('').trim();
const attributeOf = (node: Tree.Node, name: string) => ('attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined);

/** The elements from the root down to the first one with this tag. */
function wayTo(node: Tree.Node, tag: string): Tree.Node[] | undefined {
  if (node.nodeName === tag) return [node];
  for (const child of childrenOf(node)) {
    const way = wayTo(child, tag);
    if (way) return [node, ...way];
  }
  return undefined;
}

function elementsIn(node: Tree.Node, tag: string): Tree.Element[] {
  return childrenOf(node).flatMap((child) => (child.nodeName === tag ? [child as Tree.Element] : elementsIn(child, tag)));
}
