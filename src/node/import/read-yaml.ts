// Reads YAML, by itself or in a script of a page, where one dialect has its chapters.
import {parseAllDocuments} from 'yaml';
import type {Fields} from './unknown-values.ts';

/** Returns nothing for what is no YAML. */
export function readYaml(text: string): Fields {
  const inner =
    /<script\b[^<>]*type=["'](?:text\/|application\/)?(?:x-)?yaml["'][^<>]*>([\s\S]*?)<\/script>/i.exec(
      text,
    )?.[1];
  const written = inner ?? text;
  if (!/^[ \t]*chapters\s*:/m.test(written)) return {};
  try {
    const [document] = parseAllDocuments(written, {logLevel: 'silent'});
    const value: unknown =
      document && 'toJS' in document ? document.toJS({maxAliasCount: 50}) : undefined;
    return {default: value};
  } catch {
    return {};
  }
}
