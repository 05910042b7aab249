// Reads the names that a still of a story shows.
import type {Story} from '../../src/story/types.ts';
import {still} from '../../src/still/still.ts';
import {optionsOf} from './article-stills.ts';
import {all, parse} from './svg.ts';

/** Lines of one name are joined by a space. */
export function namesIn(story: Story, index: number): string[] {
  const svg = parse(still(optionsOf(index, 'landscape', {}, story)));
  return all(svg)
    .filter(({tag}) => tag === 'text')
    .map((text) =>
      all(text)
        .flatMap(({texts}) => texts)
        .join(' '),
    );
}
