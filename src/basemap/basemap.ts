// Defines a basemap: all that the program needs to know of the map that lies under a story.
import type {Viewport} from '../geometry/camera.ts';
import type {LegendItem, Swatches} from '../layers/legend.ts';
import type {Scene} from '../scene/scene.ts';
import type {Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';
import type {BasemapStyle, Look} from './compose-style.ts';
import type {NamesById} from './names-by-language.ts';

/** Layers that a reader switches together. `id` is what scenes and addresses call the group. */
export type Group = Readonly<{id: string; label: (lang: string) => string}>;

/** What is in sight: texts about a place are said only where the place can be seen. */
export type View = Readonly<{scene: Scene; viewport: Viewport}>;

/** The features of a file whose `kind` is one of these; all of them where none are given. */
export type FileSet = Readonly<{file: string; kinds?: readonly string[]}>;

/** Names of the basemap's sets that say which piece of land holds a position, and who holds and claims it. */
export type LandFiles = Readonly<{pieces: readonly string[]; disputed: string; claims: string}>;

/**
 * The program's own map and the style that an author names are both of this type, and nothing else
 * asks which of them it has. All functions are pure; `lang` is a BCP 47 tag.
 */
export type Basemap = Readonly<{
  style: (look: Look) => BasemapStyle;
  /** In the order in which a reader is offered them. Whatever a reader must not lose is in none of them. */
  groups: readonly Group[];
  /** How the layers in sight are drawn. */
  legend: (view: View, lang: string) => readonly LegendItem[];
  /** One sentence beside the map; may be empty. */
  note: (lang: string) => string;
  /** Paragraphs that explain the map. */
  notes: (view: View, lang: string) => readonly string[];
  /** Whom to name, in one line of text without markup; empty where the sources name nobody. */
  credit: (lang: string) => string;
  /** All sources, with licences where they are known; paragraphs of text without markup. */
  attribution: (lang: string) => readonly string[];
  /** Addresses of GeoJSON files, by name. */
  files: Readonly<Record<string, string>>;
  /** Addresses of further ones, by name: what they hold is shown and found only while a reader explores. */
  exploredFiles?: Readonly<Record<string, string>>;
  /** The files that a source of the style draws. */
  sources: Readonly<Record<string, readonly string[]>>;
  /** What is in the files, by name. */
  sets: Readonly<Record<string, FileSet>>;
  /** Those of the sets in which places have names, in the order in which they are listed. */
  names: readonly string[];
  /** Names of features of these files in a language, by their ids, where the files have none in it. */
  namesById?: (lang: string) => NamesById;
  /** Undefined where the basemap has no such data: then nobody is told in which country a place is. */
  land?: LandFiles;
  /**
   * The same with those of its layers that a story shows and hides; nothing where there is none that
   * a story could name.
   */
  forStory?: (story: Story) => Basemap;
  /** How layers of that story are drawn that are its own. */
  swatches?: Swatches;
  /** What that story asks for and it does not have. */
  problems?: readonly Problem[];
}>;
