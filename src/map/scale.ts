// Draws the scale bar: a box as long as a round number of kilometres, with that number in it.
import type {Camera} from '../geometry/camera.ts';
import {scaleBar} from '../geometry/scale-bar.ts';

const LONGEST_PX = 110;

export class Scale {
  #box: HTMLElement;
  #format!: Intl.NumberFormat;
  #last: Camera | undefined;

  constructor(box: HTMLElement, lang: string) {
    this.#box = box;
    this.write(lang);
  }

  /** Another language, from the next camera on. */
  write(lang: string): void {
    this.#format = new Intl.NumberFormat(lang, {style: 'unit', unit: 'kilometer'});
    this.#last = undefined;
  }

  update(camera: Camera): void {
    if (camera.zoom === this.#last?.zoom && camera.center === this.#last.center) return;
    this.#last = camera;
    const bar = scaleBar(camera, LONGEST_PX);
    this.#box.style.opacity = bar ? '1' : '0';
    if (!bar) return;
    this.#box.style.inlineSize = `${bar.px.toFixed(1)}px`;
    const text = this.#format.format(bar.km);
    if (this.#box.textContent !== text) this.#box.textContent = text;
  }
}
