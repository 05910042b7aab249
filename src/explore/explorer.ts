// Renders the tools for exploring, and connects them to the map, the address and the story.
import {html, nothing, type TemplateResult} from 'lit';
import type {Entry} from '../places/gazetteer.ts';
import {readView} from './explore-address.ts';
import type {Camera} from '../geometry/camera.ts';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {languageOfWord} from '../i18n/language.ts';
import type {Scene} from '../scene/scene.ts';
import {Cards} from './cards.ts';
import type {ExploreContext} from './explore-context.ts';
import {Copying} from './copying.ts';
import {Crosshair} from './crosshair.ts';
import {frameEntry} from './explore-camera.ts';
import {centreInRoom, showView} from './free-middle.ts';
import type {Panel} from './explore-state.ts';
import {ExploreStore} from './explore-store.ts';
import {ExploredTowns} from './explored-towns.ts';
import {Finder} from './finder.ts';
import {FullScreen} from './full-screen.ts';
import {layersPanel} from './layers-panel.ts';
import {limitZoom} from './limit-zoom.ts';
import {KEYS, takeKeys} from './map-keys.ts';
import {mapTools} from './map-tools.ts';
import {measurePanel} from './measuring-tool.ts';
import {NumbersLoader} from './numbers-loader.ts';
import {panelTabs} from './panel-tabs.ts';
import {placesPanel} from './places-panel.ts';
import {listenToMap} from './pointing.ts';
import {rail} from './rail.ts';
import {Readout} from './readout.ts';
import {SettledView} from './settled-view.ts';
import {sharePanel} from './share-panel.ts';
import {watchSizes} from './watch-sizes.ts';

export class Explorer {
  readonly #store: ExploreStore;
  readonly #finder: Finder;
  readonly #cards: Cards;
  readonly #copying: Copying;
  readonly #numbers: NumbersLoader;
  readonly #readout: Readout;
  readonly #fullScreen: FullScreen;
  readonly #settled: SettledView;
  readonly #crosshair: Crosshair;
  readonly #towns: ExploredTowns;
  /** Ends listening to the map. */
  #listening: AbortController | undefined;

  /** Resolves when the browser has gone back to where the reader left the story. */
  returned: Promise<void> | undefined;

  constructor(context: ExploreContext) {
    const store = new ExploreStore(context);
    this.#store = store;
    this.#cards = new Cards(store, {onStep: this.#leave, onChoose: this.#show});
    this.#finder = new Finder(store, this.#show);
    this.#copying = new Copying(store);
    this.#numbers = new NumbersLoader(store, this.#copying, this.#show);
    this.#readout = new Readout(store, this.#copying);
    this.#crosshair = new Crosshair(store);
    this.#fullScreen = new FullScreen(store);
    this.#settled = new SettledView(store, () => this.open(''));
    this.#towns = new ExploredTowns(store);
  }

