// Finds the element that the path of a problem names.

/** Nothing for what is no element's: the map, or words. */
export function placeOf(story: Element, path: string): Element | undefined {
  const [, tag = '', id, ordinal] =
    /^((?:map|story)-[a-z]+)(?:#([^[]+)|\[(\d+)\])?/.exec(path) ?? [];
  if (tag === 'map-story') return story;
  const all = [...story.querySelectorAll(tag || 'story-layer')];
  if (id !== undefined) return all.findLast((one) => one.id === id.trim());
  if (ordinal !== undefined) return all[Number(ordinal) - 1];
  const [, text] = /^story-[a-z]+ “(.*)”/s.exec(path) ?? [];
  if (text !== undefined)
    return all.find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === text);
  return all.find((one) => path.split(' ')[0] === one.getAttribute('src'));
}

/** A layer is nowhere on the page: the first step that names it is. */
export function visiblePlace(story: Element, element: Element): Element {
  if (element.localName !== 'story-layer') return element;
  const names = (step: Element) =>
    ['focus', 'frame', 'highlight', 'draw', 'show'].some((name) =>
      step
        .getAttribute(name)
        ?.split(/\s+/)
        .some((word) => word.split('/')[0] === element.id),
    );
  return [...story.querySelectorAll('story-step')].find(names) ?? story;
}
