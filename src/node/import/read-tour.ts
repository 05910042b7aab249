// Reads a story of another tool from its text: tells which format it has, and never throws whatever
// the text is.
import {findConfig, otherStories} from './find-config.ts';
import {inOneLanguage} from './pick-language.ts';
import {readKml} from './read-kml.ts';
import {isTour, readMarkdownTour} from './read-markdown-tour.ts';
import {readScript} from './read-script.ts';
import {isStoryMap, readStoryMap} from './read-storymapjs.ts';
import {readStorytelling} from './read-storytelling.ts';
import {readYaml} from './read-yaml.ts';
import {wholeStyle} from './storytelling-style.ts';
import {type Notes, takeNotes, type Tour} from './tour.ts';
import {type Fields, fieldsOf, isFields} from './unknown-values.ts';

export type ReadTour =
  | Readonly<{tour: Tour; notes: Notes}>
  /** What to do about it. */
  | Readonly<{fault: string}>;

/** Reads a file beside the source, such as the style that it names; nothing if there is none. */
export type Beside = (address: string) => string | undefined;

const alone: Beside = () => undefined;

const FORMATS =
  'It is no story that can be imported: no config.js of mapbox/storytelling with chapters, ' +
  'no JSON of StoryMapJS with slides, no Markdown of EOX storytelling, no KML with placemarks.';

/**
 * @param text as it is in the file
 * @param name the name of the file; its ending decides only where the text itself does not
 * @param lang the language that is taken of a story in several
 */
export function readTour(
  text: string,
  name: string,
  beside: Beside = alone,
  lang?: string,
): ReadTour {
  const notes = takeNotes();
  try {
    const tour = readAny(text, name, {beside, lang}, notes);
    if (!tour) return {fault: isKml.test(opening(text)) ? BROKEN : hint(text)};
    if (tour.steps.length === 0)
      return {fault: `It is a story of ${tour.tool} without a step: there is nothing to import.`};
    return {tour, notes};
  } catch (error) {
    // what is nested some thousand times, which no editor writes
    if (error instanceof RangeError) return {fault: `It is nested too deep to be read. ${FORMATS}`};
    throw error;
  }
}

const BROKEN =
  'Its XML has a fault: an element that is not closed, for instance. Save it again from the ' +
  'program that it is from.';

const isKml = /^<(?:[\w.-]+:)?(?:kml|Document|Folder|Placemark)\b/i;

/** How a text begins, without a declaration of XML and without comments. */
const opening = (text: string) =>
  text
    .slice(0, 4000)
    .replace(/^\s*<\?xml[\s\S]*?\?>|<!--[\s\S]*?-->/g, '')
    .trimStart();

type Around = Readonly<{beside: Beside; lang: string | undefined}>;

function readAny(text: string, name: string, around: Around, notes: Notes): Tour | undefined {
  const begin = opening(text);
  if (isKml.test(begin)) return readKml(text, notes);
  const json = asJson(text);
  if (json !== undefined) return fromValues({default: json}, around, notes);
  if (/\.(?:md|markdown|mdx)$/i.test(name)) return readMarkdownTour(text, notes);
  const code = scriptsOf(text);
  const script = fromScript(code, around, notes);
  if (script) return script;
  const yaml = isScript.test(text) ? undefined : findConfig(readYaml(text));
  if (yaml) return fromConfig(yaml, {}, around, notes);
  return isTour(text) && !/^</.test(begin) ? readMarkdownTour(text, notes) : undefined;
}

/** What YAML would misread. */
const isScript = /^[ \t]*(?:var|let|const|export|import|module\.exports|window\.)\b/m;

function asJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function fromScript(code: string, around: Around, notes: Notes): Tour | undefined {
  const {values, fault, computed} = readScript(code);
  const tour = fromValues(values, around, notes);
  if (!tour) return undefined;
  if (fault !== undefined)
    notes.changed(`The script has a fault (${fault}); what could be understood of it was read.`);
  for (const source of new Set(computed))
    notes.changed(
      `A text is computed in part, and has the code in its place: \${${source.slice(0, 60)}}`,
    );
  return tour;
}

function fromValues(values: Fields, around: Around, notes: Notes): Tour | undefined {
  const storymap = Object.values(values).find(isStoryMap);
  if (storymap) return readStoryMap(storymap, notes);
  const config = findConfig(values);
  const others = otherStories(values);
  if (others.length > 0)
    notes.left(
      `The file has more stories, which are left: ${others.map((one) => `“${one}”`).join(', ')}. ` +
        'Import each from a file of its own.',
    );
  return config && fromConfig(config, values, around, notes);
}

/** @param values what the script has beside its configuration */
function fromConfig(written: Fields, values: Fields, around: Around, notes: Notes): Tour {
  const {beside} = around;
  const {config, lang} = inOneLanguage(written, around.lang, notes);
  const sources = config['useCustomLayers'] === true ? beside('sources.js') : undefined;
  const others = {...values, ...(sources === undefined ? {} : readScript(sources).values)};
  const external = others['externalData'] ?? layersBeside(others);
  const {style: address, ...story} = config;
  const style = styleBeside(address, beside);
  const own = style && wholeStyle(String(address), style, beside);
  const tour = readStorytelling(
    {
      ...story,
      ...(!own && {style: address}),
      ...(isFields(external) && {externalData: external}),
      ...(style && !own && {externalStyle: withAddresses(style, String(address))}),
      ...(lang !== undefined && {lang}),
    },
    notes,
    own,
  );
  return lang === undefined ? tour : {...tour, inSeveral: true};
}

/** `var sources = …, layers = …` */
const layersBeside = ({sources, layers}: Fields): Fields | undefined =>
  Array.isArray(layers) && sources ? {sources, layers} : undefined;

/** A style in a file of the same site. */
function styleBeside(address: unknown, beside: Beside): Fields | undefined {
  if (typeof address !== 'string' || !/^(?![a-z]+:|\/\/)\S+\.json$/i.test(address))
    return undefined;
  const style = asJson(beside(address) ?? '');
  return isFields(style) && isFields(style['sources']) ? style : undefined;
}

/** Addresses in a style are relative to it. */
function withAddresses(style: Fields, address: string): Fields {
  const folder = address.slice(0, address.lastIndexOf('/') + 1);
  const sources = Object.entries(fieldsOf(style['sources'])).map(([id, source]) => {
    const data = isFields(source) ? source['data'] : undefined;
    const isLocal = typeof data === 'string' && !/^(?:[a-z]+:|\/)/i.test(data);
    return [id, isLocal && isFields(source) ? {...source, data: folder + data} : source];
  });
  return {...style, sources: Object.fromEntries(sources)};
}

/** The scripts of a page, if it is one. */
function scriptsOf(text: string): string {
  if (!/^\s*(?:<!doctype|<html|<head|<body|<script|<!--)/i.test(text)) return text;
  return [...text.matchAll(/<script\b[^<>]*>([\s\S]*?)<\/script>/gi)]
    .map(([, code]) => code)
    .join('\n');
}

/** A page that loads its story from another file names it. */
function hint(text: string): string {
  const file = /<script\b[^<>]{0,300}\bsrc=["']([^"'<>]{0,300}config[^"'<>]{0,300}\.js)["']/i.exec(
    text,
  )?.[1];
  return file === undefined ? FORMATS : `This page takes its story from ${file}. Import that file.`;
}
