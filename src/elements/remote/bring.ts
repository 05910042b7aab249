// The address of a story page to its story, made harmless, as a tree to be shown here; or to what readers are told instead.
import {adoptStyles, html, type TemplateResult} from 'lit';
import {aboutWordsOf} from '../../scene/aboutWords.ts';
import type {Theme} from '../../scene/palette.ts';
import {bringFonts} from '../../map/fonts.ts';
import {expected, type Problem} from '../../story/problem.ts';
import {langOf} from '../language.ts';
import {fetchStory} from './fetchStory.ts';
import {keepApart, putBack, tint} from './keepApart.ts';
import {prune} from './prune.ts';
import {readPage, resolved} from './readPage.ts';
import {sanitise} from './sanitise.ts';
import {remote} from './remote.css.ts';

export type Brought = Readonly<{
  /** Holds layers, stills and steps; has the story's own language and direction. */
  root: HTMLElement;
  tint: (theme: Theme) => void;
}>;

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
};

/** Never rejects. One problem at most is reported of the page, whatever is wrong with it; its story may have others. */
export async function bring(src: string, host: Element, signal: AbortSignal, report: (problem: Problem) => void): Promise<{brought?: Brought; missing?: TemplateResult}> {
  const say = (message: string, severity: Problem['severity']) => {
    if (!signal.aborted) report({path: 'map-story[src]', message, severity});
  };
  wear(host.shadowRoot!);
  bringFonts('Inter Variable', 'Source Serif 4 Variable');
  let fault: string;
  try {
    const found = await find(src, host, signal);
    if (!('fault' in found)) {
      if (found.lack) say(found.lack, 'warning');
      return {brought: found};
    }
    fault = found.fault;
  } catch (error) {
    fault = expected('a story page that can be read', String(error));
  }
  say(fault, 'error');
  return {missing: html`<div role="alert"><p>${aboutWordsOf(langOf(host)).missing}</p><p lang="en" dir="ltr">${fault}</p></div>`};
}

async function find(src: string, host: Element, signal: AbortSignal): Promise<(Brought & {lack: string | undefined}) | {fault: string}> {
  const url = resolved(src, host.baseURI);
  if (!url) return {fault: expected('the address of a story page (https://…)', src)};
  const fetched = await fetchStory(new URL(url), signal, limits);
  if ('fault' in fetched) return fetched;
  const page = readPage(fetched.html, fetched.url);
  if (!page) return {fault: expected('a page with a <map-story>', `none on ${fetched.url}${fetched.cut ? `, of which ${fetched.cut} was expected` : ''}`)};
  if (page.story.hasAttribute('src')) return {fault: expected('a page that tells its story itself', `one that embeds “${page.story.getAttribute('src')}”`)};
  const missed = [...(fetched.cut ? [fetched.cut] : []), ...prune(page.story, limits)];
  const {kept, refused} = keepApart(page.story, page.base);
  const {content, refused: more} = sanitise(page.story);
  putBack(content, kept);
  const root = document.createElement('div');
  root.className = 'brought';
  root.dir = page.dir;
  if (page.lang) root.lang = page.lang;
  const trigger = host.getAttribute('trigger') ?? page.story.getAttribute('trigger');
  if (trigger) root.setAttribute('trigger', trigger);
  root.append(content);
  return {root, tint: (theme) => tint(root, theme), lack: lackOf(missed, [...refused, ...more])};
}

/** What was left out of a page, in one sentence. */
function lackOf(missed: readonly string[], refused: readonly string[]): string | undefined {
  const names = [...new Set(refused)];
  const parts = [
    ...(missed.length > 0 ? [`expected ${missed.join(', ')}, found more; what comes after is left out`] : []),
    ...(names.length > 0 ? [`expected the elements of a story and plain prose, found also ${names.slice(0, 8).join(', ')}${names.length > 8 ? '…' : ''}; left out`] : []),
  ];
  return parts.join('; ') || undefined;
}

/** Beside the element's own styles, once. */
function wear(root: ShadowRoot): void {
  if (dressed.has(root)) return;
  dressed.add(root);
  const sheets = remote.flatMap(({styleSheet}) => styleSheet ?? []);
  if (sheets.length > 0) root.adoptedStyleSheets.push(...sheets);
  else adoptStyles(root, remote);
}
const dressed = new WeakSet<ShadowRoot>();
