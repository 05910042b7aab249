// Names the features that a layer draws: those of its source, or of one layer of its source.
import type {LayerSpecification} from '@maplibre/maplibre-gl-style-spec';

/** Undefined for a layer without a source. */
export function sourceKey(layer: LayerSpecification): string | undefined {
  if (!('source' in layer) || typeof layer.source !== 'string') return undefined;
  return 'source-layer' in layer && layer['source-layer'] !== undefined
    ? `${layer.source}/${layer['source-layer']}`
    : layer.source;
}
