// Fetches a file from an address, within a time and a size.
import {messageOf} from '../../story/message-of.ts';

const DEADLINE = 30_000;
/** Of a file that is imported, from wherever it is. */
export const MOST_BYTES = 32_000_000;

/** A refusal, a deadline or too many bytes is a fault, never an exception. */
export async function fetchBytes(
  address: string,
): Promise<Readonly<{bytes: Uint8Array; type: string}> | Readonly<{fault: string}>> {
  try {
    const response = await fetch(address, {signal: AbortSignal.timeout(DEADLINE)});
    if (!response.ok) return {fault: `The server answered ${response.status}.`};
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > MOST_BYTES) return {fault: `The file has more than ${MOST_BYTES / 1e6} MB.`};
      parts.push(part);
    }
    return {bytes: Buffer.concat(parts), type: response.headers.get('content-type') ?? ''};
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return {
      fault: `Could not be fetched: ${messageOf(cause)}`,
    };
  }
}
