// Draws a scale bar: a box as long as a round number of kilometres or metres, with that number in it.
import type {Camera} from '../geometry/camera.ts';
import {scaleBar} from '../geometry/scale-bar.ts';

const LONGEST_PX = 110;

export class Scale {
  /** The language in which it is written. */
  lang = '';
  #box: HTMLElement;
  #formats!: Readonly<{kilometer: Intl.NumberFormat; meter: Intl.NumberFormat}>;
  #last: Camera | undefined;
  /** What the box has, so that no frame reads it. */
  #length: string | undefined;
  #text = '';

  constructor(box: HTMLElement, lang: string) {
    this.#box = box;
    this.write(lang);
  }

  /** Another language, from the next camera on. */
  write(lang: string): void {
    this.lang = lang;
    const format = (unit: string) => new Intl.NumberFormat(lang, {style: 'unit', unit});
    this.#formats = {kilometer: format('kilometer'), meter: format('meter')};
    this.#last = undefined;
  }

  update(camera: Camera): void {
    if (camera.zoom === this.#last?.zoom && camera.center === this.#last.center) return;
    this.#last = camera;
    const bar = scaleBar(camera, LONGEST_PX);
    const length = bar ? `${bar.px.toFixed(1)}px` : '';
    if (length !== this.#length) {
      this.#length = length;
      this.#box.style.opacity = bar ? '1' : '0';
      if (bar) this.#box.style.inlineSize = length;
    }
    if (!bar) return;
    const {kilometer, meter} = this.#formats;
    const text = bar.km < 1 ? meter.format(Math.round(bar.km * 1000)) : kilometer.format(bar.km);
    if (this.#text !== text) this.#box.textContent = this.#text = text;
  }
}
