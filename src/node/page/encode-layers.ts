// Gives the layers of a story the encodings that their attributes ask for.
import {checkColor} from '../../layers/check-color.ts';
import {encode} from '../../layers/encoding/encode.ts';
import type {Problem} from '../../story/problem.ts';
import type {Story} from '../../story/types.ts';
import {inElement} from './internal-error.ts';

/** @param lang the language of the page, in which numbers are written */
export function encodeLayers(
  story: Story,
  lang: string,
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const layers = story.layers.map((layer) => {
    if (!layer.data) return layer;
    const {data} = layer;
    const encoded = inElement(`layer “${layer.id}”`, () => encode(layer, data, lang, checkColor));
    problems.push(...encoded.problems);
    const {encoding} = encoded;
    return encoding ? {...layer, data: encoded.data, encoding} : layer;
  });
  return {story: {...story, layers}, problems};
}
