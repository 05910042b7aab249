// Writes what an import carried over, changed and left, one line for each thing, with the places
// that it is about.
import type {Note, NoteKind, Tour} from './tour.ts';

const headings: Readonly<Record<NoteKind, string>> = {
  carried: 'Carried over',
  changed: 'Changed',
  left: 'Left',
};

/** So many places are named; of more, how many they are. */
const NAMED = 6;

/** `1 step`, `2 steps`. */
export const counted = (number: number, one: string): string =>
  `${number} ${one}${number === 1 ? '' : 's'}`;

export function reportOf(source: string, tour: Tour, notes: readonly Note[]): string {
  const {steps} = tour;
  const layers = [...tour.layers, ...(tour.basemap?.layers ?? [])];
  const all: readonly Note[] = [
    {
      kind: 'carried',
      text: `${counted(steps.length, 'step')} with texts and views, ${counted(layers.length, 'layer')}.`,
      place: undefined,
    },
    ...notes,
  ];
  const parts = (['carried', 'changed', 'left'] as const).map((kind) => {
    const lines = linesOf(all.filter((note) => note.kind === kind));
    return `${headings[kind]}:\n${lines.map((line) => `  ${line}\n`).join('') || '  nothing\n'}`;
  });
  return `${source}, a story of ${tour.tool}\n\n${parts.join('\n')}`;
}

function linesOf(notes: readonly Note[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const {text, place} of notes) {
    const known = places.get(text) ?? new Set();
    places.set(text, place === undefined ? known : known.add(place));
  }
  return [...places].map(([text, at]) => (at.size === 0 ? text : `${text} (${listed([...at])})`));
}

/** `chapter 1, 2, 3`, and of very many the first. */
function listed(places: readonly string[]): string {
  const short = places.slice(0, NAMED).map((place, index) => {
    const [word] = place.split(' ');
    const same = index > 0 && places[index - 1]?.split(' ')[0] === word;
    return same ? place.slice(place.indexOf(' ') + 1) : place;
  });
  const more = places.length - NAMED;
  return `${short.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
