// Reads the names that a still shows, and the texts of its notes, as they are written on it.
import {notesOfStep} from '../../src/layout/step-notes.ts';
import {type Orientation, sizes} from '../../src/layout/still-sizes.ts';
import {still} from '../../src/still/still.ts';
import type {Story} from '../../src/story/types.ts';
import {story as pageStory} from '../page/story.ts';
import {optionsOf} from './article-stills.ts';
import {all, parse} from './svg.ts';

/** Without what depends on how a name is broken into lines or set in capitals. */
export const plainName = (name: string) => name.toLowerCase().replaceAll(/[\s-]+/g, '');

/** The still as the build draws it, with its notes. */
export function namedIn(index: number, orientation: Orientation, story: Story = pageStory) {
  const options = optionsOf(index, orientation, {}, story);
  const {camera} = options.scene;
  const notes = notesOfStep(story, story.steps[index]!.id, camera, sizes[orientation].viewport);
  const svg = parse(still({...options, notes}));
  const names = new Set<string>();
  for (const layer of all(svg).filter(({attributes}) => attributes['data-layer'])) {
    if (['notes', 'credit'].includes(layer.attributes['data-layer']!)) continue;
    for (const text of all(layer).filter(({tag}) => tag === 'text'))
      names.add(
        plainName(
          all(text)
            .flatMap(({texts}) => texts)
            .join(' '),
        ),
      );
  }
  return {names, notes: notes.map(({rows}) => rows.join(' '))};
}
