// Renders the panel that explains what the map shows: legend, notes, sources; and the reader's own settings.
import {html} from 'lit';
import type {Basemap} from '../basemap/basemap.ts';
import type {Viewport} from '../geometry/camera.ts';
import {basemapOnScreen} from '../map/map-notes.ts';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {legend} from '../layers/legend.ts';
import type {Scene} from '../scene/scene.ts';
import {sourcesOf} from '../story/sources.ts';
import type {Problem} from '../story/problem.ts';
import type {Story} from '../story/types.ts';
import {type Embedded, embedSection} from '../embed/embed-code.ts';
import {panel} from '../ui/panel.css.ts';
import {swatch} from '../ui/swatch.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';

/** Whether the story moves less, and what the reader's choice does. */
export type MotionSetting = Readonly<{reduced: boolean; onChange: (reduced: boolean) => void}>;

export type About = Readonly<{
  story: Story;
  live: Basemap | undefined;
  report: (problem: Problem) => void;
  scene: Scene;
  viewport: Viewport;
  lang: string;
  title: string;
  motion: MotionSetting;
  element: Embedded;
  onClose: () => void;
}>;

/** `live`: the basemap of the live map, if there is one. */
export async function aboutPanel({
  story,
  live,
  report,
  scene,
  viewport,
  lang,
  title,
  motion,
  element,
  onClose,
}: About) {
  adoptStyles(element.shadowRoot!, [panel]);
  const words = aboutWordsOf(lang);
  const basemap = await basemapOnScreen(live, report);
  const view = {scene, viewport};
  const list = new Intl.ListFormat(lang, {type: 'conjunction'});
  const onMotion = ({target}: Event) => motion.onChange((target as HTMLInputElement).checked);
  return html`<section class="about" aria-label=${title} tabindex="-1">
    <button type="button" class="close" @click=${onClose}>${words.close}</button>
    <h2>${words.key}</h2>
    <ul>
      ${[...legend(story, scene), ...basemap.legend(view, lang)].map((item) => html`<li>${swatch(item)}<span>${item.label}</span></li>`)}
    </ul>
    <label class="setting"><input type="checkbox" .checked=${motion.reduced} @change=${onMotion} /><span>${words.lessMotion}</span></label>
    ${basemap.notes(view, lang).map((note) => html`<p>${note}</p>`)}
    <p>${words.schematic}</p>
    <h2>${words.sources}</h2>
    ${sourcesOf(story).map(({labels, sources}) => html`<p>${list.format(labels)}: ${sources.join('; ')}</p>`)}
    ${basemap.attribution(lang).map((text) => html`<p dir="auto">${text}</p>`)}
    ${embedSection(element, lang)}
  </section>`;
}
