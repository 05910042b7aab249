// Outlines a page for the editor: its version, its text, and where in it each story is written.
import {createHash} from 'node:crypto';
import type {Outline} from '../../editor/edit-types.ts';
import {attributesOf, type EditedPage, placeOf, storiesOf} from './page-tree.ts';

export const versionOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

export const outlineOf = (
  page: EditedPage,
  version: string,
): Pick<Outline, 'version' | 'text' | 'stories'> => ({
  version,
  text: page.text,
  stories: storiesOf(page).map((story) => {
    const place = placeOf(story);
    return place ? {...place, attributes: attributesOf(story)} : null;
  }),
});
