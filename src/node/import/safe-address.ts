// Tells which addresses a page may link to, and how they are written.

/** Control characters and spaces are ignored by browsers, and hide a scheme. */
const hidden = /[\p{Cc}\p{Z}\p{Cf}]+/gu;

/**
 * An address of the web, of mail, of a telephone, or of the same site; nothing for one that runs something.
 *
 * @param base what a relative one is relative to; without it, it stays as it is
 */
export function safeAddress(written: string, base?: string): string | undefined {
  const address = written.trim();
  const bare = address.replace(hidden, '');
  if (bare === '') return undefined;
  if (bare.startsWith('//')) return `https:${inOne(address)}`;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    const absolute = base !== undefined && !bare.startsWith('#') && URL.canParse(address, base);
    return absolute ? new URL(address, base).href : address.replace(/\s+/g, ' ');
  }
  return ['http', 'https', 'mailto', 'tel'].includes(scheme) ? inOne(address) : undefined;
}

/** As browsers do, line ends and tabs go, and a space is written as one in an address. */
const inOne = (address: string): string =>
  address.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]+/gu, '').replace(/\p{Z}/gu, encodeURIComponent);

/** The host and the last part of an address: words for a link that has none of its own. */
export function shortAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const {host, pathname: path} = new URL(address);
  const pathname = decoded(path);
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  const name = last.length > 40 ? `${last.slice(0, 38)}…` : last;
  return host === ''
    ? address
    : `${host}${name === '' ? '' : pathname === `/${last}` ? `/${name}` : `/…/${name}`}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
