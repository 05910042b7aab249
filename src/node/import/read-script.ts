// Reads the constant values of a script, without running any of it.
import {messageOf} from '../../story/message-of.ts';
import {type Options, parse, type Program} from 'acorn';
import {parse as parseLoosely} from 'acorn-loose';
import {objectsWith, runStatements} from './script-statements.ts';
import type {Scope} from './script-values.ts';

export type ReadScript = Readonly<{
  /** Variables, exports and members of `window`, by name; `default` is what a module exports. */
  values: Readonly<Record<string, unknown>>;
  /** What the parser says of a script that it could not read as a whole. */
  fault?: string;
  /** What is computed in the middle of a text, as it is written; the text has it so, too. */
  computed: readonly string[];
}>;

const options: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowHashBang: true,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
};

/** A script with a syntax error is read as far as it can be understood. */
export function readScript(text: string): ReadScript {
  const {program, fault, read = text} = parsed(text);
  const values = Object.create(null) as Record<string, unknown>;
  const scope: Scope = {text: read, values, spent: 0, computed: []};
  if (program) {
    runStatements(program.body, scope);
    for (const [index, object] of objectsWith('chapters', program, scope).entries())
      values[`{chapters} ${index + 1}`] = object;
  }
  return {values, computed: scope.computed, ...(fault !== undefined && {fault})};
}

/** `read` is the text that the positions in the program are of. */
function parsed(text: string): {program?: Program; fault?: string; read?: string} {
  // JSON with comments, and an object alone, are the value of an expression
  const attempts = [
    [() => text, 'module'],
    [() => text, 'script'],
    [() => withoutTypes(text), 'module'],
    [() => `export default (${text}\n)`, 'module'],
  ] as const;
  let fault: string | undefined;
  for (const [written, sourceType] of attempts) {
    try {
      const read = written();
      return {program: parse(read, {...options, sourceType}), read};
    } catch (error) {
      fault ??= messageOf(error);
    }
  }
  try {
    return {
      program: parseLoosely(text, {...options, sourceType: 'module'}),
      ...(fault !== undefined && {fault}),
    };
  } catch {
    return fault === undefined ? {} : {fault};
  }
}

/** The types that a TypeScript configuration usually has, blanked out: positions stay. Takes a time in proportion to the text. */
const withoutTypes = (text: string) =>
  text
    .replace(/^[ \t]*import\s+type\b.*$/gm, blank)
    .replace(
      /^[ \t]*(?:export\s+)?(?:type|interface)\s+\w+[^{=]{0,300}(?:=\s*)?\{[\s\S]{0,20000}?^\}[;,]?/gm,
      blank,
    )
    // the colon first, or each place of the text is looked back from
    .replace(
      /:(?<=\b(?:const|let|var)\s{1,99}\w{1,99}\s{0,99}:)\s{0,99}[^=;\n]{1,300}(?==)/g,
      blank,
    )
    .replace(
      /(?<!\s)\s+(?:as|satisfies)\s+[\w.]+(?:<[^<>;\n]*>)?(?:\[\])*(?=\s*[;,)\]}\n])/g,
      blank,
    );

const blank = (found: string) => found.replace(/[^\n]/g, ' ');
