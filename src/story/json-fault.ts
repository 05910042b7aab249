// Tells where a text stops being JSON, in lines and columns, which editors count in.
import {messageOf} from './message-of.ts';

/** @param error what `JSON.parse` has thrown; engines that count positions are given lines */
export const jsonFault = (error: unknown, text: string): string =>
  messageOf(error).replace(
    / in JSON at position (\d+)(?: \(line \d+ column \d+\))?/,
    (_, position: string) => {
      const lines = text.slice(0, Number(position)).split('\n');
      return `, line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
    },
  );
