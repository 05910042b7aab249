// Turns a pin and a file into that file's bytes, or stops the build when they are not the bytes we pinned.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Pin} from './pins.ts';

export function checked(pin: Pin, path: string): Buffer {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== pin.sha256) {
    throw new Error(
      `${pin.name} ${pin.version}: expected SHA-256 ${pin.sha256}, found ${sha256} in ${path}`,
    );
  }
  return bytes;
}

/** The parsed JSON of a pinned file inside an npm package. */
export function checkedJson(pin: Pin): unknown {
  const path = createRequire(import.meta.url).resolve(pin.name);
  return JSON.parse(checked(pin, path).toString('utf8'));
}
