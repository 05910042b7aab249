// Reads the GeoJSON file of a layer from the disk.
import {readFileSync, statSync} from 'node:fs';
import {basename, relative} from 'node:path';
import {gzipSync} from 'node:zlib';
import type {Problem, ProblemCode, Severity} from '../../story/problem.ts';
import {readBytes} from '../../story/read-bytes.ts';
import {MOST_BYTES} from '../../story/read-features.ts';
import type {StoryFeatures} from '../../story/types.ts';
import {findFile, inAttribute, type Site, unreachable} from './find-file.ts';

/** `bytes` are nothing where the file could not be read. Problems bear the address that the page names. */
export function readFile(
  src: string,
  site: Site,
  attribute: 'src' | 'table',
): {file?: string; bytes?: Uint8Array; problems: readonly Problem[]} {
  const one = (code: ProblemCode, message: string, severity: Severity = 'error') => ({
    problems: [{code, path: src, message, severity}],
  });
  const file = findFile(src, site);
  if (file === undefined) {
    const why = unreachable(src, inAttribute(attribute));
    if (why) return one('data-unavailable', why);
    const where = /^data:/i.test(src)
      ? 'The data are in the address itself and were not checked. Put them inside the layer instead.'
      : 'The file is on another host and was not checked.';
    return one('data-not-checked', where, 'warning');
  }
  const shown = relative('', file);
  try {
    const found = statSync(file);
    if (found.isDirectory())
      return one(
        'data-unavailable',
        `${shown} is a folder. Name a ${attribute === 'src' ? 'GeoJSON file' : 'CSV file'}.`,
      );
    if (found.size > MOST_BYTES)
      return one(
        'data-too-large',
        `The file has ${Math.round(found.size / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB are read. Simplify it.`,
      );
    return {file, bytes: readFileSync(file), problems: []};
  } catch (error) {
    return one(
      'data-unavailable',
      isMissing(error)
        ? `There is no file ${shown}. Check ${attribute}.`
        : `Could not read the file: ${String(error)}`,
    );
  }
}

/** `data` is nothing where no feature could be read. */
export function readLayer(
  src: string,
  site: Site,
): {data?: StoryFeatures; problems: readonly Problem[]} {
  const {file, bytes, problems: faults} = readFile(src, site, 'src');
  if (!file || !bytes) return {problems: faults};
  const {data, problems} = readBytes(bytes, src);
  // of a file that says nothing, that its features are missing is no second problem
  return {
    ...((data.features.length > 0 || problems.length === 0) && {data}),
    problems: [
      ...(bytes.length > LARGE
        ? [
            {
              code: 'data-large' as const,
              path: src,
              message: largeFile(bytes, file),
              severity: 'warning' as const,
            },
          ]
        : []),
      ...problems,
    ],
  };
}

/** So many bytes of GeoJSON take a phone on a slow line several seconds. */
const LARGE = 1_000_000;
/** What is left of a file that was simplified as the message says, bytes. */
const ENOUGH = 300_000;

/** Says how large a file is, and the command that makes it smaller. */
function largeFile(data: Uint8Array, file: string): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const share = Math.max(1, Math.round((100 * ENOUGH) / data.length));
  const [name, small] = [basename(file), basename(file).replace(/(\.\w+)?$/, '-small$1')];
  return `The file has ${megabytes(data.length)} MB (${megabytes(gzipSync(data).length)} MB compressed), which all readers load. \`mapshaper ${name} -simplify ${share}% keep-shapes -o ${small} format=geojson precision=0.0001\` makes it smaller.`;
}

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
