// Defines what is said about the built-in basemap, and picks the text in a language.
import type {Position} from 'geojson';
import {subtag} from '../i18n/language.ts';

/** A text, and the same in other languages: `text`, `text:ur`; or a name, as GeoJSON features have it. */
export type Texts = Readonly<{text: string; [inLanguage: `text:${string}`]: string}>;
export type Names = Readonly<{name: string; [inLanguage: `name:${string}`]: string}>;

/**
 * `geo/basemap.json`. `at`: positions by which a view tells whether a line or tract is in sight; a
 * line without is everywhere.
 */
export type BuiltinTexts = Readonly<{
  credit: Texts;
  attribution: Texts;
  disputes: Texts;
  boundaries: readonly (Names & Readonly<{status: string; at?: readonly Position[]}>)[];
  disputed: Names & Readonly<{at: readonly Position[]}>;
  /** ISO 3166 codes of two letters by the ids of countries: of those that `Intl` may name. */
  countries: Readonly<Record<string, string>>;
}>;

/** What is known where `geo/basemap.json` could not be read. */
export const noTexts: BuiltinTexts = {
  credit: {text: ''},
  attribution: {text: ''},
  disputes: {text: ''},
  boundaries: [],
  disputed: {name: '', at: []},
  countries: {},
};

export const textIn = (lang: string, texts: Texts): string =>
  texts[`text:${subtag(lang)}`] ?? texts.text;
export const nameOf = (lang: string, names: Names): string =>
  names[`name:${subtag(lang)}`] ?? names.name;
