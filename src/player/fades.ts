// Tells whether what comes next under reduced motion comes by a short fade: another step, or a visit.

export class Fades {
  #index = -1;
  #visiting = false;

  /** Whether the step, or whether the reader visits a place, differs from the last call. */
  due(index: number, visiting: boolean): boolean {
    const due = index !== this.#index || visiting !== this.#visiting;
    [this.#index, this.#visiting] = [index, visiting];
    return due;
  }
}
