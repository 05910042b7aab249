// Wraps a text into lines of about the same width, as MapLibre does.

/**
 * `most`: width beyond which there is one more line. A break is taken after a space or a hyphen,
 * where raggedness is least.
 */
export function wrap(text: string, most: number, widthOf: (text: string) => number): string[] {
  const total = widthOf(text);
  const count = Math.ceil(total / most);
  if (count <= 1) return [text];
  const target = total / count;
  const breaks = [
    0,
    ...[...text.matchAll(/\s+|-/g)]
      .map((match) => match.index + match[0].length)
      .filter((end) => end < text.length),
    text.length,
  ];
  const best = breaks.map(() => ({badness: 0, from: 0}));
  for (let end = 1; end < breaks.length; end++) {
    const last = end === breaks.length - 1;
    const ways = breaks.slice(0, end).map((start, from) => ({
      from,
      badness:
        best[from]!.badness +
        raggedness(widthOf(text.slice(start, breaks[end]).trim()), target, last),
    }));
    best[end] = ways.reduce((least, way) => (way.badness < least.badness ? way : least));
  }
  const lines: string[] = [];
  for (let end = breaks.length - 1; end > 0; end = best[end]!.from)
    lines.unshift(text.slice(breaks[best[end]!.from], breaks[end]).trim());
  return lines.filter((line) => line !== '');
}

/** A last line had better be short than long. */
function raggedness(width: number, target: number, last: boolean): number {
  const badness = (width - target) ** 2;
  return !last ? badness : width < target ? badness / 2 : badness * 2;
}
