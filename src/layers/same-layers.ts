// Tells whether a live map draws two stories with the same layers.
import {sameStyle} from '../story/compare-stories.ts';
import type {Story} from '../story/types.ts';
import {isPicked} from './landmark-drawing.ts';
import {piecedLine} from './line-pieces.ts';

/** Data may change which places are picked, and in which pieces lines are drawn. */
export const sameLayers = (one: Story, other: Story): boolean =>
  sameStyle(one, other) && pieced(one) === pieced(other) && picked(one) === picked(other);

const picked = (story: Story) =>
  story.parts
    .filter((part) => isPicked(story, part))
    .map(({id}) => id)
    .join();

const pieced = (story: Story) =>
  story.parts
    .flatMap((part) => {
      const pieces = piecedLine(story, part)?.pieces.map(({to}) => to);
      return pieces ? `${part.id} ${pieces}` : [];
    })
    .join();
