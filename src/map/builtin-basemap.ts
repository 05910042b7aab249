// Loads what is known of the program's own basemap; knows nothing of MapLibre.
import type {Basemap} from '../basemap/basemap.ts';
import {builtinBasemap} from '../basemap/builtin.ts';
import {type BuiltinTexts, noTexts} from '../basemap/texts.ts';
import type {Problem} from '../story/problem.ts';
import {basemapUrls, exploredUrls, reliefOf, textsUrl} from './basemap-urls.ts';

const PATIENCE_MS = 10_000;

let texts: Promise<BuiltinTexts> | undefined;

/** Asks for the texts once, and again after a failure. Called early, so that no map waits for them. */
export function readTexts(): Promise<BuiltinTexts> {
  texts ??= request().catch((error: unknown) => {
    texts = undefined;
    throw error;
  });
  return texts;
}

async function request(): Promise<BuiltinTexts> {
  const response = await fetch(textsUrl, {
    priority: 'low',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as BuiltinTexts;
}

/** Without its texts the map stands, and names nobody: that is an error for its host to mend. */
export async function builtin(report: (problem: Problem) => void): Promise<Basemap> {
  const files = {urls: basemapUrls, explored: exploredUrls, relief: reliefOf};
  try {
    return builtinBasemap(await readTexts(), files);
  } catch (error) {
    report({
      code: 'files-unavailable',
      path: 'map basemap.json',
      severity: 'error',
      message: `Could not load the credit and the legend of the map (${String(error)}). Is geo/ beside the program's files?`,
    });
    return builtinBasemap(noTexts, files);
  }
}
