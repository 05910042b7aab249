// Records in every page that is measured what the browser tells of its painting, and when its map
// was ready.

/** How the pages' maps are found: MapLibre's, or OpenLayers'. */
type AnyMap = {on: (event: string, heard: () => void) => void; loaded?: () => boolean};

export type Seen = {
  fcp: number;
  lcp: number;
  shift: number;
  longTasks: [start: number, duration: number][];
  /** Times at which the map had nothing left to do; the first one is the first. */
  idles: number[];
  load: number;
  frames: number;
  contexts: WeakRef<WebGL2RenderingContext>[];
};

declare global {
  var seen: Seen;
  var map: AnyMap | undefined;
  var readyMs: number | undefined;
  var mount: () => Promise<void>;
  var unmount: () => void;
}

/** Runs in the page, before anything of it. */
export function watchPage(): void {
  const seen: Seen = {
    fcp: 0,
    lcp: 0,
    shift: 0,
    longTasks: [],
    idles: [],
    load: 0,
    frames: 0,
    contexts: [],
  };
  globalThis.seen = seen;
  const observe = (type: string, each: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') seen.fcp = startTime;
  });
  observe('largest-contentful-paint', ({startTime}) => (seen.lcp = startTime));
  observe(
    'layout-shift',
    (entry) => (seen.shift += (entry as PerformanceEntry & {value: number}).value),
  );
  observe('longtask', ({startTime, duration}) => seen.longTasks.push([startTime, duration]));
  const request = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) => {
    seen.frames++;
    return request.call(globalThis, callback);
  };
  const {getContext} = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
    const context = (getContext as (...asked: unknown[]) => RenderingContext | null).apply(
      this,
      asked,
    );
    if (context instanceof WebGL2RenderingContext) seen.contexts.push(new WeakRef(context));
    return context;
  } as typeof getContext;
  const timer = setInterval(() => {
    const eox = document.querySelector('eox-storytelling')?.shadowRoot?.querySelector('eox-map') as
      | {map?: AnyMap}
      | null
      | undefined;
    const map =
      document.querySelector<Element & {map?: AnyMap}>('map-story')?.map ??
      eox?.map ??
      (globalThis.map && 'on' in globalThis.map ? globalThis.map : undefined);
    if (!map) return;
    clearInterval(timer);
    map.on(eox ? 'rendercomplete' : 'idle', () => seen.idles.push(performance.now()));
    map.on('load', () => (seen.load = performance.now()));
  }, 10);
}

/** Contexts that still hold the graphics card's memory. */
export const liveContexts = () =>
  globalThis.seen.contexts.filter((reference) => reference.deref()?.isContextLost() === false)
    .length;
