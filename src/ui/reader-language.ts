// Tells the language of a story’s interface, and when it changes.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {languageTag, loadWords, onWords} from '../i18n/language.ts';
import type {Problem} from '../story/problem.ts';

/**
 * The nearest `lang`, out of shadow trees too; English where there is none, or none that is a
 * language's tag.
 */
export function langOf(element: Element): string {
  const lang = element.closest('[lang]')?.getAttribute('lang');
  const {host} = element.getRootNode() as Partial<ShadowRoot>;
  if (!lang && host) return langOf(host);
  return languageTag(lang);
}

/** `root`: what holds the text, whose language it is. */
type LanguageHost = ReactiveControllerHost & Element & Readonly<{root: Element}>;

export class Language implements ReactiveController {
  tag = 'en';
  /**
   * Whether all texts in this language have loaded. The screen reader waits for them, to say
   * everything once.
   */
  known = false;
  #host: LanguageHost;
  #report: (problem: Problem) => void;
  #onChange: () => void;
  #forget: (() => void) | undefined;
  #attributes = new MutationObserver(() => this.read());

  /** `onChange`: another language, another direction, or other words. */
  constructor(host: LanguageHost, report: (problem: Problem) => void, onChange: () => void) {
    [this.#host, this.#report, this.#onChange] = [host, report, onChange];
    host.addController(this);
  }

  hostConnected(): void {
    for (
      let at: Element | undefined = this.#host;
      at;
      at = (at.getRootNode() as Partial<ShadowRoot>).host
    ) {
      this.#attributes.observe(at.getRootNode(), {subtree: true, attributeFilter: ['lang', 'dir']});
    }
    this.#forget = onWords(this.#onChange);
    this.read();
  }

  hostDisconnected(): void {
    this.#attributes.disconnect();
    this.#forget?.();
  }

  read(): void {
    const tag = langOf(this.#host.root);
    if (tag !== this.tag) this.known = false;
    this.tag = tag;
    const done = () => {
      if (tag !== this.tag) return;
      this.known = true;
      this.#onChange();
    };
    loadWords(tag).then(done, (error: unknown) => {
      this.#report({
        code: 'translation-unavailable',
        path: `words (${tag})`,
        message: `Could not load the interface texts (${String(error)}). They stay English; reload to try again.`,
        severity: 'warning',
      });
      done();
    });
  }
}
