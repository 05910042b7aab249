// Stops films and sounds whose card has gone, and those that begin by themselves against the
// reader's wish.
import {whenCardGone} from './card-gone.ts';

const watched = new WeakSet<HTMLMediaElement>();
/** What was stopped since it began by itself: if it plays again, the reader has asked for it. */
const stopped = new WeakSet<HTMLMediaElement>();

/** Watches what plays in a story, and what begins to play by itself. */
export function keepMedia(root: ParentNode): void {
  for (const media of root.querySelectorAll<HTMLMediaElement>('video, audio')) {
    if (media.autoplay && !stopped.has(media) && !mayBegin(media)) {
      stopped.add(media);
      media.pause();
    } else if (!media.paused && !watched.has(media)) watch(media);
  }
}

/** A film without a sound, for readers who have not asked for less motion. */
const mayBegin = (media: HTMLMediaElement): boolean =>
  media.muted && getComputedStyle(media).getPropertyValue('--map-story-fade') !== '0s';

function watch(media: HTMLMediaElement): void {
  watched.add(media);
  const watching = new AbortController();
  const {signal} = watching;
  /** Whether it waits for its card. */
  let waits = false;
  const stop = () => {
    // in a window of its own it is seen without its card
    if (media.paused || document.pictureInPictureElement === media) return;
    waits = media.autoplay;
    media.pause();
  };
  const goOn = () => {
    if (waits) void media.play().catch(() => {});
    waits = false;
  };
  whenCardGone(media, signal, stop, goOn);
  media.addEventListener(
    'pause',
    () => {
      if (waits) return;
      watched.delete(media);
      watching.abort();
    },
    {signal},
  );
}
