// Tells how a story looks: its theme, its motion, its language and the name of its map.
import {wordsOf} from '../i18n/language.ts';
import type {PlayerHost} from '../player/player-host.ts';
import type {Preferences} from './preferences.ts';

/** Each is read when it is asked for: who needs the language alone has no style computed. */
export const lookOf = (preferences: Preferences, lang: string): ReturnType<PlayerHost['look']> => ({
  get theme() {
    return preferences.theme;
  },
  get motion() {
    return preferences.motion;
  },
  lang,
  get mapTitle() {
    return wordsOf(lang).map;
  },
});
