// Draws the small globe that shows which part of the world the map shows.
import type {Camera, Viewport} from '../geometry/camera.ts';
import {dot, type LngLat, tangents, toVector} from '../geometry/lng-lat.ts';
import {outlook} from '../geometry/scale-bar.ts';

/** Where the little globe is seen from, orthographically, and its radius in the units of its drawing. */
type LocatorFile = Readonly<{center: LngLat; radius: number; land: string}>;

const url = new URL('../../geo/locator.json', import.meta.url).href;
const SVG = 'http://www.w3.org/2000/svg';

/** Beyond this half width, in degrees, the map itself shows where in the world it is. */
const WIDE = 40;
/** Size of the smallest mark that can be seen. */
const LEAST = 5;

/** Draws into an `<svg>`; without its file it stays empty, which costs the reader nothing else. */
export class Locator {
  #svg: SVGSVGElement;
  #mark: SVGRectElement;
  #file: LocatorFile | undefined;
  #last: Camera | undefined;
  /** What the drawing has: only what differs is written. */
  #visible = false;
  readonly #attributes = new Map<string, string>();

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#mark = document.createElementNS(SVG, 'rect');
    this.#mark.setAttribute('class', 'here');
    svg.style.opacity = '0';
    void this.#draw();
  }

  update(camera: Camera, viewport: Viewport): void {
    if (!this.#file || camera === this.#last) return;
    this.#last = camera;
    const {center, radius} = this.#file;
    const {halfWidth, halfHeight, center: here} = outlook(camera, viewport);
    const {up, ahead, right} = tangents(center, 0);
    const place = toVector(here);
    const visible = halfWidth < WIDE && dot(place, up) > 0.1;
    if (visible !== this.#visible) this.#svg.style.opacity = visible ? '1' : '0';
    this.#visible = visible;
    if (!visible) return;
    const half = (degrees: number) => Math.max(LEAST, radius * Math.sin((degrees * Math.PI) / 180));
    const [w, h] = [half(halfWidth), half(halfHeight)];
    const attributes = {
      x: radius * dot(place, right) - w,
      y: -radius * dot(place, ahead) - h,
      width: 2 * w,
      height: 2 * h,
    };
    for (const [name, value] of Object.entries(attributes)) {
      const text = value.toFixed(1);
      if (this.#attributes.get(name) !== text) this.#mark.setAttribute(name, text);
      this.#attributes.set(name, text);
    }
  }

  async #draw(): Promise<void> {
    try {
      const file = (await (await fetch(url)).json()) as LocatorFile;
      const globe = document.createElementNS(SVG, 'circle');
      globe.setAttribute('class', 'globe');
      globe.setAttribute('r', String(file.radius));
      const land = document.createElementNS(SVG, 'path');
      land.setAttribute('class', 'globe-land');
      land.setAttribute('d', file.land);
      const size = file.radius + 2;
      this.#svg.setAttribute('viewBox', `${-size} ${-size} ${2 * size} ${2 * size}`);
      this.#svg.replaceChildren(globe, land, this.#mark);
      this.#file = file;
    } catch {
      // reported nowhere: the map and its labels say where this is, too
    }
  }
}
