// Writes the still maps of a page’s stories to files, and lists what each shows.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {addWords, loadWords} from '../../i18n/language.ts';
import type {AllWords} from '../../i18n/messages/all-words.ts';
import {sizes} from '../../layout/still-sizes.ts';
import {stillsOf} from '../page/page-stills.ts';
import type {OpenedPage} from './open-page.ts';

/** One picture in `stills.json`: which step of which page it shows, in words too; CSS px. */
export type WrittenStill = Readonly<{
  page: string;
  step: string;
  alt: string;
  file: string;
  orientation: string;
  theme: string;
  width: number;
  height: number;
}>;

/** `onStep` hears of each step before it is drawn, which takes a while. */
export async function writeStills(
  {path, stories}: OpenedPage,
  out: string,
  words: Partial<AllWords> | undefined,
  onStep: (id: string, number: number, of: number) => void,
): Promise<WrittenStill[]> {
  mkdirSync(out, {recursive: true});
  const steps = stories.reduce((sum, {story}) => sum + story.steps.length, 0);
  const written: WrittenStill[] = [];
  let before = 0;
  for (const story of stories) {
    await loadWords(story.lang);
    if (words) addWords(story.lang, words);
    for (const {id, alt, files} of stillsOf(story, (step, index) =>
      onStep(step, before + index + 1, steps),
    )) {
      for (const {name, svg, orientation, theme} of files) {
        const {
          viewport: {width, height},
          bleed,
        } = sizes[orientation];
        writeFileSync(join(out, name), svg);
        written.push({
          page: path,
          step: id,
          alt,
          file: name,
          orientation,
          theme,
          width: width + 2 * bleed,
          height: height + 2 * bleed,
        });
      }
    }
    before += story.story.steps.length;
  }
  return written;
}
