// Places the names of landmarks beside lines of the story where they can, and tells which are placed.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {placedName} from '../layers/landmarks.ts';

type Placement = MapLibreMap['style']['pauseablePlacement']['placement'];
type Place = Placement['placeLayerBucketPart'];
type BucketPart = Parameters<Place>[0];
type Seen = Parameters<Place>[1];

/**
 * Places the names of a part of a tile: those that can keep clear of lines first, then the others
 * anywhere, as MapLibre forgets that it has tried them.
 *
 * @param lines whether there are lines
 * @param place places them, clear of lines or not
 */
export function placeTwice(
  placement: Placement,
  part: BucketPart,
  seen: Seen,
  lines: boolean,
  place: (clear: boolean) => void,
): void {
  if (lines) {
    place(true);
    for (const {crossTileID, isPlaced} of namesIn(placement, part))
      if (!isPlaced) delete seen[crossTileID];
  }
  place(false);
}

/** The landmark whose name a part of a tile has placed: parts are sorted by its order, which is its own. */
export function placedIn(placement: Placement, part: BucketPart): string | undefined {
  const [layer = ''] = part.parameters.bucket.layerIds;
  return namesIn(placement, part).some(({isPlaced}) => isPlaced)
    ? placedName(layer, part.sortKey ?? 0)
    : undefined;
}

function namesIn({placements}: Placement, part: BucketPart) {
  const {symbolInstanceStart: start, symbolInstanceEnd: end, parameters} = part;
  return Array.from({length: end - start}, (_, index) => {
    const {crossTileID} = parameters.bucket.symbolInstances.get(start + index);
    return {crossTileID, isPlaced: placements[crossTileID]?.text === true};
  });
}
