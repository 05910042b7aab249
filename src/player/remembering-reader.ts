// Remembers what was read of the data inside layers, so that an edit does not read them again.
import {readFeatures} from '../story/read-features.ts';

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
