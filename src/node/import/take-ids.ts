// Makes ids that differ and that an address and a list of references can bear.

const LONGEST = 60;

type Take = (name: string, otherwise: string) => string;

/**
 * @returns a function that takes what a thing is called, and what to call it where nothing of that
 * is left
 */
export const takeIds = (taken: readonly string[] = []): Take => taking(taken, (id) => id);

/** What Windows has for devices, whatever the ending. */
export const isDevice = (name: string): boolean =>
  /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);

/** The same for names of files: on macOS and Windows, `A` and `a` are one. */
export function takeFileNames(taken: readonly string[] = []): Take {
  const take = taking(taken, (name) => name.toLowerCase());
  return (name, otherwise) => take(isDevice(slugOf(name)) ? `file-${name}` : name, otherwise);
}

function taking(taken: readonly string[], keyOf: (name: string) => string): Take {
  const used = new Set(taken.map(keyOf));
  const last = new Map<string, number>();
  return (name, otherwise) => {
    const plain = slugOf(name) || otherwise;
    let id = plain;
    let number = last.get(keyOf(plain)) ?? 1;
    while (used.has(keyOf(id))) id = `${plain}-${++number}`;
    last.set(keyOf(plain), number);
    used.add(keyOf(id));
    return id;
  };
}

/** Letters and digits of any script, hyphens and underscores; what is too long ends at a word. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/-{2,}/g, '-');
  const short =
    slug.length > LONGEST ? slug.slice(0, LONGEST).replace(/(?<=.{20})-[^-]*$/u, '') : slug;
  return short.replace(/^[-_\p{M}]+|[-_]+$/gu, '');
}
