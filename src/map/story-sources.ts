// Fills the sources of the live map with the features and the labels of a story.
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import {EDGES, edgePoints} from '../layers/label-edges.ts';
import {REACHED} from '../layers/paint-values.ts';
import {type Look, namePoints, placesAlong, sourceData} from '../layers/source-data.ts';
import {sources} from '../layers/story-layers.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';
import type {MapWriter} from './map-writer.ts';

export class StorySources {
  /** The view that labels are placed for: regions where it shows them and, where it rests, none cut by an edge. */
  look: Look | undefined;
  #map: MapLibreMap;
  #writer: MapWriter;
  /** Places that a drawn line reaches. */
  #places: ReturnType<typeof placesAlong> = [];

  constructor(map: MapLibreMap, writer: MapWriter) {
    [this.#map, this.#writer] = [map, writer];
  }

  fill(story: Story): void {
    this.#places = placesAlong(story);
    for (const [name, data] of Object.entries(sourceData(story)))
      this.#map.getSource<GeoJSONSource>(name)?.setData(data);
    this.label(story);
  }

  label(story: Story): void {
    const {look} = this;
    this.#map.getSource<GeoJSONSource>(sources.points)?.setData(namePoints(story, look));
    const edges = look?.resting
      ? edgePoints(look.camera, look.viewport)
      : {type: 'FeatureCollection' as const, features: []};
    this.#map.getSource<GeoJSONSource>(EDGES)?.setData(edges);
  }

  /** Marks the places that the drawn lines have reached. */
  reveal(layers: Scene['layers']): void {
    for (const {part, key, along} of this.#places)
      this.#writer.state(sources.points, key, REACHED, (layers[part]?.reveal ?? 0) >= along);
  }
}
