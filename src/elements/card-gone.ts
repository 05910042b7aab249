// Tells when the card of an element has gone: what plays in it has to stop then.
import type {ModeChangeEvent, StepChangeEvent} from './events.ts';

/** The story that an element is in, out of the shadow tree of an embedded one, too. */
const storyOf = (element: Element): Element | undefined =>
  element.closest('map-story') ?? (element.getRootNode() as Partial<ShadowRoot>).host;

/**
 * Calls back when another step is read, when the card has left the window, and when the reader
 * explores the map.
 *
 * @param onBack called when the card is in the window again
 * @param signal ends it
 */
export function whenCardGone(
  element: Element,
  signal: AbortSignal,
  onGone: () => void,
  onBack: () => void = () => {},
): void {
  const card = element.closest('story-step') ?? element;
  // what fills the screen hides its card, and is watched
  const gone = () => void (document.fullscreenElement || onGone());
  const observer = new IntersectionObserver((entries) =>
    entries.at(-1)?.isIntersecting ? onBack() : gone(),
  );
  observer.observe(card);
  signal.addEventListener('abort', () => observer.disconnect());
  const story = storyOf(element);
  story?.addEventListener(
    'step-change',
    (event) => void ((event as StepChangeEvent).id === card.id || gone()),
    {signal},
  );
  story?.addEventListener(
    'mode-change',
    (event) => void ((event as ModeChangeEvent).mode === 'exploring' && onGone()),
    {signal},
  );
}
