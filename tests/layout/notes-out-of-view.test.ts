// Tests which notes are said to stand where no map of their step shows them.
import {expect, test} from 'vitest';
import {notesOfStep} from '../../src/layout/step-notes.ts';
import {notesOutOfView} from '../../src/layout/notes-out-of-view.ts';
import {sizes} from '../../src/layout/still-sizes.ts';
import {stepCameras} from '../../src/scene/step-cameras.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {storyIn} from '../fixtures/html.ts';

test('a short note is told exactly where it stands on none of the maps', () => {
  const told = new Set<boolean>();
  for (let lat = 50; lat > 46; lat -= 0.02) {
    const {story} = parseStory(
      storyIn(
        `<story-step id="one" camera="10 50 6"><h2>One</h2><story-note at="10 ${lat.toFixed(2)}">A</story-note></story-step>`,
      ),
    );
    const stands = Object.values(sizes).some(
      ({viewport}) =>
        notesOfStep(story, 'one', stepCameras(story, viewport)(0), viewport).length > 0,
    );
    expect(notesOutOfView(story).length > 0, `at ${lat}`).toBe(!stands);
    told.add(stands);
  }
  expect(told.size).toBe(2);
});
