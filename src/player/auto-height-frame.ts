// Tells whether a document in a frame scrolls by itself, or the page around makes the frame as high
// as the document.

/** No frame that a reader scrolls is higher than this many screens. */
const SCREENS = 1.5;

/**
 * Calls back once, when the frame follows its content; a frame of fixed height never does. Returns
 * how to end it.
 */
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