  /** Listens to the map: the reader has begun to explore. */
  enter(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const {context, view} = this.#store;
    const {map} = view;
    limitZoom(map, signal);
    this.#crosshair.watch(map.getCanvas(), signal);
    takeKeys(map.getCanvas(), context.element, this.#settled.steer, signal);
    listenToMap(
      this.#store,
      {
        onPress: (place, entries) => {
          const {panel, points} = this.#store.state;
          if (panel === 'measure') this.#store.send({type: 'measure', points: [...points, place]});
          else void this.#cards.open(entries);
          if (panel !== 'measure' && entries.length === 0)
            this.#store.say(this.#store.words.nothingHere);
        },
        onMove: (place) => this.#readout.point(place),
        pointsAtThings: () => this.#store.state.panel !== 'measure',
      },
      signal,
    );
    map.on('move', this.#onMove);
    map.on('moveend', this.#onMoveEnd);
    signal.addEventListener('abort', () => {
      map.off('move', this.#onMove);
      map.off('moveend', this.#onMoveEnd);
    });
    this.#settled.enter();
    this.#towns.enter();
    this.#store.update();
    this.#store.say(this.#store.words.entered);
    void context.element.updateComplete.then(() => {
      if (!signal.aborted) watchSizes(context.element.renderRoot, view, signal);
      this.#onMoveEnd();
      centreInRoom(this.#store, signal);
    });
  }

  /** The map belongs to the story again. What the reader switched and measured stays for the next time. */
  leave(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#fullScreen.leave();
    this.#towns.leave();
    this.#cards.close();
    this.#store.send({type: 'leave'});
    this.returned = this.#settled.leave();
    this.#store.say(this.#store.words.left);
  }

  dispose(): void {
    this.#settled.dispose();
    if (this.#listening) this.leave();
    this.#store.dispose();
  }

  /**
   * Opens the view that a link names, or with an empty one that which the history keeps, and
   * reports what is wrong with the link.
   */
  open(fragment: string): void {
    const {story, context, groups} = this.#store;
    const background = groups.map(({id}) => id);
    const {view, problems} = readView(this.#settled.open(fragment), {
      layers: story.layers.map(({id}) => id),
      background,
      steps: story.steps.map(({id}) => id),
    });
    problems.forEach(context.report);
    if (!view) return;
    if (view.layers) {
      const on = new Set(view.layers);
      const off = background.filter((id) => !on.has(id));
      this.#store.send({
        type: 'set-choices',
        choices: {
          layers: Object.fromEntries(story.layers.map(({id}) => [id, on.has(id)])),
          background: Object.fromEntries(off.map((id) => [id, false])),
        },
      });
    }
    showView(this.#store, view.camera);
    this.#store.update();
  }

  scene(scene: Scene, camera: Camera): Scene {
    return this.#store.scene(scene, camera);
  }

  /** Closes the innermost of what is open. @returns whether anything was */
  escape(): boolean {
    return (
      this.#finder.close() ||
      this.#cards.dismiss() ||
      this.#cards.close() ||
      this.#close() ||
      this.#fullScreen.leave()
    );
  }

  render(): TemplateResult {
    const {words, lang, state} = this.#store;
    const {panel} = state;
    const {close} = aboutWordsOf(lang);
    const spoken = languageOfWord(lang, 'tools');
    // what the readout says may have loaded since the map last moved
    void this.#store.context.element.updateComplete.then(
      () => this.#listening && this.#readout.write(!this.#store.view.map.isMoving()),
    );
    // in the order in which they are used, which Tab follows: the way back comes last
    return html`<div class="explore ${spoken === lang ? '' : 'foreign'}" lang=${spoken}>
      <div class="room"><p class="keys" id=${KEYS}
      >${panel === 'measure' ? words.measureKeys : words.mapKeys}</p></div>
      <div class="sidebar">
        <div class="bar">${this.#finder.render()}${panelTabs(
          this.#store,
          (name) => void this.#toggle(name),
        )}</div>
        ${
          panel
            ? html`<section class="panel ${panel}" tabindex="-1" aria-label=${words[panel]}>
          <button type="button" class="close" @click=${() => this.#close()}>${close}</button
          ><h2>${words[panel]}</h2>${this.#content(panel)}${this.#copying.render()}</section>`
            : nothing
        }
        ${this.#cards.render(close) ?? nothing}
      </div>
      ${mapTools(this.#store, this.#fullScreen, this.#settled.steer)}
      ${this.#crosshair.render()}
      ${this.#readout.render()}
      ${rail(this.#store, this.#store.context)}
    </div>`;
  }

  #content(panel: Panel): TemplateResult {
    switch (panel) {
      case 'places':
        return placesPanel(this.#store, this.#show);
      case 'layers':
        return layersPanel(this.#store);
      case 'numbers':
        return this.#numbers.render();
      case 'measure':
        return measurePanel(this.#store, this.#copying);
      case 'share':
        return sharePanel(this.#store, this.#copying);
    }
  }

  async #toggle(name: Panel): Promise<void> {
    if (this.#store.state.panel === name) return void this.#close();
    this.#store.send({type: 'open-panel', panel: name});
    const {element} = this.#store.context;
    await element.updateComplete;
    element.renderRoot
      .querySelector<HTMLElement>('.sidebar > .panel')
      ?.focus({preventScroll: true});
  }

  #close(): boolean {
    const {panel} = this.#store.state;
    if (!panel) return false;
    this.#store.send({type: 'close-panel'});
    const {renderRoot} = this.#store.context.element;
    renderRoot.querySelector<HTMLElement>(`.tab-${panel}`)?.focus({preventScroll: true});
    return true;
  }

  readonly #show = (entry: Entry): void => {
    this.#store.send({type: 'point', entry: undefined});
    void this.#cards.open([entry]);
    frameEntry(this.#store, entry);
  };

  readonly #leave = (step?: string): void => this.#store.context.leave(step);

  readonly #onMove = (): void => {
    this.#store.send({type: 'forget-copy'});
    this.#crosshair.aim();
    this.#readout.write(false);
    this.#store.context.player.roam();
  };

  readonly #onMoveEnd = (): void => {
    if (!this.#listening) return;
    this.#crosshair.aim();
    this.#readout.write(true);
    this.#store.context.element.requestUpdate();
    this.#settled.wait();
  };
}
