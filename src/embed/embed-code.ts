// Renders the code that embeds a story, with a button that copies it.
import {escapeHtml} from '../story/escape-html.ts';
import {html, nothing, type TemplateResult} from 'lit';
import {aboutWordsOf} from '../i18n/about-words.ts';

/** `root` holds the story; its `embed` is the address of a page for frames, beside which the module lies. */
export type Embedded = Element & Readonly<{src: string | null; root: Element}>;

/** What a page for frames needs at least, so that a card can be read below its map; CSS px. */
const FRAME_HEIGHT = 640;

/**
 * Two lines for a page that may have scripts, one for a page that takes frames alone. Nothing where
 * the author does not offer it.
 */
export function embedCodes({
  src,
  root,
  baseURI,
}: Embedded): {element: string; frame: string} | undefined {
  const written = root.getAttribute('embed');
  if (!written) return undefined;
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  const page = new URL(src ?? canonical ?? location.href.replace(/#.*/s, ''), baseURI).href;
  const frame = new URL(written, src === null ? baseURI : page).href;
  const title =
    root.querySelector('h1, h2')?.textContent?.replace(/\s+/g, ' ').trim() || 'Map story';
  const [at, of, name] = [page, frame, title].map(escapeHtml);
  return {
    element: `<script type="module" src="${escapeHtml(new URL('map-story.js', frame).href)}"></script>\n<map-story src="${at}"><a href="${at}">${name}</a></map-story>`,
    frame: `<iframe src="${of}" title="${name}" width="100%" height="${FRAME_HEIGHT}" style="border: 0" loading="lazy" allowfullscreen></iframe>`,
  };
}

/** What copying said, beside its button. */
async function copy({currentTarget}: Event, words: string): Promise<void> {
  const box = (currentTarget as Element).closest('.code')!;
  const field = box.querySelector('textarea')!;
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    box.querySelector('output')!.value = words;
  } catch {
    // not allowed here: the text is selected, and the reader copies it
  }
}

export function embedSection(story: Embedded, lang: string): TemplateResult | typeof nothing {
  const codes = embedCodes(story);
  if (!codes) return nothing;
  const words = aboutWordsOf(lang);
  const code = (label: string, text: string) => html`<div class="code">
    <label>${label}<textarea readonly rows="4" dir="ltr" spellcheck="false" .value=${text}></textarea></label>
    <button type="button" @click=${(event: Event) => copy(event, words.embedCopied)}
    >${words.embedCopy}</button><output></output>
  </div>`;
  return html`<details class="embed"><summary>${words.embed}</summary>${[
    code(words.embedElement, codes.element),
    code(words.embedFrame, codes.frame),
  ]}</details>`;
}
