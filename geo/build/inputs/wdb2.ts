// Turns GSHHG's netCDF rivers (CIA World Data Bank II, cut into bins of a degree) into chains of positions with their level.
import type {Position} from 'geojson';
import {File} from 'jsfive';
import {checked} from './checked.ts';
import {debianFolder} from './debian.ts';
import {gshhg, gshhgRivers} from './pins.ts';

/** Levels 0 (broad) to 4 (small) are permanent rivers; what follows are intermittent ones, glaciers and canals. */
export type River = Readonly<{level: number; chain: Position[]}>;
type Bounds = readonly [west: number, south: number, east: number, north: number];

const binsAround = 360;
const unitsPerDegree = 65535;
const smallest = 4;

export function wdbRivers([w, s, e, n]: Bounds): River[] {
  const bytes = checked(
    gshhgRivers,
    `${debianFolder(gshhg)}/usr/share/gmt-gshhg/binned_river_f.nc`,
  );
  const file = new File(new Uint8Array(bytes).buffer, 'r');
  const column = (name: string) => file.get(name).value;
  const first = column('Id_of_first_segment_in_a_bin'),
    segments = column('N_segments_in_a_bin');
  const start = column('Id_of_first_point_in_a_segment'),
    points = column('N_points_for_a_segment');
  const levels = column('Hierarchial_level_of_a_segment');
  const x = column('Relative_longitude_from_SW_corner_of_bin'),
    y = column('Relative_latitude_from_SW_corner_of_bin');

  const rivers: River[] = [];
  for (let lat = s; lat < n; lat++) {
    for (let lng = w; lng < e; lng++) {
      const bin = (89 - lat) * binsAround + lng; // bins run from the north pole's row down, from Greenwich eastward
      for (let i = 0; i < (segments[bin] ?? 0); i++) {
        const segment = (first[bin] ?? 0) + i;
        const level = levels[segment] ?? 0;
        if (level > smallest) continue;
        const chain = Array.from({length: points[segment] ?? 0}, (_, j): Position => {
          const at = (start[segment] ?? 0) + j;
          // Stored in 16 bits, read as signed ones.
          return [
            round(lng + ((x[at] ?? 0) & 0xffff) / unitsPerDegree),
            round(lat + ((y[at] ?? 0) & 0xffff) / unitsPerDegree),
          ];
        });
        rivers.push({level, chain});
      }
    }
  }
  return rivers;
}

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
