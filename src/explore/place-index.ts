// Indexes what has a name in the story and on its basemap: entries, search, cards, where a position is.
import type {Basemap} from '../basemap/basemap.ts';
import {filesBySet} from '../basemap/file-sets.ts';
import type {LngLat} from '../geometry/lng-lat.ts';
import {countryNames} from '../places/country-names.ts';
import {type Entry, gazetteerOf} from '../places/gazetteer.ts';
import {cardOf} from '../places/place-card.ts';
import {searchOf} from '../places/search.ts';
import {type Whereabouts, whereaboutsOf} from '../places/whereabouts.ts';
import {withNames} from '../places/with-names.ts';
import type {Story} from '../story/types.ts';
import {type BackgroundFiles, empty} from './background.ts';

export class PlaceIndex {
  /** Files of the basemap, by their names; nothing until they have loaded. */
  files: BackgroundFiles | undefined;
  /** Empty until the files have loaded. */
  entries: readonly Entry[] = [];
  find: (query: string) => readonly Entry[] = () => [];
  whereabouts: ((place: LngLat) => Whereabouts) | undefined;
  #states: (codes: string) => string = (codes) => codes;
  #known: Readonly<{story: Story; lang: string}> | undefined;

  /** Makes the index anew where the story has other data, or the language is another. */
  update(story: Story, lang: string, basemap: Basemap): void {
    const {names, land, namesById} = basemap;
    const {files} = this;
    if (!files || (this.#known?.story === story && this.#known.lang === lang)) return;
    this.#known = {story, lang};
    const sets = filesBySet(files, basemap);
    const byId = namesById?.(lang) ?? {};
    const set = (name: string) => withNames(sets[name] ?? empty, byId, lang);
    this.entries = gazetteerOf(story, Object.fromEntries(names.map((name) => [name, set(name)])));
    const pieces = (land?.pieces ?? []).map(set);
    this.#states = countryNames(pieces, lang);
    this.find = searchOf(this.entries, lang);
    this.whereabouts = whereaboutsOf(
      {land: pieces, disputed: set(land?.disputed ?? ''), claims: set(land?.claims ?? ''), story},
      lang,
    );
  }

  card(entry: Entry, story: Story, lang: string): ReturnType<typeof cardOf> {
    return cardOf(entry, story, lang, this.#states);
  }
}
