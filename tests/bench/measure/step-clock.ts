// Runs in a page before anything of it: counts what its maps ask of their workers and of WebGL, and freezes its clock.

/** What a page has done since it was opened. `own`: ms of the story's own script, by frame. */
export type Counts = {
  laidOut: number;
  loaded: number;
  sent: number;
  layout: number;
  linked: number;
  /** Boxes and computed styles that the story's own script reads in frames. */
  read: number;
  own: number[];
  /** Tiles laid out anew and loaded, by their source. */
  bySource: Record<string, [laidOut: number, loaded: number]>;
};

export type StepClock = Readonly<{
  counts: Counts;
  /** From now on time passes only in `step`, and frames come only from there. */
  freeze: () => void;
  /**
   * Scrolls by so many CSS px, lets 1/60 s pass, runs one frame, and waits until workers have answered.
   *
   * @returns whether the page asks for another frame
   */
  step: (px: number) => Promise<boolean>;
}>;

declare global {
  var stepClock: StepClock;
}

/** Frames are 1/60 s long, on every machine, and nothing is drawn in them. */
export function watchSteps(): void {
  const FRAME_MS = 1000 / 60;
  const counts: Counts = {
    laidOut: 0,
    loaded: 0,
    sent: 0,
    layout: 0,
    linked: 0,
    read: 0,
    own: [],
    bySource: {},
  };
  const browserFrame = globalThis.requestAnimationFrame.bind(globalThis);
  const cancelFrame = globalThis.cancelAnimationFrame.bind(globalThis);
  const realNow = performance.now.bind(performance);
  let frozen: number | undefined;
  let last = 0;
  /** Time that this watching itself takes in a frame, ms. */
  let watching = 0;
  let due = new Map<number, {callback: FrameRequestCallback; own: boolean}>();

  // MapLibre is in chunks of its own; what it asks for is not the story's
  const isStory = (stack: string) =>
    !/map-|maplibre/.test(/\/assets\/([\w.-]+)/.exec(stack)?.[1] ?? 'map-');
  globalThis.requestAnimationFrame = (callback) => {
    if (frozen === undefined) return browserFrame(callback);
    const begun = realNow();
    due.set(--last, {callback, own: isStory(new Error().stack ?? '')});
    watching += realNow() - begun;
    return last;
  };
  globalThis.cancelAnimationFrame = (handle) => {
    if (!due.delete(handle)) cancelFrame(handle);
  };

  /** Requests that a worker has not answered yet. */
  const asked = new Set<string>();
  const heard = new WeakSet<Worker>();
  const {postMessage} = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
    const {type, id, data} = (sent[0] ?? {}) as {
      type?: string;
      id?: string;
      data?: {source?: string};
    };
    if (type === 'RT' || type === 'LT') {
      const source = String(data?.source);
      counts.bySource[source] ??= [0, 0];
      const tiles = counts.bySource[source];
      tiles[type === 'RT' ? 0 : 1]++;
      if (type === 'RT') counts.laidOut++;
      else counts.loaded++;
    }
    if (type === 'LD') counts.sent++;
    if (!heard.has(this))
      this.addEventListener('message', ({data}: MessageEvent<{type?: string; id?: string}>) => {
        if (data.type === '<response>' && data.id !== undefined) asked.delete(data.id);
      });
    heard.add(this);
    if (type === '<cancel>' && id !== undefined) asked.delete(id);
    else if (type !== '<response>' && id !== undefined) asked.add(id);
    return (postMessage as (...sent: unknown[]) => void).apply(this, sent);
  } as typeof postMessage;

  // what is counted comes before the drawing, which takes longest where there is no graphics card
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ['drawArrays', 'drawElements', 'clear'] as const) {
    const draw = gl[name] as (...what: unknown[]) => void;
    gl[name] = function (this: WebGL2RenderingContext, ...what: unknown[]) {
      if (frozen === undefined) draw.apply(this, what);
    };
  }
  const {linkProgram} = gl;
  gl.linkProgram = function (program) {
    counts.linked++;
    return linkProgram.call(this, program);
  };

  let inOwn = false;
  const reading = () => {
    if (inOwn) counts.read++;
  };
  const computed = globalThis.getComputedStyle;
  globalThis.getComputedStyle = (...of) => {
    reading();
    return computed.apply(globalThis, of);
  };
  for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'] as const) {
    const read = Element.prototype[name] as (...what: unknown[]) => unknown;
    Element.prototype[name] = function (this: Element, ...what: unknown[]) {
      reading();
      return read.apply(this, what);
    } as never;
  }
  for (const [prototype, names] of [
    [Element.prototype, ['clientWidth', 'clientHeight', 'scrollWidth', 'scrollHeight']],
    [HTMLElement.prototype, ['offsetWidth', 'offsetHeight', 'offsetTop', 'offsetLeft']],
  ] as const)
    for (const name of names) {
      const {get} = Object.getOwnPropertyDescriptor(prototype, name)!;
      Object.defineProperty(prototype, name, {
        configurable: true,
        get() {
          reading();
          return get!.call(this) as number;
        },
      });
    }

  type LayoutMap = Record<'setLayoutProperty' | 'setFilter' | 'setLayerZoomRange', unknown>;
  function countLayout(): void {
    const map = (document.querySelector<Element & {map?: object}>('map-story')?.map ??
      globalThis.map) as LayoutMap | undefined;
    for (const name of ['setLayoutProperty', 'setFilter', 'setLayerZoomRange'] as const) {
      const set = map?.[name] as ((...to: unknown[]) => unknown) | undefined;
      if (!map || !set) continue;
      map[name] = (...to: unknown[]) => {
        counts.layout++;
        return set.apply(map, to);
      };
    }
  }

  const {fetch} = globalThis;
  let fetched = 0;
  globalThis.fetch = async (...what) => {
    const id = `fetch ${++fetched}`;
    asked.add(id);
    try {
      const response = await fetch(...what);
      // what is read of it is there before the next frame
      const body = await response.arrayBuffer();
      return new Response(body, response);
    } finally {
      asked.delete(id);
    }
  };

  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  async function answered(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet++) {
      await turn();
      if (asked.size > 0) quiet = -1;
    }
  }

  globalThis.stepClock = {
    counts,
    freeze: () => {
      frozen = realNow();
      const began = frozen;
      const date = Date.now();
      performance.now = () => frozen!;
      Date.now = () => date + Math.round(frozen! - began);
      countLayout();
    },
    step: async (px) => {
      frozen! += FRAME_MS;
      if (px !== 0) scrollBy({top: px, behavior: 'instant'});
      // scroll events come before it
      await new Promise(browserFrame);
      const now = due;
      due = new Map();
      let own = 0;
      for (const {callback, own: isOwn} of now.values()) {
        const begun = realNow();
        [inOwn, watching] = [isOwn, 0];
        callback(frozen!);
        inOwn = false;
        if (isOwn) own += realNow() - begun - watching;
      }
      counts.own.push(own);
      await answered();
      return due.size > 0;
    },
  };
}
