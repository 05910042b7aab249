// Makes ids that differ and that an address and a list of references can bear.

const LONGEST = 60;

/**
 * @returns a function that takes what a thing is called, and what to call it where nothing of that
 * is left
 */
export function takeIds(
  taken: readonly string[] = [],
): (name: string, otherwise: string) => string {
  const used = new Set(taken);
  return (name, otherwise) => {
    const plain = slugOf(name) || otherwise;
    let id = plain;
    for (let number = 2; used.has(id); number++) id = `${plain}-${number}`;
    used.add(id);
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
