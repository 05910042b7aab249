// Reports notes whose place no map of their step shows.
import {seenFrom} from '../geometry/camera.ts';
import {globeProjection} from '../geometry/globe.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {stepCameras} from '../scene/step-cameras.ts';
import {isUsable} from '../story/check-notes.ts';
import {faultAt, type Problem, quoted} from '../story/problem.ts';
import {swappedPosition, toPosition} from '../story/to-position.ts';
import type {Story} from '../story/types.ts';
import {contains} from '../geometry/rect.ts';
import {noteRoom, positionOf} from './step-notes.ts';
import {sizes} from './still-sizes.ts';

/**
 * Called when all data are there, or will not come: of a story that lacks some, nobody knows what
 * its steps show.
 */
export function notesOutOfView(story: Story): Problem[] {
  const notes = story.notes.filter((note) => note.step !== undefined && isUsable(note));
  if (notes.length === 0 || story.layers.some(({data}) => !data)) return [];
  const views = Object.values(sizes).map(({viewport}) => ({
    viewport,
    camera: stepCameras(story, viewport),
  }));
  return notes.flatMap((note) => {
    const index = story.steps.findIndex(({id}) => id === note.step);
    const isSeen = (find: (view: (typeof views)[number]) => LngLat | undefined) =>
      views.some((view) => {
        const position = find(view);
        if (!position) return false;
        const {x, y, hidden} = globeProjection(view.camera(index), view.viewport)(position);
        const room = noteRoom(seenFrom(view.camera(index), view.viewport));
        return !hidden && contains(room, {left: x, top: y, right: x, bottom: y});
      });
    const at = views.map(({camera, viewport}) => positionOf(story, note, camera(index), viewport));
    if (at.every((one) => one === undefined)) return [];
    if (isSeen(({camera, viewport}) => positionOf(story, note, camera(index), viewport))) return [];
    const swapped = note.at === undefined ? undefined : swappedPosition(note.at);
    const meant =
      swapped !== undefined && isSeen(() => toPosition(swapped))
        ? `Longitude comes first. Did you mean ${quoted(swapped)}?`
        : 'Correct the place, let the step frame it, or move the note to another step.';
    const message = `The map of step ${note.step} does not show the place of this note, so that the note is in the text only. ${meant}`;
    return [faultAt(note, 'note-out-of-view', 'warning', message)];
  });
}
