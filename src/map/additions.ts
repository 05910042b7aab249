// Adds sources and layers to a map one by one, so that a fault costs only what is faulty.
import type {FeatureCollection} from 'geojson';
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import type {Additions, ComposedStyle, MoreData} from '../basemap/compose-style.ts';

/** What the map has already, stays. A fault is an `error` event of the map. */
export function addTo(
  map: MapLibreMap,
  {
    sources,
    layers,
  }: Pick<Additions, 'sources'> &
    Readonly<{layers: readonly Pick<Additions['layers'][number], 'layer' | 'before'>[]}>,
): void {
  for (const [name, source] of Object.entries(sources))
    if (!map.getSource(name)) map.addSource(name, source);
  for (const {layer, before} of layers) if (!map.getLayer(layer.id)) map.addLayer(layer, before);
}

type Later = ComposedStyle['later'];

/**
 * Adds layers and data that only add to the first picture, when it is there and the map comes near
 * enough to show them.
 */
export class LayersByZoom {
  #map: MapLibreMap;
  #additions: () => Later | undefined;
  #onAdded: () => void;
  #onError: (message: string) => void;
  /** Whether they may be added: the first picture is drawn, or its files are there. */
  #due = false;
  #zoom = -Infinity;
  /** Sources of the map that have got their data, or are waiting for it. */
  readonly #extended = new WeakMap<object, Set<string>>();

  /**
   * @param additions those of the style, while the map has one. @param ahead resolves to whether
   * the first files are there
   */
  constructor(
    map: MapLibreMap,
    additions: () => Later | undefined,
    {
      onAdded,
      onError,
      ahead,
    }: Readonly<{
      onAdded: () => void;
      onError: (message: string) => void;
      ahead: Promise<boolean> | undefined;
    }>,
  ) {
    [this.#map, this.#additions] = [map, additions];
    [this.#onAdded, this.#onError] = [onAdded, onError];
    map.once('load', this.#complete);
    void ahead?.then((all) => all && this.#complete());
    map.on('zoom', this.add);
  }

  readonly #complete = (): void => {
    this.#due = true;
    this.add();
  };

  /** Adds what the map will show at this zoom soon. */
  expect(zoom: number): void {
    if (zoom <= this.#zoom) return;
    this.#zoom = zoom;
    this.add();
  }

  readonly add = (): void => {
    const later = this.#additions();
    if (!later || !this.#due) return;
    const map = this.#map;
    const zoom = Math.max(map.getZoom(), this.#zoom);
    for (const one of later.more) if (one.minzoom <= zoom) void this.#extend(one);
    const {sources, layers} = later;
    const wanted = layers.filter(
      ({layer}) => (layer.minzoom ?? 0) <= zoom && !map.getLayer(layer.id),
    );
    if (wanted.length === 0) return;
    const needed = new Set(wanted.map(({layer}) => ('source' in layer ? layer.source : '')));
    addTo(map, {
      sources: Object.fromEntries(Object.entries(sources).filter(([name]) => needed.has(name))),
      // from above, so that each finds the one that it lies under, whichever came first
      layers: wanted.toReversed().map(({layer, before}) => {
        const above = layers
          .slice(layers.findIndex((one) => one.layer === layer) + 1)
          .find(
            (one) =>
              one.before === before &&
              (wanted.some((two) => two.layer === one.layer) || map.getLayer(one.layer.id)),
          );
        const under = above?.layer.id ?? before;
        return {layer, ...(under !== undefined && {before: under})};
      }),
    });
    this.#onAdded();
  };

  async #extend({source: name, url}: MoreData): Promise<void> {
    const source = this.#map.getSource<GeoJSONSource>(name);
    if (!source) return;
    const urls = this.#extended.get(source) ?? new Set();
    if (urls.has(url)) return;
    this.#extended.set(source, urls.add(url));
    try {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const {features} = (await response.json()) as FeatureCollection;
      // another style, or a map that was removed, has another source or none
      if (this.#additions() && this.#map.getSource(name) === source)
        await source.updateData({add: features});
    } catch (error) {
      this.#onError(`${String(error)}: ${url}`);
    }
  }
}
