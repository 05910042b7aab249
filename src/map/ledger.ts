// What a live map has been told to what it need not be told again: only values that differ are written.
import type {Map as MapLibreMap} from 'maplibre-gl';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

export class Ledger {
  #map: MapLibreMap;
  #told = new Map<string, unknown>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  paint(layer: string, property: string, value: unknown): void {
    this.#tell(`${layer} ${property}`, undefined, value, () => this.#map.setPaintProperty(layer, property as PaintProperty, value as never, {validate: false}));
  }

  /** What comes later is not there yet, and is told when it is. */
  toggle(layer: string, visible: boolean, initially = false): void {
    if (!this.#map.getLayer(layer)) return;
    this.#tell(`${layer} visibility`, initially, visible, () => this.#map.setLayoutProperty(layer, 'visibility', visible ? 'visible' : 'none', {validate: false}));
  }

  state(source: string, id: string, name: string, value: boolean): void {
    this.#tell(`${id} ${name}`, false, value, () => this.#map.setFeatureState({source, id}, {[name]: value}));
  }

  /** A new style, or one restored with a lost context, knows nothing. */
  forget(): void {
    this.#told.clear();
  }

  #tell(key: string, initially: unknown, value: unknown, write: () => void): void {
    if ((this.#told.has(key) ? this.#told.get(key) : initially) === value) return;
    write();
    this.#told.set(key, value);
  }
}
