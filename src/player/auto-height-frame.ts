// A document in a frame to whether a reader scrolls it, or the page around makes the frame as high as what it holds.

/** Higher than this many of her screens no frame is that a reader could read in. */
const SCREENS = 1.5;

/** Calls back once, when the frame follows its content; a frame of fixed height never does. Returns how to end it. */
export function onAutoHeightFrame(followed: () => void): () => void {
  const look = () => {
    const {scrollHeight} = document.documentElement;
    if (innerHeight <= SCREENS * screen.height && scrollHeight > innerHeight + 1) return;
    end();
    followed();
  };
  const end = () => removeEventListener('resize', look);
  addEventListener('resize', look);
  look();
  return end;
}
