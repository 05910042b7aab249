// What a reader who explores sees to an SVG, drawn as stills are, on the same globe; loaded when she takes one along.
import {wordsOf} from '../../scene/language.ts';
import {still} from '../../still/still.ts';
import type {Desk} from './Desk.ts';

export function svgPicture(desk: Desk): string {
  const {theme, lang} = desk.context.look();
  const {width, height} = desk.room();
  const scene = desk.now;
  return still({
    story: desk.story, scene, theme, lang, bleed: 0,
    viewport: {width, height, padding: scene.camera.padding},
    basemap: desk.files ?? {},
    credit: wordsOf(lang).credit,
  });
}
