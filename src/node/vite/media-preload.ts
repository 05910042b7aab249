// Writes what browsers load of films and sounds before readers play them: next to nothing.
import type {StoryPage} from '../page/read-page.ts';
import type {Insertion} from './insertion.ts';

/** Without a poster, a film shows its first picture, which has to load. */
export const mediaPreloads = ({players}: StoryPage): Insertion[] =>
  players.map(({offset, tag, poster}) => ({
    offset,
    text: ` preload="${tag === 'audio' || poster ? 'none' : 'metadata'}"`,
  }));
