// Writes beside the map what its basemap wants to be said there: a note, and whom to name.
import type {Basemap} from '../basemap/basemap.ts';
import type {Problem} from '../story/problem.ts';
import {builtin} from './builtin-basemap.ts';

type Report = (problem: Problem) => void;
type NotesHost = Readonly<{
  boxes: Readonly<{window: ParentNode}>;
  look: () => Readonly<{lang: string}>;
  report: Report;
}>;

/** The basemap on screen: that of the live map, or of the stills, which have the program's own. */
export const basemapOnScreen = async (
  live: Basemap | undefined,
  report: Report,
): Promise<Basemap> => live ?? builtin(report);

/**
 * The basemap is known when the map is, long after the first rendering; like the scale these texts
 * are written by hand.
 */
export async function writeNotes(
  {boxes, look, report}: NotesHost,
  live: Basemap | undefined,
): Promise<void> {
  const {note, credit} = await basemapOnScreen(live, report);
  boxes.window.querySelector('.notes .note')!.textContent = note(look().lang);
  boxes.window.querySelector('.notes .credit')!.textContent = credit(look().lang);
}
