// Decodes the bytes of an HTML page as browsers do, and reports what they or the build cannot read.
import {declaredIn, isMarked} from '../../story/decode-html.ts';
import {decodeText} from '../../story/decode-text.ts';
import type {Problem} from '../../story/problem.ts';

export type DecodedPage = Readonly<{html: string; problems: readonly Problem[]}>;

/** @param file the name of the page in a command */
export function decodePage(bytes: Uint8Array, file: string): DecodedPage {
  const {text, fault} = decodeText(bytes, file, 'page');
  if (fault === undefined) return {html: text, problems: []};
  const marked = isMarked(bytes);
  const named = marked ? undefined : declaredIn(bytes);
  const understood = `${fault} Browsers read it as it is; the Vite plugin does not.`;
  if (marked) return {html: text, problems: [problem(understood, 'warning')]};
  if (!named) return {html: text, problems: [problem(fault, 'error')]};
  const said = `The page is ${named.encoding}, as its <meta charset> says. Browsers read it; the Vite plugin does not. Save it as UTF-8 with <meta charset="utf-8">: \`iconv -f ${named.encoding.toUpperCase()} -t UTF-8 ${file} > out.html\`.`;
  return {html: named.decode(bytes), problems: [problem(said, 'warning')]};
}

const problem = (message: string, severity: Problem['severity']): Problem => ({
  code: 'page-encoding',
  path: 'page',
  message,
  severity,
  line: 1,
  column: 1,
});
