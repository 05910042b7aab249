// Decides what is open, chosen, switched and measured while the reader explores.
import type {LngLat} from '../geometry/lng-lat.ts';
import type {Entry} from '../places/gazetteer.ts';
import type {LayerId} from '../story/types.ts';
import type {Choices} from './explored-scene.ts';

export const panels = ['places', 'layers', 'numbers', 'measure', 'share'] as const;
export type Panel = (typeof panels)[number];

/** The search box and the list of what it finds. */
export type Search = Readonly<{
  query: string;
  found: readonly Entry[];
  open: boolean;
  /** Index in the list of the option that Enter chooses; −1 for none. */
  active: number;
}>;

/**
 * The table of numbers. Without a layer, that of the first that has one. `column` is the one that it
 * is sorted by; −1 is that of the names. `rows`: how many are seen at most.
 */
export type Table = Readonly<{layer?: LayerId; column: number; up: boolean; rows: number}>;

/** A table of thousands of rows would make the page wait. */
const ROWS = 200;

export type ExploreState = Readonly<{
  panel: Panel | undefined;
  /** Things whose cards are open; the first is marked on the map. */
  cards: readonly Entry[];
  /** What the reader points at, on the map or in a list. */
  pointed: Entry | undefined;
  /** What they point at still, and have closed the card of. */
  dismissed: Entry | undefined;
  choices: Choices;
  /** Points that the reader measures between. */
  points: readonly LngLat[];
  search: Search;
  table: Table;
  /** What was copied last, and whether the browser allowed it. */
  copied: Readonly<{text: string; done: boolean}> | undefined;
}>;

export type ExploreAction =
  | Readonly<{type: 'open-panel'; panel: Panel}>
  | Readonly<{type: 'close-panel'}>
  | Readonly<{type: 'open-cards'; entries: readonly Entry[]}>
  | Readonly<{type: 'close-cards'}>
  | Readonly<{type: 'point'; entry: Entry | undefined}>
  /** Closes the card of what the reader points at, until they point at something else. */
  | Readonly<{type: 'dismiss'}>
  | Readonly<{type: 'switch-layer'; id: LayerId; on: boolean}>
  | Readonly<{type: 'show-layers'; ids: readonly LayerId[]}>
  | Readonly<{type: 'switch-background'; id: string; on: boolean}>
  /** A link says what is switched; without choices everything is as in the story. */
  | Readonly<{type: 'set-choices'; choices?: Choices}>
  | Readonly<{type: 'measure'; points: readonly LngLat[]}>
  | Readonly<{type: 'search'; query: string; found: readonly Entry[]}>
  | Readonly<{type: 'move-active'; by: 1 | -1}>
  /** With a query, the search box shows that name. */
  | Readonly<{type: 'close-search'; query?: string}>
  | Readonly<{type: 'show-table'; layer: LayerId}>
  /** The other way round where the table is sorted by this column. */
  | Readonly<{type: 'sort-table'; column: number}>
  | Readonly<{type: 'more-rows'}>
  | Readonly<{type: 'copied'; text: string; done: boolean}>
  | Readonly<{type: 'forget-copy'}>
  /** The map belongs to the story again. Choices and points stay for the next time. */
  | Readonly<{type: 'leave'}>;

const noChoices: Choices = {layers: {}, background: {}};

export const initialExplore: ExploreState = {
  panel: undefined,
  cards: [],
  pointed: undefined,
  dismissed: undefined,
  choices: noChoices,
  points: [],
  search: {query: '', found: [], open: false, active: -1},
  table: {column: 0, up: false, rows: ROWS},
  copied: undefined,
};

/** @returns the same object if the action changes nothing */
export function nextExplore(state: ExploreState, action: ExploreAction): ExploreState {
  const {panel, cards, pointed, dismissed, choices, search, table} = state;
  switch (action.type) {
    case 'open-panel':
      return {...state, panel: action.panel, cards: [], copied: undefined};
    case 'close-panel':
      return panel ? {...state, panel: undefined, copied: undefined} : state;
    case 'open-cards':
      return {...state, cards: action.entries};
    case 'close-cards':
      return cards.length > 0 ? {...state, cards: []} : state;
    case 'point':
      if (action.entry === (pointed ?? dismissed)) return state;
      return {...state, pointed: action.entry, dismissed: undefined};
    case 'dismiss':
      return pointed ? {...state, pointed: undefined, dismissed: pointed} : state;
    case 'switch-layer': {
      const layers = {...choices.layers, [action.id]: action.on};
      return {...state, choices: {...choices, layers}};
    }
    case 'show-layers': {
      const layers = Object.fromEntries(action.ids.map((id) => [id, true]));
      return {...state, choices: {...choices, layers}};
    }
    case 'switch-background': {
      const background = {...choices.background, [action.id]: action.on};
      return {...state, choices: {...choices, background}};
    }
    case 'set-choices':
      return {...state, choices: action.choices ?? noChoices};
    case 'measure':
      return {...state, points: action.points};
    case 'search': {
      const {query, found} = action;
      return {...state, search: {query, found, open: true, active: -1}};
    }
    case 'move-active': {
      const count = search.found.length;
      if (!search.open || count === 0) return state;
      // from none, down is the first option and up the last
      const from = search.active < 0 && action.by < 0 ? 0 : search.active;
      return {...state, search: {...search, active: (from + action.by + count) % count}};
    }
    case 'close-search': {
      const {query = search.query} = action;
      if (!search.open && query === search.query) return state;
      return {...state, search: {...search, query, open: false, active: -1}};
    }
    case 'show-table':
      return {...state, table: {...initialExplore.table, layer: action.layer}};
    case 'sort-table': {
      const {column} = action;
      const up = table.column === column ? !table.up : column < 0;
      return {...state, table: {...table, column, up}};
    }
    case 'more-rows':
      return {...state, table: {...table, rows: table.rows + ROWS}};
    case 'forget-copy':
      return state.copied?.done ? {...state, copied: undefined} : state;
    case 'copied':
      return {...state, copied: {text: action.text, done: action.done}};
    case 'leave':
      return {
        ...state,
        panel: undefined,
        cards: [],
        pointed: undefined,
        dismissed: undefined,
        search: {...search, open: false, active: -1},
      };
  }
}

/** Whether the reader has switched anything. */
export const isChanged = ({layers, background}: Choices): boolean =>
  Object.keys(layers).length + Object.keys(background).length > 0;
