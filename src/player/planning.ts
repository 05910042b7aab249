// Plans scenes, frames places, and flies between cameras. A page loads this beside its first data,
// so that the entry is small.
import {flight} from '../geometry/flight.ts';

export {planScenes} from '../scene/plan-scenes.ts';
export {frameReferences} from '../scene/step-cameras.ts';

/** How the map moves from what the reader sees to where a visit, or the story, wants it. */
export const fly = flight(600);
