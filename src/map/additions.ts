// Adds sources and layers to a map one by one, so that a fault costs only what is faulty.
import type {Map as MapLibreMap} from 'maplibre-gl';
import type {Additions} from '../basemap/compose-style.ts';

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

/** Adds layers when the map comes near enough to show them. Those that only add to the first picture wait for it. */
export class LayersByZoom {
  #map: MapLibreMap;
  #additions: () => Additions | undefined;
  #onAdded: () => void;
  /** Whether layers that add to the first picture may be added: it is drawn, or their files are there. */
  #due = false;
  #zoom = -Infinity;

  /** @param additions those of the style, while the map has one. @param ahead resolves to whether their files are there */
  constructor(
    map: MapLibreMap,
    additions: () => Additions | undefined,
    onAdded: () => void,
    ahead: Promise<boolean> | undefined,
  ) {
    [this.#map, this.#additions, this.#onAdded] = [map, additions, onAdded];
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
    const {sources, layers} = this.#additions() ?? {sources: {}, layers: []};
    const map = this.#map;
    const zoom = Math.max(map.getZoom(), this.#zoom);
    const wanted = layers.filter(
      ({layer, comes}) =>
        (comes === 'near' || this.#due) && (layer.minzoom ?? 0) <= zoom && !map.getLayer(layer.id),
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
}
