// Lists the sources and licences of a story’s layers.
import type {Story, StoryFeature} from './types.ts';

/**
 * Layers by the sources that their features name, in a language where the data have it
 * (`source:ur`); layers that share them go together, in the story's order.
 */
export function sourcesOf(
  {layers}: Story,
  lang: string,
): {labels: readonly string[]; sources: readonly string[]}[] {
  const found = new Map<string, {labels: string[]; sources: string[]}>();
  for (const {label, data} of layers) {
    const sources = [
      ...new Set((data?.features ?? []).flatMap((feature) => sourceOf(feature, lang))),
    ];
    if (sources.length === 0) continue;
    const key = sources.join('\n');
    found.set(key, {sources, labels: [...(found.get(key)?.labels ?? []), label]});
  }
  return [...found.values()];
}

function sourceOf({properties}: StoryFeature, lang: string): string | [] {
  const {licence} = properties;
  const source = properties[`source:${lang.split('-')[0]!}`] ?? properties.source;
  if (!source) return licence ?? [];
  return licence ? `${source} (${licence})` : source;
}
