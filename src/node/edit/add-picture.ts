// Adds a picture, a film, a sound or captions to a page: writes it beside the page, under a name that is free.
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Problem} from '../../story/problem.ts';
import {mediaEnding} from '../import/media-ending.ts';
import {slugOf, takeFileNames} from '../import/take-ids.ts';
import {baseOf, stemOf} from '../page/file-name.ts';
import {messageOf} from '../../story/message-of.ts';
import {editProblem} from './edit-problem.ts';
import {insideFolder} from './inside-folder.ts';

const FOLDER = 'media';

/** @returns the address of the picture from the page */
export async function addPicture(
  bytes: Uint8Array,
  name: string,
  {root, file}: Readonly<{root: string; file: string}>,
): Promise<Readonly<{src: string}> | Readonly<{problem: Problem}>> {
  const ending = mediaEnding(bytes);
  if (ending === undefined)
    return {
      problem: editProblem(
        'data-not-converted',
        name,
        'This is nothing that browsers show or play: pictures (PNG, JPEG, WebP, AVIF, GIF, SVG without scripts), films (MP4, WebM), sounds (MP3, M4A, Ogg, WAV, FLAC), captions (WebVTT).',
      ),
    };
  try {
    const folder = join(dirname(file), FOLDER);
    const names = await readdir(folder).catch(() => []);
    const stem = takeFileNames(names.map(stemOf))(slugOf(stemOf(baseOf(name))), 'picture');
    const path = insideFolder(root, join(folder, `${stem}.${ending}`));
    if (path === undefined) throw new Error(`${FOLDER} is a link out of the folder.`);
    await mkdir(folder, {recursive: true});
    await writeFile(path, bytes, {flag: 'wx'});
    return {src: `${FOLDER}/${encodeURIComponent(stem)}.${ending}`};
  } catch (error) {
    return {
      problem: editProblem(
        'edit-not-saved',
        name,
        `Could not write the picture: ${messageOf(error)}`,
      ),
    };
  }
}
