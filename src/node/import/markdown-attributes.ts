// Reads the attributes that a comment gives a heading: `<!--{ as="eox-map" zoom=4 }-->`.
import {parse as parseYaml} from 'yaml';
import type {Notes} from './tour.ts';
import type {Fields} from './unknown-values.ts';

const comment = /<!--\s*\{((?:(?!<!--|-->)[\s\S])*)-->/g;
const attribute =
  /\.([\w-]+)|#([\w-]+)|([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'((?:[^'\\]|\\.)*)'|((?:\[[^\]]*\]|\{[^}]*\}|[^\s}])+)))?/g;

/** @returns what the comments say, and the text without any comment */
export function readAttributes(text: string, notes: Notes): {attributes: Fields; rest: string} {
  const attributes: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  const rest = text.replace(comment, (_, written: string) => {
    // `{p^2: …}` is about an element above
    const body = written
      .trimEnd()
      .replace(/\}$/, '')
      .replace(/^\s*\{?(?:[a-z0-9]+(?:\^\d*)?:)?\s*/i, '');
    for (const [, className, id, name, double, single, bare] of body.matchAll(attribute)) {
      if (className) attributes['class'] = className;
      else if (id) attributes['id'] = id;
      else if (name) attributes[name] = readValue(double ?? single ?? bare, name, notes);
    }
    return '';
  });
  return {attributes, rest: rest.replace(/<!--[\s\S]*?(?:-->|$)/g, '')};
}

/**
 * JSON, a number, or a text; an attribute alone is true. What is nearly JSON is read as YAML, of
 * which JSON is a part.
 */
function readValue(written: string | undefined, name: string, notes: Notes): unknown {
  if (written === undefined) return true;
  const text = written.trim();
  if (/^[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      try {
        return parseYaml(text, {maxAliasCount: 20}) as unknown;
      } catch {
        notes.left(`${name} is no JSON, and is left.`);
        return undefined;
      }
    }
  }
  if (text === 'true' || text === 'false') return text === 'true';
  return text;
}
