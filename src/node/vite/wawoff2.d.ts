// Declares the types of wawoff2, which brings none.
declare module 'wawoff2' {
  /** A WOFF2 file to the TrueType or OpenType file in it. */
  export function decompress(file: Uint8Array): Promise<Uint8Array>;
}
