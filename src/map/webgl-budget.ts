// Shares the WebGL contexts of a page between its stories: those nearest to the reader have one.

/** Browsers take away contexts beyond sixteen, the oldest first; phones become slow long before that. */
export const MOST_LIVE = 4;

/**
 * One story's request for a map. All copies of this module on a page share this shape, whatever
 * their version.
 */
export type ContextRequest = {
  element: Element;
  /** Within a window's height of the window. */
  near: boolean;
  held: boolean;
} & ContextEvents;

/**
 * `onGrant`: the story may open its map. `onRevoke`: it has to close it. `onQueue`: it is near, and
 * has none for now.
 */
export type ContextEvents = Readonly<{
  onGrant: () => void;
  onRevoke: () => void;
  onQueue: () => void;
}>;

const key = Symbol.for('map-story:contexts');
const page: typeof globalThis & {[key]?: Set<ContextRequest>} = globalThis;
page[key] ??= new Set();
const requests = page[key];

/**
 * Requests a map. It is granted at once, or when the reader scrolls there, and revoked for a nearer story.
 *
 * @returns how to withdraw the request; the caller closes its map first
 */
export function request(element: Element, turns: ContextEvents): () => void {
  const own: ContextRequest = {element, near: false, held: false, ...turns};
  requests.add(own);
  const near = new IntersectionObserver(
    ([entry]) => {
      own.near = entry?.isIntersecting === true;
      balance();
    },
    {rootMargin: '100%'},
  );
  const seen = new IntersectionObserver(balance, {threshold: [0, 0.25, 0.5, 0.75, 1]});
  near.observe(element);
  seen.observe(element);
  return () => {
    near.disconnect();
    seen.disconnect();
    if (requests.delete(own)) balance();
  };
}

/** Revokes a map only if a nearer story requests one. */
function balance(): void {
  const first = [...requests]
    .filter(({near, held}) => near || held)
    .sort((a, b) => remoteness(a) - remoteness(b))
    .slice(0, MOST_LIVE);
  for (const one of requests) {
    if (first.includes(one)) continue;
    if (one.held) one.onRevoke();
    else if (one.near) one.onQueue();
    one.held = false;
  }
  for (const one of first) {
    if (one.held) continue;
    one.held = true;
    one.onGrant();
  }
}

/**
 * Orders stories: by how far out of sight they are, then by how far from the middle. An open map
 * counts as a little nearer.
 */
function remoteness({element, held}: ContextRequest): number {
  const {top, bottom} = element.getBoundingClientRect();
  const [above, below] = [Math.max(0, top), Math.min(innerHeight, bottom)];
  // one that is hidden comes last
  const away = bottom > top ? Math.max(0, top - innerHeight, -bottom) : Number.MAX_VALUE / 4;
  const middle = Math.abs((above + below) / 2 - innerHeight / 2);
  return 2 * away + (away > 0 ? innerHeight : middle) - (held ? innerHeight / 8 : 0);
}
