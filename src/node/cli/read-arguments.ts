// Parses the arguments of the command.
import {messageOf} from '../../story/message-of.ts';
import {parseArgs} from 'node:util';

export type PagesTask = Readonly<{
  do: 'check' | 'still';
  pages: readonly string[];
  out: string;
  root: string | undefined;
  words: string | undefined;
}>;

export type NewTask = Readonly<{
  do: 'new';
  folder: string;
  title: string | undefined;
  lang: string | undefined;
  /** Ask nothing. */
  yes: boolean;
  install: boolean;
  from: string | undefined;
}>;

export type ImportTask = Readonly<{
  do: 'import';
  /** A file or an address. */
  source: string;
  out: string | undefined;
  title: string | undefined;
  lang: string | undefined;
  /** Whether pictures and data of other hosts are fetched. */
  fetch: boolean;
  from: string | undefined;
}>;

export type EditTask = Readonly<{do: 'edit'; page: string; port: number | undefined}>;

export type Task = PagesTask | NewTask | ImportTask | EditTask;

type Command = Task['do'];

const options = {
  out: {type: 'string'},
  words: {type: 'string'},
  root: {type: 'string'},
  title: {type: 'string'},
  lang: {type: 'string'},
  yes: {type: 'boolean', short: 'y'},
  'no-install': {type: 'boolean'},
  from: {type: 'string'},
  fetch: {type: 'boolean'},
  port: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'},
} as const;

/** Options that a shell leaves empty where a variable of it is not set: no path and no package is called so. */
const paths = ['out', 'root', 'words', 'from'] as const;

/** The options of each command, and what it works on. */
const commands: Readonly<Record<Command, Readonly<{takes: readonly string[]; on: string}>>> = {
  new: {
    takes: ['title', 'lang', 'yes', 'no-install', 'from'],
    on: 'a folder: map-story new my-story',
  },
  import: {
    takes: ['out', 'title', 'lang', 'fetch', 'from'],
    on: 'a file or an address: map-story import config.js',
  },
  edit: {takes: ['port'], on: 'an HTML file: map-story edit page.html'},
  check: {takes: ['root'], on: 'an HTML file: map-story check page.html'},
  still: {takes: ['root', 'out', 'words'], on: 'an HTML file: map-story still page.html'},
};
const names = Object.keys(commands) as Command[];
const anyOf = (list: readonly string[]) =>
  list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} or ${list.at(-1)}`;

/** A task, `help`, `version`, or what is wrong. */
export function readArguments(
  args: readonly string[],
): Task | 'help' | 'version' | Readonly<{fault: string}> {
  try {
    const {
      values,
      positionals: [name, ...operands],
    } = parseArgs({args: [...args], allowPositionals: true, options});
    if (values.help) return 'help';
    if (values.version) return 'version';
    if (name === undefined) return {fault: `Name a command: ${anyOf(names)}.`};
    const command = names.find((one) => one === name);
    if (!command) return {fault: `There is no command “${name}”. Use ${anyOf(names)}.`};
    const {takes, on} = commands[command];
    const alien = Object.keys(values).find((option) => !takes.includes(option));
    if (alien !== undefined)
      return {
        fault: `--${alien} is an option of ${anyOf(names.filter((one) => commands[one].takes.includes(alien)))}, not of ${command}.`,
      };
    const blank = paths.find((option) => values[option]?.trim() === '');
    if (blank !== undefined)
      return {fault: `--${blank} is empty. Give it a value, or leave it out.`};
    if (operands.some((one) => one.trim() === '')) return {fault: `A name is empty. Name ${on}`};
    if (command === 'edit') return editTask(operands, values.port);
    const [first, second] = operands;
    if (first === undefined) return {fault: `Name ${on}`};
    if (command === 'new') {
      if (second !== undefined)
        return {fault: `Name one folder, in quotes if it has spaces: “${operands.join(' ')}”`};
      return {
        do: command,
        folder: first,
        title: values.title,
        lang: values.lang,
        yes: values.yes ?? false,
        install: !values['no-install'],
        from: values.from,
      };
    }
    if (command === 'import') {
      if (second !== undefined) return {fault: `Name one file at a time: “${operands.join(' ')}”`};
      const {out, title, lang, from} = values;
      return {do: command, source: first, out, title, lang, fetch: values.fetch ?? false, from};
    }
    return {
      do: command,
      pages: operands,
      out: values.out ?? 'stills',
      root: values.root,
      words: values.words,
    };
  } catch (error) {
    return {fault: messageOf(error)};
  }
}

/** `index.html` is edited where no page is named. */
function editTask(
  [page = 'index.html', ...more]: readonly string[],
  port: string | undefined,
): EditTask | Readonly<{fault: string}> {
  if (more.length > 0) return {fault: 'Name one page: each editor has one.'};
  if (port === undefined) return {do: 'edit', page, port: undefined};
  const number = Number(port);
  return /^\d+$/.test(port) && number > 0 && number < 65_536
    ? {do: 'edit', page, port: number}
    : {fault: `--port takes a number from 1 to 65535, not “${port}”.`};
}
