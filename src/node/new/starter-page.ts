// Writes the page of the story that a new project begins with.
import {escaped} from '../../still/xml.ts';
import {isRightToLeft, pageShell} from './page-shell.ts';
import {starterWords} from './starter-words.ts';

/** Texts that are English on a page in another language are marked as that. */
export function starterPage(title: string, lang: string): string {
  const {words, lang: own} = starterWords(lang);
  const mark =
    own === lang
      ? ''
      : ` lang="${own}"${isRightToLeft(lang) === isRightToLeft(own) ? '' : ' dir="ltr"'}`;
  const line = words.line
    .replace('{line}', `<story-link to="canal">${words.canal}</story-link>`)
    .replace('{length}', '<story-measure of="canal/line"></story-measure>');
  return pageShell(
    {title, lang, description: ''},
    `      <map-story hash>
        <story-layer id="canal" src="canal.geojson" kind="route" label="${words.canal}"></story-layer>

        <story-step id="start" opening camera="32.4 30.5">
          <h1>${escaped(title)}</h1>
          <p${mark}>${words.start}</p>
        </story-step>

        <story-step id="from-sea-to-sea" focus="canal" highlight="canal" draw="canal/line">
          <h2${mark}>${words.lineHeading}</h2>
          <p${mark}>
            ${line}
          </p>
        </story-step>

        <story-step id="your-story" focus="canal" pitch="50" bearing="180">
          <h2${mark}>${words.nextHeading}</h2>
          <p${mark}>${words.next}</p>
          <p${mark}>${words.edit}</p>
        </story-step>
      </map-story>`,
  );
}
