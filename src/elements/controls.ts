// Renders the controls of a story: skip link, list of steps, progress, and the buttons.
import {html, nothing, type TemplateResult} from 'lit';
import {wordsOf} from '../i18n/language.ts';
import type {Mode} from '../story/mode.ts';
import type {Live} from '../player/live-state.ts';
import type {StoryStep} from '../story/types.ts';
import {lineIcon} from '../ui/line-icon.ts';

export type ChromeState = Readonly<{
  /** The language of the story. */
  lang: string;
  /** Nothing until the story has begun: a dialog that opens would focus a control, and scroll to it. */
  steps: readonly StoryStep[] | undefined;
  /** Index of the step being read. */
  index: number;
  mode: Mode;
  onGo: (id: string, event: Event) => void;
  /** Goes to the next or the previous step. */
  onTurn: (by: 1 | -1) => void;
  onMode: () => void;
  /** Whether the live map is on screen; where it is offered, the reader may ask for it. */
  live: Live;
  onLoad: () => void;
  /** The panel about the map; nothing while it is closed. */
  about: TemplateResult | undefined;
  onAbout: () => void;
}>;

/** At the last step, Next is disabled and stays, so that the focus is not lost. */
export function controls({
  lang,
  steps,
  index,
  mode,
  onGo,
  onTurn,
  onMode,
  live,
  onLoad,
  about,
  onAbout,
}: ChromeState) {
  if (!steps) return nothing;
  const words = wordsOf(lang);
  const first = steps[0];
  const read = steps.length > 1 ? (100 * index) / (steps.length - 1) : 100;
  const step = (by: 1 | -1, label: string, path: string) => html`
    <button type="button" class="icon" aria-label=${label}
      aria-disabled=${steps[index + by] ? 'false' : 'true'} @click=${() => onTurn(by)}
    >${lineIcon(path)}</button>`;
  // while the map may still come, its button stays, so that nothing moves and the focus is not lost
  const modeButton = () => {
    if (live === 'unavailable') return nothing;
    if (live === 'offered')
      return html`<button type="button" class="mode" @click=${onLoad}>${words.loadMap}</button>`;
    return html`<button type="button" class="mode" aria-disabled=${live === 'shown' ? 'false' : 'true'}
      @click=${onMode}>${mode === 'exploring' ? words.resume : words.explore}</button>`;
  };
  return html`
    ${
      first
        ? html`<a class="skip" href="#${first.id}"
            @click=${(event: Event) => onGo(first.id, event)}>${words.skip}</a>`
        : nothing
    }
    <nav aria-label=${words.steps}>
      <ol lang=${lang}>
        ${steps.map(
          ({id, label}, at) =>
            html`<li><a href="#${id}" aria-current=${at === index ? 'step' : nothing}
              @click=${(event: Event) => onGo(id, event)}
            ><bdi class="name">${label}</bdi><span class="mark"></span></a></li>`,
        )}
      </ol>
    </nav>
    <div class="progress" aria-hidden="true"><div .style=${`inline-size: ${read}%`}></div></div>
    ${about ?? nothing}
    <div class="tools">
      <button type="button" class="icon about-button" aria-label=${words.about}
        aria-expanded=${about ? 'true' : 'false'} @click=${onAbout}
      >${lineIcon('M10 9v5M10 5.5v.5')}</button>
      ${
        mode === 'following'
          ? [step(-1, words.previous, 'M4 13l6-6 6 6'), step(1, words.next, 'M4 7l6 6 6-6')]
          : nothing
      }
      ${modeButton()}
    </div>`;
}
