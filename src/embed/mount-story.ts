// Mounts a story from another page, or says why it cannot be shown.
import {html, type TemplateResult} from 'lit';
import {aboutWordsOf} from '../i18n/about-words.ts';
import type {Theme} from '../layers/palette.ts';
import {addFonts} from '../map/fonts.ts';
import {type Problem, quoted} from '../story/problem.ts';
import {langOf} from '../ui/reader-language.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';
import {fetchStory} from './fetch-story.ts';
import {flowing} from './flowing.css.ts';
import {keepApart, putBack, tint} from './keep-apart.ts';
import {parse} from './parse-page.ts';
import {prune} from './prune-tree.ts';
import {readPage, resolved} from './remote-page.ts';
import {toReadersSize} from './root-size.ts';
import {sanitise} from './sanitise.ts';
import {remote} from './remote.css.ts';

export type RemoteStory = Readonly<{
  /** Holds layers, stills and steps; has the story's own language and direction. */
  root: HTMLElement;
  /** Called when what is shown has been laid out, and when its colours change. */
  tint: (theme: Theme) => void;
  /**
   * From now on each step stands under its own picture, in a page that scrolls. Returns whether
   * there are pictures.
   */
  flow: () => boolean;
}>;

type StoryPlace = Element & Readonly<{goTo: (id: string) => boolean}>;

/** What is taken of a page at most. */
export const limits = {
  /** Read of it. */
  mostBytes: 5_000_000,
  /** Waited for it, ms. */
  patienceMs: 10_000,
  /** Elements and texts of its story. */
  mostNodes: 10_000,
  /** Elements in elements. */
  mostDepth: 100,
  /**
   * Elements of all of the page, and of those how many in each other, until the rest of it is not
   * even parsed.
   */
  mostElements: 20_000,
  mostOpen: 250,
};

/**
 * Never rejects. One problem at most is reported of the page, whatever is wrong with it; its story
 * may have others.
 */
export async function mountStory(
  src: string,
  host: StoryPlace,
  signal: AbortSignal,
  report: (problem: Problem) => void,
): Promise<{story?: RemoteStory; missing?: TemplateResult}> {
  const say = (message: string, severity: Problem['severity']) => {
    if (!signal.aborted)
      report({
        code: severity === 'error' ? 'embed-unavailable' : 'embed-reduced',
        path: 'map-story[src]',
        message,
        severity,
      });
  };
  adoptStyles(host.shadowRoot!, remote);
  addFonts('Inter Variable', 'Source Serif 4 Variable');
  let fault: string;
  try {
    const found = await find(src, host, signal);
    if (!('fault' in found)) {
      if (found.lack) say(found.lack, 'warning');
      return {story: found};
    }
    fault = found.fault;
  } catch (error) {
    fault = `Could not read the story page: ${String(error)}.`;
  }
  say(fault, 'error');
  return {
    missing: html`<div role="alert"><p>${aboutWordsOf(langOf(host)).missing}</p
      ><p lang="en" dir="ltr">${fault}</p></div>`,
  };
}

async function find(
  src: string,
  host: StoryPlace,
  signal: AbortSignal,
): Promise<(RemoteStory & {lack: string | undefined}) | {fault: string}> {
  const url = resolved(src, host.baseURI);
  if (!url) return {fault: `${quoted(src)} is not the address of a story page (https://…).`};
  const fetched = await fetchStory(new URL(url), signal, limits);
  if ('fault' in fetched) return fetched;
  const parsed = parse(fetched.html, limits);
  const page = readPage(parsed.page, fetched.url);
  const unread = fetched.cut ? `; the page has ${fetched.cut}, and the rest was not read` : '';
  if (!page)
    return {
      fault: `There is no <map-story> on ${fetched.url}${unread}. Check the address.`,
    };
  if (page.story.hasAttribute('src'))
    return {
      fault: `The page embeds its story from ${quoted(page.story.getAttribute('src') ?? '')}. Use that address.`,
    };
  const missed = [fetched.cut, parsed.missed, ...prune(page.story, limits)].filter(
    (one) => one !== undefined,
  );
  const {kept, refused} = keepApart(page.story, page.base);
  const {content, refused: more} = sanitise(page.story);
  putBack(content, kept);
  const root = document.createElement('div');
  root.className = 'remote';
  root.dir = page.dir;
  if (page.lang) root.lang = page.lang;
  const trigger = host.getAttribute('trigger') ?? page.story.getAttribute('trigger');
  if (trigger) root.setAttribute('trigger', trigger);
  const embed = resolved(page.story.getAttribute('embed') || 'no:', page.base);
  if (embed) root.setAttribute('embed', embed);
  // another page's style may ask further hosts: it is asked for where the story is of it
  const basemap = resolved(page.story.getAttribute('basemap') || 'no:', page.base);
  if (basemap && content.querySelector('story-layer[layers]'))
    root.setAttribute('basemap', basemap);
  root.append(content);
  const flow = () => {
    const pictured = kept.stills.length > 0;
    if (pictured) adoptStyles(host.shadowRoot!, [flowing]);
    return pictured;
  };
  const dress = (theme: Theme) => {
    toReadersSize(host.shadowRoot!);
    tint(root, theme);
  };
  goToSteps(root, fetched.url, (id) => host.goTo(id));
  return {root, flow, tint: dress, lack: lackOf(missed, [...refused, ...more])};
}

/** What was left out of a page, in one sentence. */
function lackOf(missed: readonly string[], refused: readonly string[]): string | undefined {
  const names = [...new Set(refused)];
  const parts = [
    ...(missed.length > 0
      ? [`The page has ${[...new Set(missed)].join(', ')}. What comes after is left out.`]
      : []),
    ...(names.length > 0
      ? [
          `Not allowed in an embedded story, and left out: ${names.slice(0, 8).join(', ')}${names.length > 8 ? '…' : ''}.`,
        ]
      : []),
  ];
  return parts.join(' ') || undefined;
}

/** Links within the story's own page lead to its steps here. */
function goToSteps(root: Element, page: string, goTo: StoryPlace['goTo']): void {
  const address = page.replace(/#.*/s, '');
  root.addEventListener('click', (event) => {
    const {href = ''} = (event.target as Element).closest<HTMLAnchorElement>('a[href]') ?? {};
    const {metaKey, ctrlKey, shiftKey, altKey} = event as MouseEvent;
    if (!href.startsWith(`${address}#`) || metaKey || ctrlKey || shiftKey || altKey) return;
    try {
      if (goTo(decodeURIComponent(href.slice(address.length + 1)))) event.preventDefault();
    } catch {
      // not an id: a malformed escape is nobody's step
    }
  });
}
