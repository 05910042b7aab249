// Defines a story as it comes from another tool, before it is written as a page: texts, views,
// layers, and notes.
import type {Kind} from '../../story/schema.ts';

/** `carried`: it is in the page. `changed`: it is there, otherwise. `left`: it is not. */
export type NoteKind = 'carried' | 'changed' | 'left';

/**
 * One line of the report. `place` is where in the source, such as `chapter 3`; many places may have
 * one text.
 */
export type Note = Readonly<{kind: NoteKind; text: string; place: string | undefined}>;

/** Collects what the report will say. */
export type Notes = Readonly<
  Record<NoteKind, (text: string, place?: string) => void> & {list: readonly Note[]}
>;

export function takeNotes(): Notes {
  const list: Note[] = [];
  const noted = (kind: NoteKind) => (text: string, place?: string) =>
    void list.push({kind, text, place});
  return {list, carried: noted('carried'), changed: noted('changed'), left: noted('left')};
}

/** Degrees, and a zoom of MapLibre: 512 px for the whole earth at zoom 0. Without a zoom, the whole globe. */
export type View = Readonly<{
  lng: number;
  lat: number;
  zoom?: number;
  pitch?: number;
  bearing?: number;
}>;

/** Texts are HTML of unknown origin; the page has them cleaned. References are as in `focus`. */
export type TourStep = Readonly<{
  /** As the source calls it, or nothing. */
  id: string;
  /** What the report calls it. */
  place: string;
  title: string;
  html: string;
  /** Nothing: the map stays where it was. */
  view?: View;
  focus?: readonly string[];
  frame?: readonly string[];
  show?: readonly string[];
  highlight?: readonly string[];
  draw?: readonly string[];
  opening?: boolean;
  /** Where the original has the text, as seen. */
  side?: 'left' | 'right' | 'full';
}>;

export type TourLayer = Readonly<{
  id: string;
  label: string;
  kind: Kind;
  color?: string;
  /** GeoJSON, or the address of a file as the source names it. */
  data: object | string;
}>;

/** A MapLibre style whose files all lie beside the source. */
export type TourBasemap = Readonly<{
  /** Where it lies, as seen from the source. */
  path: string;
  style: Readonly<Record<string, unknown>>;
  /** Those of its layers that steps show, by their ids in it. */
  layers: readonly Readonly<{id: string; label: string; opacity?: number}>[];
}>;

export type Tour = Readonly<{
  /** The tool, as people call it. */
  tool: string;
  /** Plain text; may be empty. */
  title: string;
  lang?: string;
  /** Whether the source has texts in more languages than `lang`. */
  inSeveral?: true;
  theme?: 'light' | 'dark';
  /** HTML. */
  footer: string;
  layers: readonly TourLayer[];
  basemap?: TourBasemap;
  steps: readonly TourStep[];
}>;
