// Writes a value to the map only if it changed.
import type {Map as MapLibreMap} from 'maplibre-gl';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

export class MapWriter {
  #map: MapLibreMap;
  /** Values by layer or feature, then by name. */
  #written = new Map<string, Map<string, unknown>>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** @param validate what an author has written may be wrong: an `error` event of the map says so */
  paint(layer: string, property: string, value: unknown, validate = false): void {
    this.#setIfChanged(layer, property, undefined, value, () =>
      this.#map.setPaintProperty(layer, property as PaintProperty, value as never, {validate}),
    );
  }

  /** Skips a layer that the map does not have yet. */
  toggle(layer: string, visible: boolean, initially = false): void {
    if (!this.#map.getLayer(layer)) return;
    this.#setIfChanged(layer, 'visibility', initially, visible, () =>
      this.#map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none', {
        validate: false,
      }),
    );
  }

  state(source: string, id: string, name: string, value: boolean): void {
    this.#setIfChanged(`${source} ${id}`, name, false, value, () =>
      this.#map.setFeatureState({source, id}, {[name]: value}),
    );
  }

  /** The layer was removed; another may take its id. */
  forgetLayer(layer: string): void {
    this.#written.delete(layer);
  }

  /** Forgets all values: a new style, or one restored with a lost context, has none of them. */
  forget(): void {
    this.#written.clear();
  }

  #setIfChanged(
    to: string,
    name: string,
    initially: unknown,
    value: unknown,
    write: () => void,
  ): void {
    const told = this.#written.get(to) ?? new Map<string, unknown>();
    if ((told.has(name) ? told.get(name) : initially) === value) return;
    write();
    this.#written.set(to, told.set(name, value));
  }
}
