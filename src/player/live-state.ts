// Decides whether the live map or the still maps are on screen. `live-map.ts` sends the events, and
// so decides how long the map waits: until the story is near, the reader asks, and the page has a
// graphics context to spare.

/**
 * `idle`: not opened, or closed for a nearer story. `loading`: opened, without a first picture.
 * `shown`: on screen. `lost`: the browser took the graphics context and may give it back.
 * `offered`: still maps are on screen, and the reader may ask for the live one.
 * `unavailable`: the live map failed, or the layout has no place for it.
 */
export type Live = 'idle' | 'loading' | 'shown' | 'lost' | 'offered' | 'unavailable';

export type LiveState = Readonly<{
  map: 'idle' | 'open' | 'lost' | 'unavailable';
  /** Whether the map that is open has had its first picture. */
  drawn: boolean;
  /** Whether still maps do until the reader asks for the live map, and whether they have asked. */
  offer: 'none' | 'made' | 'accepted';
}>;

/**
 * `open`, `release`: the story gets a graphics context of the page, or gives it back.
 * `draw`: the first picture is there; `draw-late`: it came after the wait for it had failed.
 * `lose`, `restore`: the graphics context goes, or comes back. `fail`: there will be no live map.
 * `offer`: still maps do. `accept`: the reader asks for the live map.
 */
export type LiveEvent =
  | 'open'
  | 'release'
  | 'draw'
  | 'draw-late'
  | 'lose'
  | 'restore'
  | 'fail'
  | 'offer'
  | 'accept';

export const initialLive: LiveState = {map: 'idle', drawn: false, offer: 'none'};

export function nextLive(state: LiveState, event: LiveEvent): LiveState {
  const {map, offer} = state;
  switch (event) {
    case 'open':
      return map === 'idle' ? {...state, map: 'open'} : state;
    case 'release':
      return {...state, map: map === 'unavailable' ? map : 'idle', drawn: false};
    case 'draw':
      return {...state, drawn: true};
    case 'draw-late':
      return {...state, map: map === 'unavailable' ? 'open' : map, drawn: true};
    case 'lose':
      return map === 'open' ? {...state, map: 'lost'} : state;
    case 'restore':
      return map === 'idle' ? state : {...state, map: 'open'};
    case 'fail':
      return {...state, map: 'unavailable'};
    case 'offer':
      return offer === 'none' ? {...state, offer: 'made'} : state;
    case 'accept':
      return {...state, offer: 'accepted'};
  }
}

/** What is on screen in a state. */
export function liveOf({map, drawn, offer}: LiveState): Live {
  if (map === 'unavailable') return map;
  if (offer === 'made') return 'offered';
  if (map === 'open') return drawn ? 'shown' : 'loading';
  return map;
}

/** Whether the live map may still come by itself, so that its button stays. */
export const isPending = (live: Live): boolean =>
  live === 'idle' || live === 'loading' || live === 'lost';
