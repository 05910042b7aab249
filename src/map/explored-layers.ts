// Adds what the basemap shows only while a reader explores, and takes it away again.
import type {FeatureCollection} from 'geojson';
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import type {Additions, ComposedStyle} from '../basemap/compose-style.ts';
import {addTo} from './additions.ts';
import type {MapWriter} from './map-writer.ts';

/** Features by the source that draws them. */
export type ExploredFeatures = Readonly<Record<string, FeatureCollection>>;

export class ExploredLayers {
  #map: MapLibreMap;
  #composed: () => ComposedStyle | undefined;
  #writer: MapWriter;
  #onAdded: () => void;
  #features: ExploredFeatures = {};

  /** @param composed the style, while the map has one */
  constructor(
    map: MapLibreMap,
    writer: MapWriter,
    composed: () => ComposedStyle | undefined,
    onAdded: () => void,
  ) {
    [this.#map, this.#writer] = [map, writer];
    [this.#composed, this.#onAdded] = [composed, onAdded];
    // a new style has none of it
    map.on('style.load', this.#add);
  }

  /** Shows these features. None take the layers of their source away. */
  set(features: ExploredFeatures): void {
    const before = this.#features;
    this.#features = features;
    const additions = this.#composed()?.explored;
    if (!additions) return;
    for (const name of Object.keys(additions.sources)) {
      const source = this.#map.getSource<GeoJSONSource>(name);
      const data = features[name];
      if (source && data && data !== before[name]) source.setData(data);
      if (source && !data) this.#remove(name, additions);
    }
    this.#add();
  }

  readonly #add = (): void => {
    const additions = this.#composed()?.explored;
    if (!additions) return;
    const sources = Object.entries(additions.sources).flatMap(([name, source]) => {
      const data = this.#features[name];
      return data && source.type === 'geojson' ? [[name, {...source, data}] as const] : [];
    });
    const names = new Set(sources.map(([name]) => name));
    addTo(this.#map, {
      sources: Object.fromEntries(sources),
      layers: additions.layers.filter(({layer}) => 'source' in layer && names.has(layer.source)),
    });
    if (names.size > 0) this.#onAdded();
  };

  #remove(name: string, {layers}: Additions): void {
    for (const {layer} of layers) {
      if (!('source' in layer) || layer.source !== name) continue;
      if (this.#map.getLayer(layer.id)) this.#map.removeLayer(layer.id);
      this.#writer.forgetLayer(layer.id);
    }
    this.#map.removeSource(name);
  }
}
