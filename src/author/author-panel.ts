// Renders the author's panel: the camera as attributes, ids, problems, and the free rectangle.
import {html, nothing, render} from 'lit';
import type {Camera, Viewport} from '../geometry/camera.ts';
import {cameraAttributes, focusable, namesOf} from './step-attributes.ts';
import type {Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';
import type {AuthorHost} from './author-host.ts';
import {authorStyles} from './author-panel.css.ts';
import {placeOf, visiblePlace} from './problem-place.ts';

/** From here on cards stand beside the map's free part; CSS px of the story's width. */
const WIDE = 900;
/** CSS px kept free at the window's edge, and the least height of the panel. */
const [EDGE, LEAST] = [12, 48];

/**
 * Written for authors, in English, as the problems are. It is the page's topmost layer, over the
 * map's free part.
 */
export class AuthorPanel {
  #host: AuthorHost;
  #story: () => Story | undefined;
  #box = document.createElement('div');
  #gone = new AbortController();
  #frame = 0;
  #copied = '';
  #map: AuthorHost['map'];
  /** Whether the panel opens by itself: on a narrow window it would cover all of the map. */
  #opens: boolean;

  constructor(host: AuthorHost, story: () => Story | undefined) {
    [this.#host, this.#story, this.#opens] = [host, story, host.clientWidth >= WIDE];
    Object.assign(this.#box, {className: 'author', popover: 'manual', lang: 'en', dir: 'ltr'});
    this.#box.setAttribute('role', 'region');
    this.#box.setAttribute('aria-label', 'Author mode');
    const root = host.renderRoot as ShadowRoot;
    root.append(this.#box);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, authorStyles.styleSheet!];
    this.#box.showPopover();
    const {signal} = this.#gone;
    for (const type of ['step-change', 'story-load', 'story-error', 'mode-change'])
      host.addEventListener(type, this.#update, {signal});
    addEventListener('scroll', this.#update, {capture: true, passive: true, signal});
    addEventListener('resize', this.#update, {signal});
    this.#update();
  }

  dispose(): void {
    this.#gone.abort();
    cancelAnimationFrame(this.#frame);
    this.#map?.off('move', this.#update);
    const root = this.#host.renderRoot as ShadowRoot;
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(
      (sheet) => sheet !== authorStyles.styleSheet,
    );
    this.#box.remove();
  }

  /** Once a frame, however much happens in it. */
  readonly #update = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#show());
  };

  #show(): void {
    const {map} = this.#host;
    if (map !== this.#map) map?.on('move', this.#update);
    this.#map = map;
    const viewport = this.#viewport();
    const camera = this.#camera(viewport);
    const story = this.#story();
    this.#place();
    render(
      story && camera
        ? this.#contents(story, camera, viewport)
        : html`<p>The story is being read.</p>`,
      this.#box,
    );
  }

  #contents(story: Story, camera: Camera, viewport: Viewport) {
    const {position, problems} = this.#host;
    const step = story.steps[position.index];
    const focus = focusable(story, camera, viewport);
    return html`<details ?open=${this.#opens}>
      <summary>Author mode</summary>
      <h2>Step ${position.index + 1} of ${story.steps.length}${step ? html`, ${step.id}` : nothing}</h2>
      <p>${this.#copy(cameraAttributes(camera))}</p>
      <p>Explore the map, and this is what you see.</p>
      ${focus.length > 0 ? html`<h2>To frame and show what is in the free rectangle</h2><ul>${focus.map((id) => html`<li>${this.#copy(`focus="${id}"`)}</li>`)}</ul>` : nothing}
      <h2>Problems: ${problems.length}</h2>
      <ul>${problems.map((problem) => html`<li><button type="button" class=${problem.severity} @click=${() => this.#goTo(problem)} title=${problem.code}>${problem.path}: ${problem.message}</button></li>`)}</ul>
      <details><summary>Ids</summary><ul>${namesOf(story).map(({id, called}) => html`<li>${this.#copy(id)} ${called}</li>`)}</ul></details>
      <p role="status">${this.#copied ? `Copied: ${this.#copied}` : nothing}</p>
    </details>`;
  }

  /** Puts the panel where no card rests; at the window's edge while that part of the map is scrolled away. */
  #place(): void {
    const free = this.#free().getBoundingClientRect();
    const {clientWidth: width, clientHeight: height} = document.documentElement;
    const atLeft = getComputedStyle(this.#host).direction === 'rtl';
    const bottom = Math.min(Math.max(height - free.bottom, EDGE), height - LEAST);
    const room = height - bottom - Math.max(free.top, EDGE);
    Object.assign(this.#box.style, {
      [atLeft ? 'left' : 'right']: `${atLeft ? free.left : width - free.right}px`,
      [atLeft ? 'right' : 'left']: 'auto',
      bottom: `${bottom}px`,
      maxInlineSize: `${free.width}px`,
      maxBlockSize: `${Math.max(room, LEAST)}px`,
    });
  }

  #copy(text: string) {
    const onClick = async () => {
      await navigator.clipboard.writeText(text);
      this.#copied = text;
      this.#update();
    };
    return html`<button type="button" title="Copy" @click=${() => onClick().catch(() => console.info(text))}>${text}</button>`;
  }

  #goTo({path}: Problem): void {
    const place = placeOf(this.#host, path);
    if (!place) return;
    visiblePlace(this.#host, place).scrollIntoView({block: 'start'});
    console.info('map-story:', path, place);
  }

  /** The part of the map that the card of the step leaves free. */
  #free(): HTMLElement {
    const {side = 'start'} = this.#story()?.steps[this.#host.position.index] ?? {};
    return this.#host.renderRoot.querySelector(side === 'start' ? '.free' : `.free.${side}`)!;
  }

  /** Laid out as the story itself reads it; the size is written into the rectangle. */
  #viewport(): Viewport {
    const box = this.#free();
    const stage = this.#host.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    const free = box.getBoundingClientRect();
    box.dataset['size'] = `${Math.round(free.width)} × ${Math.round(free.height)}`;
    return {
      width: stage.width,
      height: stage.height,
      padding: {
        top: free.top - stage.top,
        right: stage.right - free.right,
        bottom: stage.bottom - free.bottom,
        left: free.left - stage.left,
      },
    };
  }

  /** The camera on screen. While the reader explores, it is theirs. */
  #camera({padding}: Viewport): Camera | undefined {
    const map = this.#host.map;
    if (!map) return this.#host.scene?.camera;
    const {lng, lat} = map.getCenter();
    return {
      center: [lng, lat],
      zoom: map.getZoom(),
      pitch: map.getPitch(),
      bearing: map.getBearing(),
      padding,
    };
  }
}
