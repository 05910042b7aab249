// The reader's taking of the map to the tools for it, which are loaded when she first does.
import {adoptStyles, type LitElement, nothing, type TemplateResult} from 'lit';
import type {Camera} from '../geometry/camera.ts';
import type {Scene} from '../scene/scene.ts';
import type {ExploreContext} from './explore/context.ts';
import type {Explorer} from './explore/index.ts';

export class Exploring {
  #host: LitElement;
  #context: () => ExploreContext | undefined;
  #explorer: Explorer | undefined;
  #on = false;

  constructor(host: LitElement, context: () => ExploreContext | undefined) {
    [this.#host, this.#context] = [host, context];
  }

  /** The map is hers. Until the tools have come, and where they do not, she moves it by hand. */
  async enter(view?: string): Promise<void> {
    this.#on = true;
    const context = this.#context();
    if (!context) return;
    try {
      const {Explorer, styles} = await import('./explore/index.ts');
      if (!this.#on || this.#context()?.player !== context.player) return;
      if (!this.#explorer) {
        const {elementStyles} = this.#host.constructor as typeof LitElement;
        adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, ...styles]);
        this.#explorer = new Explorer(context);
      }
      this.#explorer.enter();
      if (view !== undefined) this.#explorer.open(view);
    } catch (error) {
      context.report({path: 'map', message: `expected the tools for exploring, found ${String(error)}`, severity: 'warning'});
    }
  }

  leave(): void {
    this.#on = false;
    this.#explorer?.leave();
  }

  /** The story is read anew. */
  dispose(): void {
    this.#on = false;
    this.#explorer?.dispose();
    this.#explorer = undefined;
  }

  /** What she sees while the story would show this. */
  scene(scene: Scene, camera: Camera): Scene {
    return this.#explorer?.scene(scene, camera) ?? scene;
  }

  /** Closes the innermost of what is open among the tools. Returns whether anything was. */
  escape(): boolean {
    return this.#on && (this.#explorer?.escape() ?? false);
  }

  render(): TemplateResult | typeof nothing {
    return this.#explorer?.render() ?? nothing;
  }
}
