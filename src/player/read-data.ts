// Reads data, and checks the story against them. Loaded together with the first data.
import {sizes} from '../layout/still-sizes.ts';
import {coarseBasemap} from '../scene/coarse-basemap.ts';
import {dataWarnings} from '../story/data-warnings.ts';
import {missingFeatures} from '../story/missing-features.ts';
import type {Problem} from '../story/problem.ts';
import {readFeatures} from '../story/read-features.ts';
import type {LayerId, Story} from '../story/types.ts';

export {stylePage} from './page-styles.ts';
export {readBytes} from '../story/read-bytes.ts';
export {MOST_BYTES, readFeatures} from '../story/read-features.ts';

/** What a story asks for and the data of a layer do not give, once they are there. */
export const dataProblems = (story: Story, id: LayerId): Problem[] => [
  ...missingFeatures(story, id),
  ...dataWarnings(story, id),
  ...coarseBasemap(story, sizes.landscape.viewport),
];

/** @returns a reader that does not parse the same text of a layer again, and gives the same data for it */
export function rememberingReader(): typeof readFeatures {
  const known = new Map<string, Readonly<{text: string; read: ReturnType<typeof readFeatures>}>>();
  return (text, path) => {
    const found = known.get(path);
    if (found?.text === text) return found.read;
    const read = readFeatures(text, path);
    known.set(path, {text, read});
    return read;
  };
}
