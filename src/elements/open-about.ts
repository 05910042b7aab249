// Loads the panel about the map when the reader asks for it.
import type {TemplateResult} from 'lit';
import type {About} from './about-panel.ts';
import type {Player} from '../player/player.ts';

/** Nothing while the story has no scene. */
export async function openAbout(
  player: Player | undefined,
  asked: Pick<About, 'title' | 'motion' | 'element' | 'onClose'>,
): Promise<TemplateResult | undefined> {
  const {aboutPanel} = await import('./about-panel.ts');
  const shown = player?.shown();
  return shown && aboutPanel({...shown, ...asked});
}
