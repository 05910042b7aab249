// Draws the small globe that shows which part of the world the map shows, turned to it.
import type {Camera, Viewport} from '../geometry/camera.ts';
import {type LandRing, landPath, landRings} from '../geometry/land-path.ts';
import {dot, type LngLat, tangents, toVector} from '../geometry/lng-lat.ts';
import {outlook} from '../geometry/scale-bar.ts';
import {onIdle} from './on-idle.ts';

/** The world's land as `landRings` reads it. */
type LocatorFile = Readonly<{step: number; land: readonly (readonly number[])[]}>;

const url = new URL('../../geo/locator.json', import.meta.url).href;
const SVG = 'http://www.w3.org/2000/svg';

type Outlook = ReturnType<typeof outlook>;

/** Beyond this half width, in degrees, the map itself shows where in the world it is. */
const WIDE = 40;
/** The radius of the globe, in the units of its drawing. */
const RADIUS = 40;
/** Size of the smallest mark that can be seen. */
const LEAST = 5;
/** The globe turns in steps of so many degrees, too small to be seen: between them only the mark moves. */
const STEP = 2;
/** Nearer to a pole it turns no further, so that north stays up. */
const MOST_LATITUDE = 50;

/** What the globe is turned to where the map looks at a place: the same for the same place. */
export function turnedTo([lng, lat]: LngLat): LngLat {
  const latitude = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat));
  return [Math.round(lng / STEP) * STEP, Math.round(latitude / STEP) * STEP];
}

const angleCosine = (a: LngLat, b: LngLat) => dot(toVector(a), toVector(b));

/** Beyond this angle, the cosine of 20°, the globe turns in the frame itself. */
const FAR = Math.cos(Math.PI / 9);

/**
 * Draws into an `<svg>`; without its file it stays empty, which costs the reader nothing else. The
 * mark moves with each frame, and the globe turns when the browser is idle: to draw its land takes
 * longer than a frame has. Until then the mark lies beside the middle, at its place all the same.
 */
export class Locator {
  #svg: SVGSVGElement;
  #mark: SVGRectElement;
  #land: SVGPathElement;
  #rings: readonly LandRing[] | undefined;
  #last: Camera | undefined;
  #looks: Outlook | undefined;
  /** What the drawing has: only what differs is written. */
  #visible = false;
  #turned: LngLat | undefined;
  readonly #attributes = new Map<string, string>();
  /** Whether the globe will turn. */
  #turning = false;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    this.#mark = document.createElementNS(SVG, 'rect');
    this.#mark.setAttribute('class', 'here');
    this.#land = document.createElementNS(SVG, 'path');
    this.#land.setAttribute('class', 'globe-land');
    svg.style.opacity = '0';
    void this.#draw();
  }

  update(camera: Camera, viewport: Viewport): void {
    if (camera === this.#last) return;
    this.#last = camera;
    this.#looks = outlook(camera, viewport);
    if (this.#rings) this.#show(this.#looks);
  }

  #show({center: here, ...looks}: Outlook): void {
    const visible = looks.halfWidth < WIDE;
    if (visible !== this.#visible) this.#svg.style.opacity = visible ? '1' : '0';
    this.#visible = visible;
    const center = turnedTo(here);
    if (visible && (!this.#turned || angleCosine(this.#turned, center) < FAR)) this.#turn(center);
    else if (this.#turned?.join() !== center.join()) this.#turnWhenIdle();
    if (visible && this.#turned) this.#moveMark(here, this.#turned, looks);
  }

  /** Also while it is not to be seen, so that it is turned when it is. */
  #turnWhenIdle(): void {
    if (this.#turning) return;
    this.#turning = true;
    onIdle(() => {
      this.#turning = false;
      this.#turn(turnedTo(this.#looks!.center));
      this.#show(this.#looks!);
    });
  }

  #turn(center: LngLat): void {
    this.#turned = center;
    this.#land.setAttribute('d', landPath(this.#rings!, center, RADIUS));
  }

  #moveMark(
    here: LngLat,
    center: LngLat,
    {halfWidth, halfHeight}: Pick<Outlook, 'halfWidth' | 'halfHeight'>,
  ): void {
    const {ahead, right} = tangents(center, 0);
    const place = toVector(here);
    const half = (degrees: number) => Math.max(LEAST, RADIUS * Math.sin((degrees * Math.PI) / 180));
    const [w, h] = [half(halfWidth), half(halfHeight)];
    const attributes = {
      x: RADIUS * dot(place, right) - w,
      y: -RADIUS * dot(place, ahead) - h,
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
      globe.setAttribute('r', String(RADIUS));
      const size = RADIUS + 2;
      this.#svg.setAttribute('viewBox', `${-size} ${-size} ${2 * size} ${2 * size}`);
      this.#svg.replaceChildren(globe, this.#land, this.#mark);
      this.#rings = landRings(file.land, file.step);
      // the story may rest already
      if (this.#looks) this.#show(this.#looks);
    } catch {
      // reported nowhere: the map and its labels say where this is, too
    }
  }
}
