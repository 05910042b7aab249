// Shows on the map what the basemap names only for readers who explore, where the story names nothing.
import type {FeatureCollection} from 'geojson';
import {filesBySource} from '../basemap/file-sets.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import type {ExploredFeatures} from '../map/explored-layers.ts';
import {kinds} from '../layers/kinds/index.ts';
import {markerPosition} from '../places/marker-position.ts';
import type {LayerId, Story} from '../story/types.ts';
import type {ExploreStore} from './explore-store.ts';

/** A town of the map so near to a place of the story is that place, or would lie on its name; degrees. */
const SAME = 0.15;

export class ExploredTowns {
  #store: ExploreStore;
  #exploring = false;
  /** What the features on the map were made for. */
  #made: readonly unknown[] = [];

  constructor(store: ExploreStore) {
    this.#store = store;
    store.onUpdate = () => this.#show();
  }

  enter(): void {
    this.#exploring = true;
    this.#show();
  }

  leave(): void {
    this.#exploring = false;
    this.#made = [];
    this.#store.context.player.view?.explored.set({});
  }

  #show(): void {
    const {story, view, index, shownLayers} = this.#store;
    if (!this.#exploring || !index.files) return;
    const made = [view, story, index.files, [...shownLayers].join(' ')];
    if (made.every((one, at) => one === this.#made[at])) return;
    this.#made = made;
    view.explored.set(exploredFeatures(this.#store));
  }
}

/** By the source that draws them; nothing of a basemap that has nothing of the kind, or before it is loaded. */
export function exploredFeatures({
  index,
  view,
  story,
  shownLayers,
}: ExploreStore): ExploredFeatures {
  const {exploredFiles = {}, sources} = view.basemap;
  const {files = {}} = index;
  const names = Object.keys(sources).filter((name) =>
    sources[name]!.every((file) => file in exploredFiles && file in files),
  );
  const features = filesBySource(files, view.basemap);
  const marked = markedPlaces(story, shownLayers);
  return Object.fromEntries(names.map((name) => [name, apartFrom(features[name]!, marked)]));
}

/** Where the story marks places now. */
const markedPlaces = ({layers}: Story, shown: ReadonlySet<LayerId>): LngLat[] =>
  layers
    .filter(({id, kind}) => shown.has(id) && kinds[kind].marks)
    .flatMap(({data}) => data?.features ?? [])
    .flatMap(({geometry}) => {
      const at = markerPosition([geometry]);
      return at ? [at] : [];
    });

/** The points of a file that lie beside none of these places. */
export function apartFrom(file: FeatureCollection, places: readonly LngLat[]): FeatureCollection {
  const isFree = ([lng = 0, lat = 0]: readonly number[]) =>
    places.every((place) => Math.abs(place[1] - lat) > SAME || Math.abs(place[0] - lng) > SAME);
  return {
    ...file,
    features: file.features.filter(
      ({geometry}) => geometry.type !== 'Point' || isFree(geometry.coordinates),
    ),
  };
}
