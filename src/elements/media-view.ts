// Shows in a <story-media> a button, and once it is pressed what the link inside leads to.
import {html, nothing, render, type TemplateResult} from 'lit';
import {fill, languageOfWord, loadWords, onWords} from '../i18n/language.ts';
import {mediaWordsOf} from '../i18n/media-words.ts';
import {type MediaPlayer, playerOf} from '../story/media-players.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';
import {lineIcon} from '../ui/line-icon.ts';
import {langOf} from '../ui/reader-language.ts';
import {whenCardGone} from './card-gone.ts';
import {mediaStyles} from './media-view.css.ts';

/** A frame may run its own scripts and open windows, and may not lead this page elsewhere. */
const SANDBOX =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation allow-forms';

type State = 'offered' | 'shown' | 'refused';

const views = new WeakMap<Element, MediaView>();

/** An element that is moved keeps its view. */
export function showMedia(element: Element): void {
  const view = views.get(element) ?? (element.shadowRoot ? undefined : new MediaView(element));
  if (!view) return;
  views.set(element, view);
  view.update();
}

class MediaView {
  readonly #element: Element;
  readonly #root: ShadowRoot;
  #state: State = 'offered';
  /** The address that is offered or shown. */
  #address = '';
  #shown = new AbortController();

  constructor(element: Element) {
    this.#element = element;
    this.#root = element.attachShadow({mode: 'open'});
    adoptStyles(this.#root, [mediaStyles]);
    const update = () => this.update();
    new MutationObserver(update).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['href'],
    });
    onWords(update);
    loadWords(langOf(element)).catch(() => {
      // the story reports it
    });
  }

  get #link(): HTMLAnchorElement | null {
    return this.#element.querySelector('a[href]');
  }

  /** Renders what the link says now; with another address it is to be asked for again. */
  update(): void {
    const address = this.#link?.href ?? '';
    if (address !== this.#address) this.#change('offered');
    this.#address = address;
    const player = playerOf(address);
    render(
      html`${player ? html`<div class="box">${this.#inside(player)}</div>` : nothing}<slot></slot>`,
      this.#root,
    );
  }

  #inside(player: MediaPlayer): TemplateResult {
    const lang = langOf(this.#element);
    const words = mediaWordsOf(lang);
    const said = (text: string) => fill(text, {host: player.host});
    if (this.#state === 'shown') return this.#player(player);
    const language = languageOfWord(lang, 'mediaPlay');
    if (this.#state === 'refused')
      return html`<p role="status" lang=${language}>${said(words.mediaRefused)}</p>`;
    const label = said(player.plays ? words.mediaPlay : words.mediaShow);
    const title = this.#title;
    // the note is no part of the button's name: who speaks to it says what it shows
    return html`<div class="offer" lang=${language}>
      <button type="button" part="button" aria-label=${title ? `${label}: ${title}` : label}
        aria-describedby="note" @click=${() => this.#ask(player)}>
        <span class="icon">${lineIcon(player.plays ? 'M7 4 16 10 7 16z' : 'M4 5h12v10H4z M4 8h12')}</span>
        <span>${label}</span>
      </button>
      <small id="note">${said(words.mediaNote)}</small>
    </div>`;
  }

  get #title(): string {
    return this.#link?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  }

  #player({tag, src, host}: MediaPlayer): TemplateResult {
    const title = this.#title || host;
    const fail = () => this.#refuse();
    if (tag === 'img') return html`<img src=${src} alt=${title} tabindex="-1" @error=${fail}>`;
    if (tag === 'video')
      return html`<video src=${src} aria-label=${title} controls autoplay playsinline @error=${fail}></video>`;
    if (tag === 'audio')
      return html`<audio src=${src} aria-label=${title} controls autoplay @error=${fail}></audio>`;
    // of its own origin, a frame could take its sandbox away
    const sandbox =
      new URL(src).origin === location.origin ? SANDBOX.replace(' allow-same-origin', '') : SANDBOX;
    return html`<iframe title=${title} sandbox=${sandbox} src=${src}
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>`;
  }

  #ask({src, plays}: MediaPlayer): void {
    this.#change('shown');
    const {signal} = this.#shown;
    const {origin} = new URL(src);
    const onViolation = ({blockedURI}: SecurityPolicyViolationEvent) =>
      void (blockedURI.startsWith(origin) && this.#refuse());
    document.addEventListener('securitypolicyviolation', onViolation, {signal});
    if (plays)
      whenCardGone(this.#element, signal, () => {
        this.#change('offered');
        this.update();
      });
    this.update();
    this.#root.querySelector<HTMLElement>('.box > *')?.focus({preventScroll: true});
  }

  /** The link works where the player does not. */
  #refuse(): void {
    if (this.#state !== 'shown') return;
    this.#change('refused');
    this.update();
    this.#link?.focus({preventScroll: true});
  }

  #change(state: State): void {
    this.#shown.abort();
    this.#shown = new AbortController();
    this.#state = state;
  }
}
