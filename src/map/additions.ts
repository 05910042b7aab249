// Adds sources and layers to a map one by one, so that a fault costs only what is faulty.
import type {SourceSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {FeatureCollection} from 'geojson';
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import {withNameStretches} from '../basemap/name-stretches.ts';
import type {Camera} from '../geometry/camera.ts';
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

/** A view that comes soon: its centre `[lng, lat]` and its zoom. */
export type ExpectedView = Pick<Camera, 'center' | 'zoom'>;

/** From the middle of a large window to its corner, degrees of longitude at zoom 0. */
const REACH = 600;

/** A picture is loaded where the view comes to it; all else everywhere. */
function isInView(source: SourceSpecification | undefined, {center, zoom}: ExpectedView): boolean {
  if (source?.type !== 'image') return true;
  const [[west, north], , [east, south]] = source.coordinates;
  const [lng, lat] = center;
  const reach = REACH / 2 ** zoom;
  return (
    lat > south - reach &&
    lat < north + reach &&
    [lng - 360, lng, lng + 360].some((one) => one > west - reach && one < east + reach)
  );
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
  /** What the map will show soon. */
  #expected: readonly ExpectedView[] = [];
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
    map.on('move', this.add);
  }

  readonly #complete = (): void => {
    this.#due = true;
    this.add();
  };

  /** Adds what the map will show soon. */
  expect(views: readonly ExpectedView[]): void {
    this.#expected = views;
    this.add();
  }

  readonly add = (): void => {
    const later = this.#additions();
    if (!later || !this.#due) return;
    const map = this.#map;
    const {lng, lat} = map.getCenter();
    const views = [{zoom: map.getZoom(), center: [lng, lat] as const}, ...this.#expected];
    const zoom = Math.max(...views.map((view) => view.zoom));
    for (const one of later.more) if (one.minzoom <= zoom) void this.#extend(one);
    const {sources, layers} = later;
    const wanted = layers.filter(
      ({layer}) =>
        !map.getLayer(layer.id) &&
        views.some(
          (view) =>
            (layer.minzoom ?? 0) <= view.zoom &&
            isInView('source' in layer ? sources[layer.source] : undefined, view),
        ),
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
        await source.updateData({add: withNameStretches(features)});
    } catch (error) {
      this.#onError(`${String(error)}: ${url}`);
    }
  }
}
