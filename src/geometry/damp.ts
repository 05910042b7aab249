// Follows a target smoothly, settles on it exactly and then stays.

/** Where the follower is and how fast it moves, in the target's unit and that unit per ms. */
export type Damped = Readonly<{value: number; velocity: number}>;

export const resting = (value: number): Damped => ({value, velocity: 0});

/** A follower is at rest when it stands on its target; the exact equality is reached in finite time. */
export const isResting = ({value, velocity}: Damped, target: number) =>
  value === target && velocity === 0;

/**
 * One step of a critically damped spring, solved exactly, so that the result does not depend on the
 * frame rate.
 *
 * @param halfLifeMs time in which about half of the distance is made good
 * @param settled distance below which the follower is put on the target
 */
export function damp(
  {value, velocity}: Damped,
  target: number,
  elapsedMs: number,
  halfLifeMs = 60,
  settled = 0.25,
): Damped {
  const omega = 1.678 / halfLifeMs; // (1 + ωt)·e^(−ωt) = ½ at ωt = 1.678
  const distance = value - target;
  const pull = velocity + omega * distance;
  const decay = Math.exp(-omega * elapsedMs);
  const next = (distance + pull * elapsedMs) * decay;
  const speed = (velocity - pull * omega * elapsedMs) * decay;
  if (Math.abs(next) < settled && Math.abs(speed) < settled / halfLifeMs) return resting(target);
  return {value: target + next, velocity: speed};
}
