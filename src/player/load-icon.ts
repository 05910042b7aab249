// Loads an icon that the build has not written into the page: by its name, or from its file.
import {readSvg, type ReadSvg} from '../layers/icons/read-svg.ts';
import {
  iconNamed,
  isIconFile,
  type LoadedIcon,
  ofSvg,
  unavailable,
} from '../layers/icons/written-icon.ts';
import {readTree} from './read-tree.ts';

const PATIENCE_MS = 20_000;

/** Never rejects. @param base relative addresses are resolved against this */
export async function loadIcon(written: string, base: string): Promise<LoadedIcon> {
  try {
    if (!isIconFile(written)) {
      const {layouts, svgArray} = await import('@mapbox/maki/browser.esm.js');
      return iconNamed(written, layouts, (index) => read(svgArray[index]!));
    }
    const response = await fetch(new URL(written, base), {
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok
      ? ofSvg(written, read(await response.text()))
      : unavailable(written, `The server answered HTTP ${response.status}.`);
  } catch (error) {
    return unavailable(written, `Could not load the icon (${String(error)}).`);
  }
}

function read(text: string): ReadSvg {
  const {documentElement} = new DOMParser().parseFromString(text, 'image/svg+xml');
  return readSvg(readTree(documentElement));
}
