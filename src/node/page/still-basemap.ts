// Gives the basemap on which the stills of a page are drawn, with its data and its credit.
import {parseFragment} from 'parse5';
import type {FeatureCollection} from 'geojson';
import type {Basemap} from '../../basemap/basemap.ts';
import {withClaimed} from '../../basemap/claimed-basemap.ts';
import {aboutWordsOf} from '../../i18n/about-words.ts';
import {claiming} from '../../story/claimed-layers.ts';
import {textOf} from '../../story/node.ts';
import type {LayerId} from '../../story/types.ts';
import {readBasemap} from '../vite/basemap-files.ts';
import {toNode} from './html-tree.ts';
import type {StoryPage} from './read-page.ts';

export type StillBasemap = Readonly<{
  basemap: Basemap;
  files: Readonly<Record<string, FeatureCollection>>;
  credit: string;
  /** Layers of the story that stills lack: those of a style whose data are not local. */
  lacks: ReadonlySet<LayerId>;
}>;

/**
 * An author's own basemap needs a live map: a still has the built-in one, and says so. On it lie the
 * layers of the style that the story shows, if their data are local.
 */
export function stillBasemap(
  {story, ownBasemap, ownStyle}: Pick<StoryPage, 'story' | 'ownBasemap' | 'ownStyle'>,
  lang: string,
): StillBasemap {
  const {basemap: builtin, files} = readBasemap();
  const own = ownStyle?.files ?? {};
  const basemap = ownStyle
    ? withClaimed(builtin, ownStyle.style, story, (source) => Object.hasOwn(own, source), plain)
    : builtin;
  const credit = basemap.credit(lang);
  const drawn = new Set(
    basemap.style({theme: 'light', lang}).layers.flatMap(({claimed}) => claimed ?? []),
  );
  return {
    lacks: new Set(claiming(story).flatMap(({id}) => (drawn.has(id) ? [] : [id]))),
    basemap,
    files: {...files, ...own},
    credit: ownBasemap ? `${aboutWordsOf(lang).still}: ${credit}` : credit,
  };
}

const plain = (html: string) => textOf(toNode(parseFragment(html)));
