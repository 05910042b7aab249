// Reads the story of this repository and the files of the map under it as exploring does.
import {gazetteerOf} from '../../src/places/gazetteer.ts';
import {geo} from '../fixtures/geo-files.ts';
import {story} from '../page/story.ts';

export const background = Object.fromEntries(
  ['labels', 'ranges', 'rivers', 'lakes', 'disputed'].map((name) => [name, geo(name)]),
);

export const entries = gazetteerOf(story, background);

export {geo, story};
