// Reads the bytes of a GeoJSON file, whatever their encoding.
import {decodeText} from './decode-text.ts';
import {readFeatures} from './read-features.ts';

/** The features of a file, and its problems, with that of its encoding first. */
export function readBytes(bytes: Uint8Array, path: string): ReturnType<typeof readFeatures> {
  const {text, fault} = decodeText(bytes, path);
  const {data, problems} = readFeatures(text, path);
  const encoding = {code: 'data-encoding', path, severity: 'warning'} as const;
  return {
    data,
    problems: fault === undefined ? problems : [{...encoding, message: fault}, ...problems],
  };
}
