// Renders the rail beside the map, or the sheet below it, that leads back into the story.
import {html, type TemplateResult} from 'lit';
import {fill, wordsOf} from '../i18n/language.ts';
import {lineIcon} from '../ui/line-icon.ts';
import {nameView} from '../ui/name-view.ts';
import type {ExploreContext} from './explore-context.ts';
import type {ExploreStore} from './explore-store.ts';

/** So much scrolling over the rail is meant, CSS px. */
const MEANT_PX = 24;

/** The page scrolls under it does everywhere but on the map. */
export function rail(
  store: ExploreStore,
  {leave, turn}: Pick<ExploreContext, 'leave' | 'turn'>,
): TemplateResult {
  const {player} = store.context;
  const readOn = () => player.send('scroll-out');
  const {steps} = player.story;
  const {index} = player.position;
  const words = wordsOf(store.lang);
  const button = (by: 1 | -1, label: string, path: string) =>
    html`<button type="button" class="icon" aria-label=${label}
      aria-disabled=${steps[index + by] ? 'false' : 'true'} @click=${() => turn(by)}
    >${lineIcon(path)}</button>`;
  let scrolled = 0;
  let touched = 0;
  const moved = (by: number) => {
    scrolled += by;
    if (Math.abs(scrolled) > MEANT_PX) readOn();
  };
  const place = {step: String(index + 1), count: String(steps.length)};
  const touchStarted = ({touches}: TouchEvent) => {
    touched = touches[0]!.clientY;
  };
  const touchMoved = ({touches}: TouchEvent) => {
    if (Math.abs(touches[0]!.clientY - touched) > MEANT_PX) readOn();
  };
  return html`<aside class="rail" aria-label=${fill(store.words.inStory, place)}
    @wheel=${{handleEvent: ({deltaY}: WheelEvent) => moved(deltaY), passive: true}}
    @touchstart=${{handleEvent: touchStarted, passive: true}}
    @touchmove=${{handleEvent: touchMoved, passive: true}}>
    ${button(-1, words.previous, 'M4 13l6-6 6 6')}
    <button type="button" class="here" @click=${() => leave()}
    ><span class="count" aria-hidden="true">${index + 1}/${steps.length}</span>
      <span class="unseen">${words.resume}: </span><span class="heading"
      >${nameView(steps[index]?.label ?? '', store.lang)}</span></button>
    ${button(1, words.next, 'M4 7l6 6 6-6')}
  </aside>`;
}
