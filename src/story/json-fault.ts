// Tells where a text stops being JSON, in lines and columns, which editors count in.

/** @param error what `JSON.parse` has thrown; engines that count positions are given lines */
export const jsonFault = (error: unknown, text: string): string =>
  (error instanceof Error ? error.message : String(error)).replace(
    / in JSON at position (\d+)(?: \(line \d+ column \d+\))?/,
    (_, position: string) => {
      const lines = text.slice(0, Number(position)).split('\n');
      return `, line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
    },
  );
