// A scene to the panel that explains it: legend, status of boundaries, sources; and the reader's own settings.
import {html, svg} from 'lit';
import type {Viewport} from '../geometry/camera.ts';
import {aboutWordsOf} from '../scene/aboutWords.ts';
import {type LegendItem, legend, seesDisputes} from '../scene/legend.ts';
import type {Scene} from '../scene/scene.ts';
import {sourcesOf} from '../scene/sources.ts';
import type {Story} from '../story/types.ts';

/** A palette's name is a custom property of the story; anything else is a CSS colour. */
const css = (color: string) => (/^[a-z]+$/.test(color) ? `var(--map-story-${color}, ${color})` : color);

function swatch({kind, color, dash, width = 3}: LegendItem) {
  const paint = css(color);
  const line = svg`<line x1="1" y1="8" x2="27" y2="8" stroke=${paint} stroke-width=${width * 1.2} stroke-dasharray=${dash ? dash.map((part) => part * width * 1.2).join(' ') : 'none'} />`;
  const area = svg`<rect x="2" y="2" width="24" height="12" fill=${paint} fill-opacity="0.22" stroke=${paint} stroke-width="1.75" />`;
  const dot = svg`<circle cx="14" cy="8" r="4" fill=${paint} />`;
  const hatched = svg`<g stroke=${paint} stroke-width="1.2">${[2, 7, 12, 17, 22].map((x) => svg`<line x1=${x} y1="14" x2=${x + 6} y2="2" />`)}</g>`;
  const link = svg`<line x1="2" y1="8" x2="27" y2="8" stroke=${paint} stroke-width="2.5" stroke-linecap="round" stroke-dasharray="0.1 5" />`;
  const pictures = {region: area, context: area, border: line, route: line, boundary: line, arc: link, place: dot, disputed: hatched};
  return html`<svg class="swatch" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${pictures[kind]}</svg>`;
}

/** Whether the story moves less, and what the reader's choice does. */
export type MotionSetting = Readonly<{reduced: boolean; onChange: (reduced: boolean) => void}>;

export type About = Readonly<{story: Story; scene: Scene; viewport: Viewport; lang: string; title: string; motion: MotionSetting; onClose: () => void}>;

export function aboutPanel({story, scene, viewport, lang, title, motion, onClose}: About) {
  const words = aboutWordsOf(lang);
  const list = new Intl.ListFormat(lang, {type: 'conjunction'});
  const onMotion = ({target}: Event) => motion.onChange((target as HTMLInputElement).checked);
  return html`<section class="about" aria-label=${title} tabindex="-1">
    <button type="button" class="close" @click=${onClose}>${words.close}</button>
    <h2>${words.key}</h2>
    <ul>
      ${legend(story, scene, viewport, words).map((item) => html`<li>${swatch(item)}<span>${item.label}</span></li>`)}
    </ul>
    <label class="setting"><input type="checkbox" .checked=${motion.reduced} @change=${onMotion} /><span>${words.lessMotion}</span></label>
    <p>${words.status}${seesDisputes(scene, viewport) ? ` ${words.disputes}` : ''}</p>
    <p>${words.schematic}</p>
    <h2>${words.sources}</h2>
    ${sourcesOf(story).map(({labels, sources}) => html`<p>${list.format(labels)}: ${sources.join('; ')}</p>`)}
    <p>${words.attribution}</p>
  </section>`;
}
