// Turns the land mosaic into its lines, each drawn once: boundaries, provincial lines and coast, cut where the status
// or the wanted detail changes, each with the tolerance at which it may be simplified.
import type {Feature, FeatureCollection, LineString, Position} from 'geojson';
import {inBox, onEdge} from './box.ts';
import type {Land} from './land.ts';
import {meshes} from './mesh.ts';
import {cuts, sectionAt, type Status} from './sections.ts';

export type Line = Feature<LineString, LineProperties>;
export type Lines = FeatureCollection<LineString, LineProperties>;
type LineProperties = {
  role: 'boundary' | 'province' | 'coast';
  between: string; // the two country ids in alphabetical order
  sides: string; // the two piece ids: as between, or 'gilgit-baltistan xinjiang'
  toleranceM: number;
  status?: Status;
  note?: string;
};

/** Detail matters here: Kashmir, the Karakoram, the Wakhan, Kashgar. */
export const karakoram = [71.5, 32.3, 80, 39.5] as const;
/** The coast from Gwadar to the Indus delta. */
export const makran = [60, 23.5, 68.5, 26.5] as const;
const inDetail = (point: Position) => inBox(karakoram, point);
const country = (id: string) => ({'gilgit-baltistan': 'PAK', xinjiang: 'CHN'})[id] ?? id;
const pair = (a: string, b: string) => [a, b].sort().join(' ');

export function linesOf(land: Land): Lines {
  const features = meshes(land).flatMap(({sides: [a, b], chain}) => {
    const between = pair(country(a), country(b));
    const role = a === b ? 'coast' : country(a) === country(b) ? 'province' : 'boundary';
    const sides = `${a} ${b}`;
    return (role === 'boundary' ? cutAt(chain, cuts[between] ?? []) : [chain])
      .flatMap((part) => cutWhere(part, role === 'coast' ? onEdge : inDetail))
      .map((coordinates): Line => {
        const middle = coordinates[coordinates.length >> 1] ?? [];
        const status = role === 'boundary' ? sectionAt(between, middle) : {};
        return {
          type: 'Feature',
          properties: {
            role,
            between,
            sides,
            toleranceM: tolerance(role, sides, status, middle),
            ...status,
          },
          geometry: {type: 'LineString', coordinates},
        };
      });
  });
  return {type: 'FeatureCollection', features};
}

function tolerance(
  role: string,
  sides: string,
  {status}: {status?: Status},
  middle: Position,
): number {
  if (status === 'agreed-1963') return 40; // the story's line
  if (role === 'coast') return inBox(makran, middle) ? 1200 : 5000; // the Ganges delta would cost more bytes than Xinjiang
  if (inBox(karakoram, middle)) return 350;
  return sides.includes('xinjiang') ? 800 : 2800;
}

/** Cuts at the vertex nearest to each point, where the chain comes within some 20 km of it. */
function cutAt(chain: Position[], points: readonly Position[]): Position[][] {
  const at = points.flatMap(([lng = 0, lat = 0]) => {
    const off = chain.map(([x = 0, y = 0]) =>
      Math.hypot((x - lng) * Math.cos((lat * Math.PI) / 180), y - lat),
    );
    const nearest = off.indexOf(Math.min(...off));
    return (off[nearest] ?? 1) < 0.2 && nearest > 0 && nearest < chain.length - 1 ? [nearest] : [];
  });
  return slices(chain, at);
}

/** Cuts where the chain enters or leaves a part of the map. */
function cutWhere(chain: Position[], isInside: (point: Position) => boolean): Position[][] {
  const inside = chain.map(isInside);
  const at = inside.flatMap((here, i) =>
    i > 0 && i < chain.length - 1 && here !== inside[i - 1] ? [here ? i : i - 1] : [],
  );
  return slices(chain, at);
}

function slices(chain: Position[], at: number[]): Position[][] {
  const ends = [...new Set([0, ...at, chain.length - 1])].sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => chain.slice(ends[i], end + 1));
}
