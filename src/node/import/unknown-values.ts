// Reads values of unknown shape: what a file of another tool holds is never what its documents say.
import {escaped} from '../../still/xml.ts';

/** A value that a program would compute; `source` is how it is written. */
export class Computed {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Computed);

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or a number as one; nothing for all else. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';

/** A finite number, or a text that is one. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !/^\s*[-+]?(\d+(?:\.\d*)?|\.\d+)(e[-+]?\d+)?\s*$/i.test(value))
    return undefined;
  return numberOf(Number(value));
}

/** Whether something is said at all: `''`, `[]`, `{}`, `null` and `false` say nothing. */
export function saysSomething(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return isFields(value) ? Object.keys(value).length > 0 : true;
}

/** Why a value that says something is not read: it is computed, or not of the kind. */
export const whyLeft = (value: unknown, kind: string): string =>
  `${value instanceof Computed ? 'is computed' : `is no ${kind}`}, and is left: ${excerpt(value)}`;

/** How a value is written, cut to what fits on a line of the report. */
export function excerpt(value: unknown): string {
  const text = value instanceof Computed ? value.source : (json(value) ?? String(value));
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

function json(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, one: unknown) => (one instanceof Computed ? one.source : one));
  } catch {
    return undefined;
  }
}

/** Tags that authors write; a name in angle brackets is none. */
const tags =
  'a abbr article aside audio b blockquote br button center cite code dd details div dl dt em embed figcaption figure font footer h[1-6] header hr i iframe img li mark object ol p picture pre q s script section small span strike strong style sub sup svg table td th tr u ul video';
const tag = new RegExp(`</?(?:${tags.replaceAll(' ', '|')})\\b[^<>]*>`, 'i');
const looksLikeHtml = (text: string) =>
  tag.test(text) || /&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i.test(text);

/** A text that some authors write as HTML, and most as it is. */
export const asHtml = (text: string): string => (looksLikeHtml(text) ? text : escaped(text));

/** The words of HTML, for a title. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
