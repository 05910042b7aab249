// Gives the layers of a story the encodings that their attributes ask for.
import type {PageColors} from '../../layers/encoding/encode-context.ts';
import {encode} from '../../layers/encoding/encode.ts';
import {withTable} from '../../layers/encoding/read-table-file.ts';
import {type Problem, writtenAt} from '../../story/problem.ts';
import type {Story, StoryLayer} from '../../story/types.ts';
import type {Site} from './find-file.ts';
import {readFile} from './read-layer.ts';
import {inElement} from './internal-error.ts';

/**
 * @param lang the language of the page, in which numbers are written
 * @param colorsAt what the page says of colours at a layer
 */
export function encodeLayers(
  story: Story,
  lang: string,
  site: Site,
  colorsAt: (layer: StoryLayer) => PageColors,
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const layers = story.layers.map((layer) => {
    if (!layer.data) return layer;
    const {data} = layer;
    return inElement(`layer “${layer.id}”`, () => {
      const table = layer.table ? readFile(layer.table, site, 'table') : undefined;
      const joined = withTable(layer, data, table, lang);
      const encoded = encode(layer, joined.data, lang, colorsAt(layer), joined.incomplete);
      problems.push(
        ...joined.problems.map((problem) => ({...writtenAt(layer), ...problem})),
        ...encoded.problems,
      );
      const {encoding} = encoded;
      return {...layer, data: encoded.data, ...(encoding && {encoding})};
    });
  });
  return {story: {...story, layers}, problems};
}
