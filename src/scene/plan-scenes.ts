// Plans a story for a viewport: returns the function from a position to its scene.
import type {Camera, Viewport} from '../geometry/camera.ts';
import {freeRect} from '../geometry/camera.ts';
import {flight} from '../geometry/flight.ts';
import {HOLD, nearestStep, type Position} from '../story/locate.ts';
import type {Story} from '../story/types.ts';
import {appearances} from './appearance.ts';
import {stepCameras} from './step-cameras.ts';
import type {Scene} from './scene.ts';

/**
 * `reduced`: no flights and no scrubbing. Each position shows the nearest step as it stands when it
 * has been read.
 */
export type Motion = 'full' | 'reduced';

/**
 * Called once for each size of the window (and whenever data arrive); what it returns is called
 * once a frame. The camera rests while a card is read, then flies to the next step, starting and
 * landing gently.
 */
export function planScenes(
  story: Story,
  viewport: Viewport,
  {motion}: {motion: Motion},
): (position: Position) => Scene {
  const camera = stepCameras(story, viewport);
  const {left, top, right, bottom} = freeRect(viewport);
  const fly = flight(Math.max(1, Math.min(right - left, bottom - top)));
  const flights = new Map<number, (t: number) => Camera>();
  const layers = appearances(story);
  const last = Math.max(0, story.steps.length - 1);

  function cameraAt(index: number, progress: number): Camera {
    if (progress <= HOLD || index === last) return camera(index);
    const path = flights.get(index) ?? fly(camera(index), camera(index + 1));
    flights.set(index, path);
    return path(eased((progress - HOLD) / (1 - HOLD)));
  }

  return (position) => {
    const {index, progress} = motion === 'reduced' ? nearestStep(position, last) : position;
    return {camera: cameraAt(index, progress), layers: layers[index]?.(progress) ?? {}};
  };
}

/** Starts and ends without a jerk (smoothstep). */
const eased = (t: number) => t * t * (3 - 2 * t);
