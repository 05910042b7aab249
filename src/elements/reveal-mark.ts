// Scrolls the marks of the steps, of which a low window shows some, to that of the step being read.

/** The marks before and after it are seen, too. @param root what holds the marks */
export function revealMark(root: ParentNode): void {
  const mark = root.querySelector('nav li:has(> [aria-current])');
  const list = mark?.parentElement;
  if (!mark || !list || list.scrollHeight <= list.clientHeight) return;
  const [at, seen] = [mark.getBoundingClientRect(), list.getBoundingClientRect()];
  const [above, below] = [seen.top - at.top + at.height, at.bottom + at.height - seen.bottom];
  if (above > 0) list.scrollTop -= above;
  else if (below > 0) list.scrollTop += below;
}
