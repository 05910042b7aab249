// Turns the bytes of a Marble .pn2 file (version 2) into polygons with their numeric ids.
import type {Position} from 'geojson';

export type Tract = Readonly<{id: number; rings: Position[][]}>;

const unitsPerDegree = 120; // coordinates are half arc minutes
const innerRing = 3;
const multi = 4;

export function readPn2(bytes: Buffer): Tract[] {
  let at = 0;
  const step = (length: number): number => {
    at += length;
    return at - length;
  };
  const u8 = () => bytes.readUInt8(step(1));
  const i8 = () => bytes.readInt8(step(1));
  const u32 = () => bytes.readUInt32BE(step(4));
  const i16 = () => bytes.readInt16BE(step(2));

  // A ring is a list of absolute points, each followed by small steps away from it; latitude comes first.
  const ring = (absolute: number): Position[] => {
    const points: Position[] = [];
    for (let i = 0; i < absolute; i++) {
      const lat = i16(),
        lng = i16(),
        steps = i16();
      points.push([lng / unitsPerDegree, lat / unitsPerDegree]);
      for (let j = 0; j < steps; j++) {
        const dLat = i8(),
          dLng = i8();
        points.push([(lng + dLng) / unitsPerDegree, (lat + dLat) / unitsPerDegree]);
      }
    }
    return points;
  };

  const version = u8();
  if (version !== 2) throw new Error(`Unexpected .pn2 version ${version}, only 2 is known.`);
  const count = u32();
  const coloured = u8() !== 0;

  const tracts: {id: number; rings: Position[][]}[] = [];
  const add = (flag: number, points: Position[], id: number) => {
    const [first] = points;
    if (!first) return;
    const last = points.at(-1);
    const isClosed = last !== undefined && last[0] === first[0] && last[1] === first[1];
    const closed = isClosed ? points : [...points, first];
    if (flag === innerRing) tracts.at(-1)?.rings.push(closed);
    else tracts.push({id, rings: [closed]});
  };

  let previous = 0;
  for (let i = 0; i < count && at < bytes.length; i++) {
    const flag = u8();
    const id = u32();
    if (id !== previous && coloured) u8();
    previous = id;
    if (flag !== multi) {
      add(flag, ring(u32()), id);
      continue;
    }
    for (let parts = u8(); parts > 0; parts--) {
      const partFlag = u8();
      u32(); // the part's own id, always the same
      add(partFlag, ring(u32()), id);
    }
  }
  return tracts;
}
