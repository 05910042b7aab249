// Reads the body of a request, up to a size.
import type {IncomingMessage} from 'node:http';

/** @returns nothing for a body that is larger; no more of it is read then */
export async function readBody(
  request: IncomingMessage,
  most: number,
): Promise<Uint8Array | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined;
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
