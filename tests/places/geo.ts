// The story of this repository and the files of the map under it, as exploring reads them.
import {readFileSync} from 'node:fs';
import type {FeatureCollection} from 'geojson';
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {story} from '../page/story.ts';

export const geo = (name: string): FeatureCollection =>
  JSON.parse(readFileSync(new URL(`../../geo/${name}.geojson`, import.meta.url), 'utf8'));

export const background = Object.fromEntries(
  ['labels', 'ranges', 'rivers', 'lakes', 'disputed'].map((name) => [name, geo(name)]),
);

export const entries = gazetteerOf(story, background);

export {story};
