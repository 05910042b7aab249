// Moves the scripts of a built page so that the text and the first picture load before them.

/**
 * Module scripts, and modules loaded with them, that their author gave no rank. A page can be read,
 * and has its picture, without them.
 */
export function textFirst(html: string): string {
  return html.replace(
    /<(?:script(?=[^>]*\stype="module")(?=[^>]*\ssrc=)|link(?=[^>]*\srel="modulepreload"))(?![^>]*\sfetchpriority)/g,
    '$& fetchpriority="low"',
  );
}
