// Computes the optimal path between two widths: zoom out, travel, zoom in.

/** Where on the way, in the unit of the distance, and how wide the view is there. */
export type Waypoint = Readonly<{travelled: number; width: number}>;

/** Curvature ρ of the path; √2 is what readers preferred in van Wijk and Nuij's experiment. */
const RHO = Math.SQRT2;

/**
 * J. J. van Wijk and W. A. A. Nuij, “Smooth and efficient zooming and panning”, IEEE Symposium on Information
 * Visualization 2003, equation 9, over t in 0…1 at constant perceived speed. Widths and distance
 * are in one unit.
 */
export function zoomPath(from: number, to: number, distance: number): (t: number) => Waypoint {
  if (distance < 1e-6) {
    return (t) => ({travelled: t * distance, width: from * (to / from) ** t});
  }
  const [rho2, rho4] = [RHO ** 2, RHO ** 4];
  // at each end: how far down the side of the curve, which is a hyperbolic cosine, the path lies there
  const descent = (width: number, sign: number) => {
    const b = (to ** 2 - from ** 2 + sign * rho4 * distance ** 2) / (2 * width * rho2 * distance);
    return -Math.asinh(b);
  };
  const [r0, r1] = [descent(from, 1), descent(to, -1)];
  return (t) => {
    const r = r0 + t * (r1 - r0);
    return {
      travelled: (from / rho2) * (Math.cosh(r0) * Math.tanh(r) - Math.sinh(r0)),
      width: (from * Math.cosh(r0)) / Math.cosh(r),
    };
  };
}
