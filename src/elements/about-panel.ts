// Renders the panel that explains what the map shows: legend, notes, sources; and the reader's own settings.
import {css, html, nothing, unsafeCSS} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';
import {basemapOnScreen} from '../map/map-notes.ts';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {languageOfWord, wordsOf} from '../i18n/language.ts';
import {textLanguage} from '../i18n/text-language.ts';
import {legendHtml} from '../layers/encoding/legend-html.ts';
import {legend} from '../layers/legend.ts';
import {printedLegendCss} from '../layout/legend-css.ts';
import type {Player} from '../player/player.ts';
import {sourcesOf} from '../story/sources.ts';
import type {Problem} from '../story/problem.ts';
import {type Embedded, embedSection} from '../embed/embed-code.ts';
import {nameView} from '../ui/name-view.ts';
import {panel} from '../ui/panel.css.ts';
import {swatch} from '../ui/swatch.ts';
import {adoptStyles} from '../ui/adopt-styles.ts';
import type {Preferences} from './preferences.ts';

export type AboutContext = Readonly<{
  element: Embedded;
  lang: string;
  preferences: Preferences;
  report: (problem: Problem) => void;
  onClose: () => void;
}>;

/** The legend of numbers stands in the panel as it does on paper. */
const numbersCss = css`${unsafeCSS(printedLegendCss('.about .numbers'))}`;

/** @returns nothing while the story has no scene */
export async function aboutPanel(
  player: Player | undefined,
  {element, lang, preferences, report, onClose}: AboutContext,
) {
  const scene = player?.shown();
  if (!player || !scene) return undefined;
  const {story, viewport} = player;
  adoptStyles(element.shadowRoot!, [panel, numbersCss]);
  const words = aboutWordsOf(lang);
  const basemap = await basemapOnScreen(player.view?.basemap, report);
  const view = {scene, viewport};
  const items = [...legend(story, scene, basemap.swatches), ...basemap.legend(view, lang)];
  const numbers = legendHtml(story, scene, {lang, width: viewport.width});
  const list = new Intl.ListFormat(lang, {type: 'conjunction'});
  const onMotion = ({target}: Event) =>
    preferences.choose((target as HTMLInputElement).checked ? 'reduced' : 'full');
  const paragraph = (text: string) =>
    html`<p lang=${textLanguage(text, lang)} dir="auto">${text}</p>`;
  return html`<section class="about" lang=${languageOfWord(lang, 'close')}
    aria-label=${wordsOf(lang).about} tabindex="-1">
    <button type="button" class="close" @click=${onClose}>${words.close}</button>
    ${items.length > 0 || numbers ? html`<h2>${words.key}</h2>` : nothing}
    ${
      items.length > 0
        ? html`<ul>${items.map(
            (item) => html`<li>${swatch(item)}<span>${nameView(item.label, lang)}</span></li>`,
          )}</ul>`
        : nothing
    }
    ${numbers ? html`<div class="numbers">${unsafeHTML(numbers)}</div>` : nothing}
    <label class="setting"><input type="checkbox" .checked=${preferences.motion === 'reduced'}
      @change=${onMotion} /><span>${words.lessMotion}</span></label>
    ${basemap.notes(view, lang).map(paragraph)}
    <p dir="auto">${words.schematic}</p>
    <h2>${words.sources}</h2>
    ${sourcesOf(story, lang).map(
      ({labels, sources}) =>
        html`<p>${nameView(list.format(labels), lang)}: ${nameView(sources.join('; '), lang)}</p>`,
    )}
    ${basemap.attribution(lang).map(paragraph)}
    ${embedSection(element, lang)}
  </section>`;
}
