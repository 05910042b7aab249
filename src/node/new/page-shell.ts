// Writes the page around a story: its head, its language and direction, and the script that defines
// the elements.
import {escaped} from '../../still/xml.ts';

/** Scripts that run from right to left, by ISO 15924. */
const fromRight = new Set([
  ...['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'],
]);

/**
 * @param lang a valid language tag; the script that it is written in by default counts, too: `ur`,
 * `pa-PK`
 */
export const isRightToLeft = (lang: string): boolean =>
  fromRight.has(new Intl.Locale(lang).maximize().script ?? '');

export type Shell = Readonly<{
  title: string;
  /** BCP 47. */
  lang: string;
  /** For search engines and previews of links; none if empty. */
  description: string;
  /** A comment at the top of the page, such as where it is from. */
  comment?: string;
}>;

/** @param story the `<map-story>` as HTML, indented by six spaces */
export function pageShell({title, lang, description, comment}: Shell, story: string): string {
  const dir = isRightToLeft(lang) ? ' dir="rtl"' : '';
  const remark = comment === undefined ? '' : `<!-- ${inComment(comment)} -->\n`;
  const meta =
    description === '' ? '' : `    <meta name="description" content="${escaped(description)}" />\n`;
  return `<!doctype html>
${remark}<html lang="${escaped(lang)}"${dir}>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)}</title>
${meta}    <link rel="icon" href="data:," />
    <style>
      body { margin: 0; font: 1.125rem / 1.6 Georgia, serif; }
    </style>
    <script type="module">
      import 'map-story/define';
    </script>
  </head>
  <body>
    <main>
${story}
    </main>
  </body>
</html>
`;
}

/** A comment must not hold what ends it. */
const inComment = (text: string) => escaped(text).replace(/-(?=-)|-$/g, '- ');

/** A text of one line, without control characters and without half a character at its end. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cs}\ufeff]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
