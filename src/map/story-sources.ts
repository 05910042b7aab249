// Fills the sources of the live map with the features and the labels of a story.
import type {FeatureCollection} from 'geojson';
import type {GeoJSONSource, Map as MapLibreMap} from 'maplibre-gl';
import {labelRect} from '../geometry/camera.ts';
import {type DrawnState, drawnStates} from '../layers/drawn-states.ts';
import {labelObstacles, noObstacles} from '../layers/label-obstacles.ts';
import {notedStates} from '../layers/noted-names.ts';
import {landmarkLayers, landmarksOf, unnamedIn} from '../layers/landmarks.ts';
import {noNumberAreas, numberAreas} from '../layers/number-areas.ts';
import {type LabelPlan, type Look, planLabels} from '../layers/plan-labels.ts';
import {UNNAMED} from '../layers/paint-values.ts';
import {sourceData} from '../layers/source-data.ts';
import {sources} from '../layers/story-layers.ts';
import type {Scene} from '../scene/scene.ts';
import type {Story} from '../story/types.ts';
import type {LabelFilter} from './label-filter.ts';
import type {MapWriter} from './map-writer.ts';
import {setSparseData} from './sparse-source.ts';

/** The views that labels are planned for, and the one that is shown. `resting`: the camera stays there. */
export type LabelView = Readonly<{looks: readonly Look[]; index: number; resting: boolean}>;

const none: LabelView = {looks: [], index: 0, resting: false};

export class StorySources {
  #map: MapLibreMap;
  #writer: MapWriter;
  #filter: LabelFilter;
  #view = none;
  #story: Story | undefined;
  /** The plan whose points the map has. */
  #labels: (LabelPlan & Readonly<{json: string}>) | undefined;
  /** The states that follow how far a part is drawn, by part. */
  #states: readonly (readonly [part: string, states: readonly DrawnState[]])[] = [];
  /** How far each of these parts was drawn when its states were last set. */
  readonly #revealed = new Map<string, number>();
  #noted = false;
  #notes: ReadonlySet<number> = new Set();

  constructor(map: MapLibreMap, writer: MapWriter, filter: LabelFilter) {
    [this.#map, this.#writer, this.#filter] = [map, writer, filter];
  }

  /** Has to be called for each new style, whose sources are empty. */
  forget(): void {
    this.#labels = undefined;
    this.#revealed.clear();
    this.#noted = false;
  }

  fill(story: Story): void {
    const states = drawnStates(story);
    this.#states = [...new Set(states.map(({part}) => part))].map((part) => [
      part,
      states.filter((one) => one.part === part),
    ]);
    this.#revealed.clear();
    this.#noted = false;
    this.#filter.besideLines = landmarkLayers(story);
    this.#filter.onPlaced = (placed) => this.#name(story, placed);
    for (const [name, data] of Object.entries(sourceData(story))) this.#set(name, data);
    this.#plan(story);
  }

  /**
   * Shows the labels of a view. Only views that were not there before cost a layout of tiles, and
   * only if labels stand elsewhere in them. Without a story, as long as the map has no style, the
   * view is kept for later.
   */
  label(story: Story | undefined, view: LabelView): void {
    const planned = view.looks === this.#view.looks;
    this.#view = view;
    if (!story) return;
    if (planned) this.#choose();
    else this.#plan(story);
  }

  /** Names give way to the notes with these numbers. */
  note(notes: ReadonlySet<number>): void {
    this.#notes = notes;
    this.#noted = false;
    this.#giveWay();
  }

  #giveWay(): void {
    if (!this.#story || this.#noted) return;
    this.#noted = true;
    for (const {key, state, on} of notedStates(this.#story, this.#notes))
      this.#writer.state(sources.points, key, state, on);
  }

  /** Marks the places that drawn lines have reached, and what of the lines is whole. */
  reveal(layers: Scene['layers']): void {
    this.#giveWay();
    for (const [part, states] of this.#states) {
      const reveal = layers[part]?.reveal ?? 0;
      if (this.#revealed.get(part) === reveal) continue;
      this.#revealed.set(part, reveal);
      for (const {source, key, state, isOn} of states)
        this.#writer.state(source, key, state, isOn(reveal));
    }
  }

  /** Tells places whose names have room from those whose dots stand alone. */
  #name(story: Story, placed: ReadonlySet<string>): void {
    const unnamed = unnamedIn(story, placed);
    for (const {key} of landmarksOf(story))
      this.#writer.state(sources.points, key, UNNAMED, unnamed.has(key));
  }

  #set(name: string, data: FeatureCollection): void {
    const source = this.#map.getSource<GeoJSONSource>(name);
    if (source) setSparseData(source, data);
  }

  #plan(story: Story): void {
    this.#story = story;
    const plan = planLabels(story, this.#view.looks);
    const json = JSON.stringify(plan.points);
    if (json !== this.#labels?.json) this.#set(sources.points, plan.points);
    this.#labels = {...plan, json};
    this.#choose();
  }

  #choose(): void {
    const {looks, index, resting} = this.#view;
    const look = looks[index];
    this.#filter.chosen = this.#labels?.chosen[index] ?? new Set([0]);
    this.#filter.obstacles =
      look && resting && this.#story ? labelObstacles(this.#story, look) : noObstacles;
    this.#filter.numbers =
      look?.shown && this.#story ? numberAreas(this.#story, look.shown) : noNumberAreas;
    this.#filter.inside = look && resting ? labelRect(look.viewport) : undefined;
    this.#map.triggerRepaint();
  }
}
