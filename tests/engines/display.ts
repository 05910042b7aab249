// Starts a display for browsers that want one: an X server that draws into memory.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {findXvfb} from './find-engines.mjs';

export type Display = Readonly<{env: Record<string, string | undefined>; close: () => void}>;

/** GL in software, so that a machine without a graphics card draws the same. */
export async function openDisplay(): Promise<Display> {
  const env = {...process.env, LIBGL_ALWAYS_SOFTWARE: '1'};
  const xvfb = findXvfb();
  if (!xvfb) return {env, close: () => {}};
  // it looks for a free number itself, and says which through the fourth stream
  const server = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  return {env: {...env, DISPLAY: `:${String(number).trim()}`}, close: () => void server.kill()};
}
