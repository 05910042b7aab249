// Reads what the package that this is a part of says of itself.
import {readFileSync} from 'node:fs';

export type OwnPackage = Readonly<{
  version: string;
  peerDependencies: Readonly<{vite: string}>;
}>;

export const ownPackage = (): OwnPackage =>
  JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as OwnPackage;
