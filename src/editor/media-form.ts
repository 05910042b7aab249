// Renders the form for a picture, a film or a sound in a card, and writes what it says.
import {html} from 'lit';
import {escapeHtml} from '../story/escape-html.ts';
import {type MediaPlayer, playerOf} from '../story/media-players.ts';
import {messages} from './messages.ts';
import type {TextEditor} from './text-editor.ts';
import {changeAtom, insertBlock} from './text-format.ts';

const words = messages.text;

/** What an author says of it. */
export type Said = Readonly<{src: string; alt: string; captions: string}>;

/** A file of the page's own folder has an address without a host. */
function playedBy(src: string): MediaPlayer | undefined {
  const own = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src);
  const player = playerOf(own ? `https://own.invalid/${src.replace(/^\/+/, '')}` : src);
  return player && own && player.tag === 'iframe' ? undefined : player;
}

const isOwn = (src: string) => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(src);

/** What is written for an address: a picture, unless the address says that it is something else. */
export function mediaHtml({src, alt, captions}: Said, lang: string): string {
  const player = playedBy(src);
  const [address, name] = [escapeHtml(src), escapeHtml(alt)];
  if (!player || player.tag === 'img')
    return `<figure><img src="${address}" alt="${name}"></figure>`;
  if (!isOwn(src)) {
    const shape = player.shape === 'wide' ? '' : ` shape="${player.shape}"`;
    return `<story-media${shape}><a href="${address}">${name}</a></story-media>`;
  }
  const track =
    captions && player.tag === 'video'
      ? `<track kind="captions" src="${escapeHtml(captions)}" srclang="${escapeHtml(lang)}">`
      : '';
  return `<figure><${player.tag} controls src="${address}">${track}</${player.tag}><figcaption>${name}</figcaption></figure>`;
}

/** What an element of the text says now. */
export function saidBy(atom: HTMLElement | undefined): Said {
  if (!atom) return {src: '', alt: '', captions: ''};
  const link = atom.querySelector('a');
  return {
    src: (link?.getAttribute('href') ?? atom.getAttribute('src') ?? '').trim(),
    alt: (
      link?.textContent ??
      atom.getAttribute('alt') ??
      atom.closest('figure')?.querySelector('figcaption')?.textContent ??
      ''
    ).trim(),
    captions: atom.querySelector('track')?.getAttribute('src') ?? '',
  };
}

/** Elements that this form changes. */
export const isMedia = (atom: Element) => /^(?:img|video|audio|story-media)$/.test(atom.localName);

/** Writes what was said into the text; what stays the same kind of element keeps all else that it has. */
export function applyMedia(editor: TextEditor, atom: HTMLElement | undefined, said: Said): void {
  const lang = (atom?.ownerDocument ?? editor.block?.ownerDocument)?.documentElement.lang || 'en';
  const written = mediaHtml(said, lang);
  if (!atom) {
    insertBlock(editor, written);
    return;
  }
  const made = new DOMParser().parseFromString(written, 'text/html').body.firstElementChild!;
  const fresh = made.matches('figure') ? made.firstElementChild! : made;
  if (fresh.localName !== atom.localName) {
    const step = atom.closest('story-step') ?? atom;
    wholeOf(atom).replaceWith(atom.ownerDocument.importNode(made, true));
    editor.touched(step);
    return;
  }
  const link = atom.querySelector('a');
  if (link) {
    link.setAttribute('href', said.src);
    link.textContent = said.alt;
    const shape = fresh.getAttribute('shape');
    changeAtom(editor, atom, shape ? {shape} : {});
    return;
  }
  const track = atom.querySelector('track');
  if (said.captions === '') track?.remove();
  else if (track) track.setAttribute('src', said.captions);
  else atom.append(...fresh.querySelectorAll('track'));
  const caption = atom.closest('figure')?.querySelector('figcaption');
  if (atom.localName !== 'img' && caption && caption.textContent?.trim() !== said.alt)
    caption.textContent = said.alt;
  changeAtom(
    editor,
    atom,
    atom.localName === 'img' ? {src: said.src, alt: said.alt} : {src: said.src},
  );
}

/** The figure around it with its caption, if nothing else is in it. */
function wholeOf(atom: HTMLElement): HTMLElement {
  const figure = atom.closest('figure');
  return figure?.querySelectorAll('img, video, audio, story-media').length === 1 ? figure : atom;
}

export function removeMedia(editor: TextEditor, atom: HTMLElement): void {
  const step = atom.closest('story-step') ?? atom;
  wholeOf(atom).remove();
  editor.touched(step);
}

/** The field for captions, which a file of this computer fills, too. */
export const captionsField = (
  value: string,
  putFile: (file: File) => Promise<string | undefined>,
) =>
  html`<label class="field"><span>${words.captions}</span><input name="captions" .defaultValue=${value} autocomplete="off"></label>
    <label class="field"><span>${words.chooseCaptions}</span><input type="file" accept=".vtt,text/vtt" @change=${({
      target,
    }: Event) => {
      const {files, form} = target as HTMLInputElement;
      const field = form?.elements.namedItem('captions');
      if (!files?.[0] || !(field instanceof HTMLInputElement)) return;
      void putFile(files[0]).then((src) => {
        if (src !== undefined) field.value = src;
      });
    }}></label>`;
