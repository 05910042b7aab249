// Declares what the benchmark alone installs, and the root's types do not know.

declare module 'selfsigned' {
  /** A key and a certificate that it signs itself, in PEM. */
  export function generate(
    attributes: readonly {name: string; value: string}[],
    options: {algorithm: 'sha256'},
  ): Promise<{private: string; cert: string}>;
}
