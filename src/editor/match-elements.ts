// Finds which elements of the screen are which of a text, and which of them can stay where they are.

type Matching = Readonly<{
  /** An element's HTML as its page has it. */
  html: (element: Element) => string;
}>;

/** A story's own elements are the same when they are called the same; others when they say the same. */
const isStory = ({localName}: Element) => localName.startsWith('story-');

/** @returns for each source the element that it is, each at most once; nothing for new ones */
export function match(
  present: readonly Element[],
  sources: readonly Element[],
  {html}: Matching,
): (Element | undefined)[] {
  const free = new Set(present);
  const found: (Element | undefined)[] = sources.map(() => undefined);
  const give = (index: number, element: Element | undefined) => {
    if (!element || found[index]) return;
    found[index] = element;
    free.delete(element);
  };
  const each = (find: (source: Element) => Element | undefined) =>
    sources.forEach((source, index) => found[index] ?? give(index, find(source)));
  const among = (test: (element: Element) => boolean) => [...free].find(test);
  each((source) =>
    isStory(source) && source.id
      ? among((one) => one.localName === source.localName && one.id === source.id)
      : undefined,
  );
  const said = new Map(present.map((element) => [element, html(element)]));
  each((source) => among((one) => said.get(one) === source.outerHTML));
  // another id, or none: the next of its kind; and what holds steps is not made anew
  each((source) =>
    isStory(source) || source.querySelector('story-step, story-layer')
      ? among((one) => one.localName === source.localName)
      : undefined,
  );
  return found;
}

/** The longest part of an order that stands in that order already. */
export function stayingIn(present: readonly Element[], order: readonly Element[]): Set<Element> {
  const at = new Map(present.map((element, index) => [element, index]));
  const known = order.filter((element) => at.has(element));
  /** Of the longest rising run that ends here: its length, and where it comes from. */
  const runs: {length: number; from: number}[] = [];
  let last = -1;
  known.forEach((element, index) => {
    let run = {length: 1, from: -1};
    for (let before = 0; before < index; before++) {
      if (at.get(known[before]!)! > at.get(element)!) continue;
      if (runs[before]!.length >= run.length)
        run = {length: runs[before]!.length + 1, from: before};
    }
    runs.push(run);
    if (last < 0 || run.length > runs[last]!.length) last = index;
  });
  const staying = new Set<Element>();
  for (; last >= 0; last = runs[last]!.from) staying.add(known[last]!);
  return staying;
}
