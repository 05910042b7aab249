// Attribute texts to values, with a problem for each text that cannot be one.
import type {LngLat} from '../geometry/lngLat.ts';
import {expected, type Problem, type Severity} from './problem.ts';
import type {StoryNode} from './node.ts';
import {toReference} from './parts.ts';
import type {Reference, StepCamera} from './types.ts';

/** Reads one element's attributes; what is wrong with them is reported, and counts as not written. */
export function attributeReader(node: StoryNode, path: string, report: (problem: Problem) => void) {
  const problem = (name: string, message: string, severity: Severity = 'error') =>
    report({path: name ? `${path}[${name}]` : path, message, severity, ...position(node, name)});

  function text(name: string): string | undefined {
    return node.attributes[name]?.trim() || undefined;
  }

  function number(name: string, least: number, most: number): number | undefined {
    const written = text(name);
    if (written === undefined) return undefined;
    const value = Number(written);
    if (value >= least && value <= most) return value;
    problem(name, expected(`a number from ${least} to ${most}`, written));
    return undefined;
  }

  /** A list of `layer` or `layer/feature`, separated by spaces. */
  function references(name: string, known: ReadonlySet<string>): Reference[] {
    return (text(name)?.split(/\s+/) ?? []).flatMap((word) => {
      const reference = toReference(word);
      if (known.has(reference.layer)) return [reference];
      problem(name, expected(`the id of a layer (${[...known].join(', ') || 'there is none'})`, word));
      return [];
    });
  }

  /** `lng lat` or `lng lat zoom`. */
  function camera(name: string): StepCamera | undefined {
    const written = text(name);
    if (written === undefined) return undefined;
    const [lng = Number.NaN, lat = Number.NaN, zoom, ...more] = written.split(/[\s,]+/).map(Number);
    const inRange = isLngLat([lng, lat]) && (zoom === undefined || (zoom >= 0 && zoom <= 22)) && more.length === 0;
    if (inRange) return {center: [lng, lat], ...(zoom === undefined ? {} : {zoom})};
    problem(name, expected('“longitude latitude” or “longitude latitude zoom” (−180…180, −90…90, 0…22)', written));
    return undefined;
  }

  /** A JSON object. */
  function json(name: string): Readonly<Record<string, unknown>> | undefined {
    const written = text(name);
    if (written === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(written);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
    } catch {
      // said below, like any other text that is not an object
    }
    problem(name, expected('a JSON object', written));
    return undefined;
  }

  return {text, number, references, camera, json, problem};
}

export const isLngLat = ([lng, lat]: LngLat) => Math.abs(lng) <= 180 && Math.abs(lat) <= 90;

/** Where an element is written, or one of its attributes. */
export function position(node: StoryNode, name = ''): {line?: number; column?: number} {
  const {line, column} = node.places?.[name] ?? node;
  return {...(line === undefined ? {} : {line}), ...(column === undefined ? {} : {column})};
}
