// Lists the sources and licences of a story’s layers.
import type {Story, StoryFeature} from './types.ts';

/** Layers by the sources that their features name; layers that share them go together, in the story's order. */
export function sourcesOf({
  layers,
}: Story): {labels: readonly string[]; sources: readonly string[]}[] {
  const found = new Map<string, {labels: string[]; sources: string[]}>();
  for (const {label, data} of layers) {
    const sources = [...new Set((data?.features ?? []).flatMap(sourceOf))];
    if (sources.length === 0) continue;
    const key = sources.join('\n');
    found.set(key, {sources, labels: [...(found.get(key)?.labels ?? []), label]});
  }
  return [...found.values()];
}

function sourceOf({properties: {source, licence}}: StoryFeature): string | [] {
  if (!source) return licence ?? [];
  return licence ? `${source} (${licence})` : source;
}
