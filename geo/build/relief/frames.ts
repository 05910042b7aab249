// Describes the images of the relief: where each lies, how fine it is, and how the world lies in
// its pixels.

export type Box = Readonly<{west: number; south: number; east: number; north: number}>;

export type Frame = Readonly<{
  name: string;
  box: Box;
  pixelsPerDegree: number;
  /** Degrees over which the edges fade to nothing. */
  feather: number;
  /** Blur before shading, in arc minutes. */
  generalised: number;
  /** Rise over run at which light and shade are three quarters as strong as they get; seen from afar, slopes are gentler. */
  steep: number;
  /** Of WebP, to 100. */
  quality: number;
}>;

/**
 * MapLibre makes no smaller copies of an image to draw it from far away, and a fine one would sparkle there. So there
 * are three: one for the globe, which ends where the globe turns away, one for wherever the story comes near, and one for
 * the mountains that it is about, at the model's own resolution.
 */
export const frames: readonly Frame[] = [
  {
    name: 'far',
    box: {west: -8, south: -38, east: 172, north: 68},
    pixelsPerDegree: 8,
    feather: 14,
    generalised: 5,
    steep: 0.016,
    quality: 74,
  },
  {
    name: 'near',
    box: {west: 48, south: 18, east: 126, north: 56},
    pixelsPerDegree: 24,
    feather: 5,
    generalised: 1.2,
    steep: 0.055,
    quality: 77,
  },
  {
    name: 'close',
    box: {west: 70.5, south: 33, east: 82, north: 41},
    pixelsPerDegree: 90,
    feather: 1.2,
    generalised: 0.9,
    steep: 0.09,
    quality: 72,
  },
];

/** The box that holds all frames. */
export const everything: Box = {
  west: Math.min(...frames.map(({box}) => box.west)),
  south: Math.min(...frames.map(({box}) => box.south)),
  east: Math.max(...frames.map(({box}) => box.east)),
  north: Math.max(...frames.map(({box}) => box.north)),
};

/** Latitude as degrees of the Web Mercator map, on which rows of an image are equally high; and back. */
const risen = (lat: number) =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
const fallen = (y: number) => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

export function sizeOf({box, pixelsPerDegree}: Frame): {width: number; height: number} {
  return {
    width: Math.round((box.east - box.west) * pixelsPerDegree),
    height: Math.round((risen(box.north) - risen(box.south)) * pixelsPerDegree),
  };
}

/** Degrees at the middle of a column, and of a row. */
export const lngAt = (frame: Frame, x: number): number =>
  frame.box.west + ((x + 0.5) / sizeOf(frame).width) * (frame.box.east - frame.box.west);
export function latAt(frame: Frame, y: number): number {
  const top = risen(frame.box.north);
  return fallen(top - ((y + 0.5) / sizeOf(frame).height) * (top - risen(frame.box.south)));
}

/** The pixel that a point lies in, if the frame holds it. */
export function pixelAt(frame: Frame, lng: number, lat: number): number | undefined {
  const {west, south, east, north} = frame.box;
  if (lng < west || lng >= east || lat <= south || lat > north) return undefined;
  const {width, height} = sizeOf(frame);
  const x = Math.floor(((lng - west) / (east - west)) * width);
  return (
    Math.floor(((risen(north) - risen(lat)) / (risen(north) - risen(south))) * height) * width + x
  );
}

/** Corners as MapLibre wants them: from the northwest, clockwise. */
export const cornersOf = ({box: {west, south, east, north}}: Frame): [number, number][] => [
  [west, north],
  [east, north],
  [east, south],
  [west, south],
];
