// Paints the parts of a story as a scene asks, and replaces their layers in the live map after an edit.
// What `reveal`, the drawn share of a line, does to the paint is said in layers/paint-values.ts.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {type Appearance, type Scene, sameAppearance} from '../scene/scene.ts';
import type {PartLayer} from '../layers/story-layers.ts';
import type {ComposedStyle} from '../basemap/compose-style.ts';
import type {LabelFilter} from './label-filter.ts';
import type {MapWriter} from './map-writer.ts';
import {replaceLayers} from './replace-layers.ts';

type PaintProperty = Parameters<MapLibreMap['setPaintProperty']>[1];

export class PartPainter {
  #map: MapLibreMap;
  #writer: MapWriter;
  #labels: LabelFilter;
  /** The style whose layers the map has. */
  #style: ComposedStyle;
  #shown = new Map<string, Appearance>();

  constructor(map: MapLibreMap, writer: MapWriter, labels: LabelFilter, style: ComposedStyle) {
    [this.#map, this.#writer, this.#labels, this.#style] = [map, writer, labels, style];
  }

  /** The map has a new style. */
  reset(style: ComposedStyle): void {
    this.#style = style;
  }

  /** Paints a style that has just loaded. An edit may have made another one meanwhile. */
  begin(style: ComposedStyle): void {
    this.#shown.clear();
    if (style !== this.#style) replaceLayers(this.#map, this.#style, style);
    this.#style = style;
    this.#write(style.partLayers);
  }

  /** Replaces changed layers, and paints them at once: one frame without them would flicker. */
  replace(style: ComposedStyle): void {
    const {added, removed} = replaceLayers(this.#map, this.#style, style);
    this.#style = style;
    for (const id of removed) this.#writer.forgetLayer(id);
    this.#write(added);
    for (const one of added) {
      const appearance = this.#shown.get(one.part);
      if (appearance) this.#paint(one, appearance);
    }
  }

  show(layers: Scene['layers']): void {
    for (const one of this.#style.partLayers) {
      const appearance = layers[one.part];
      if (appearance && !sameAppearance(appearance, this.#shown.get(one.part)))
        this.#paint(one, appearance);
    }
    for (const [part, appearance] of Object.entries(layers)) this.#shown.set(part, appearance);
  }

  #paint({layer, paintAt, isShown, switched, foreign}: PartLayer, appearance: Appearance): void {
    if (foreign && !this.#map.getLayer(layer.id)) return;
    for (const [property, value] of Object.entries(paintAt(appearance)))
      this.#writer.paint(layer.id, property, value, foreign && typeof value !== 'number');
    // a label that is not shown would keep others from being placed
    this.#labels.toggle(layer.id, isShown(appearance));
    if (switched) this.#writer.toggle(layer.id, isShown(appearance));
  }

  /** The author's own paint may be wrong: each property is checked by itself. */
  #write(partLayers: readonly PartLayer[]): void {
    this.#labels.moving = new Set(
      this.#style.partLayers.filter(({moves}) => moves).map(({layer}) => layer.id),
    );
    for (const {layer, written} of partLayers) {
      for (const [property, value] of Object.entries(written))
        this.#map.setPaintProperty(layer.id, property as PaintProperty, value as never);
    }
  }
}
