// Parses the arguments of the command, and holds its help text.
import {parseArgs} from 'node:util';

export const usage = `Usage: map-story check PAGE.html …          say what is wrong with the stories of pages
       map-story still PAGE.html …          draw the still maps of their steps

check prints one line for each problem: PAGE:LINE:COLUMN: SEVERITY: PLACE: MESSAGE [CODE].
docs/problems.md says what each code means and what to do.
still writes SVG files, for every step landscape and portrait, light and dark, and
stills.json, which says what each of them shows.

  --out FOLDER     where still writes; default: stills
  --words FILE     what still writes beside the pictures, in the page's language, where the
                   program has no words of it: a JSON object, as addWords takes it
  --root FOLDER    what the site has at its root, for addresses that begin with a slash;
                   default: the page's folder, and a folder public in it
  -h, --help       this text
  -v, --version    the version

Ends with 0, with 1 if a story has errors (warnings are none), with 2 if there was
nothing to do it with.`;

export type Task = Readonly<{
  do: 'check' | 'still';
  pages: readonly string[];
  out: string;
  root: string | undefined;
  words: string | undefined;
}>;

/** A task, `help`, `version`, or what is wrong. */
export function readArguments(
  args: readonly string[],
): Task | 'help' | 'version' | Readonly<{fault: string}> {
  try {
    const {
      values,
      positionals: [command, ...pages],
    } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: {type: 'string'},
        words: {type: 'string'},
        root: {type: 'string'},
        help: {type: 'boolean', short: 'h'},
        version: {type: 'boolean', short: 'v'},
      },
    });
    if (values.help) return 'help';
    if (values.version) return 'version';
    if (command === undefined) return {fault: 'Name a command: check or still.'};
    if (command !== 'check' && command !== 'still')
      return {fault: `There is no command “${command}”. Use check or still.`};
    if (pages.length === 0) return {fault: `Name an HTML file: map-story ${command} page.html`};
    if (command === 'check' && (values.out ?? values.words) !== undefined)
      return {fault: '--out and --words belong to still; check writes no files.'};
    return {
      do: command,
      pages,
      out: values.out ?? 'stills',
      root: values.root,
      words: values.words,
    };
  } catch (error) {
    return {fault: error instanceof Error ? error.message : String(error)};
  }
}
