// Lists the states of features that follow how far a step has drawn its line.
import type {Story} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {growthOf, piecedLine} from './line-pieces.ts';
import {GROWING, REACHED, WHOLE} from './paint-values.ts';
import {featureKey, pieceKey} from './feature-key.ts';
import {sources} from './story-layers.ts';

/** A state of one feature of a source. `isOn` tells whether it has it when `reveal` is drawn. */
export type DrawnState = Readonly<{
  part: string;
  source: string;
  key: string;
  state: string;
  isOn: (reveal: number) => boolean;
}>;

/**
 * Places that a drawn line reaches, and pieces that it is drawn in. A place of which the data do not
 * say where on the line it lies is there from the beginning.
 */
export function drawnStates(story: Story): readonly DrawnState[] {
  return story.parts
    .filter((part) => part.drawn)
    .flatMap((part) => {
      const places = featuresOf(story, part).map(({properties}, index): DrawnState => {
        const {along = 0} = properties;
        return {
          part: part.id,
          source: sources.points,
          key: featureKey(part, index),
          state: REACHED,
          isOn: (reveal) => reveal >= along,
        };
      });
      const line = piecedLine(story, part);
      const pieces = (line?.pieces ?? []).flatMap((piece, at) =>
        ([WHOLE, GROWING] as const).map(
          (state): DrawnState => ({
            part: part.id,
            source: sources.drawn,
            key: pieceKey(part, line!.index, at),
            state,
            isOn: (reveal) => growthOf(piece, reveal) === state,
          }),
        ),
      );
      return [...places, ...pieces];
    });
}
