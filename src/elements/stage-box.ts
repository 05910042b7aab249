// Renders the box that sticks and holds the map, with what the map itself does not draw.
import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../i18n/messages/en.ts';
import type {Live} from '../player/live-state.ts';
import type {Boxes} from '../player/player-host.ts';

/**
 * `.window` is the part that no address bar covers; `.free` is where the map's subject lies, for
 * each side on which a card may stand; `writeNotes` writes what stands beside the map.
 */
export function stageBox(words: Words, live: Live, exploring: boolean): TemplateResult {
  const unavailable = live === 'unavailable';
  return html`
    <div class=${exploring ? 'stage roaming' : 'stage'} part="stage">
      <div class="map"></div>
      <div class="window">
        <div class="free"></div><div class="free end"></div><div class="free full"></div>
        <svg class="locator" aria-hidden="true"></svg>
        <div class="foot"><div class="scale"></div><div class="notes">${
          unavailable ? html`<bdi>${words.mapUnavailable}</bdi>` : nothing
        } <bdi class="note" ?hidden=${unavailable}></bdi> <bdi class="credit"></bdi></div></div>
      </div>
    </div>`;
}

/** While the text is aside its first heading is still heard: a page does not lose its title to its map. */
export function standIn(story: Element): TemplateResult | typeof nothing {
  const heading = story.querySelector('h1, h2, h3, h4, h5, h6');
  return heading
    ? html`<div class="spoken" role="heading" aria-level=${heading.localName.slice(1)}
      >${heading.textContent}</div>`
    : nothing;
}

/** The boxes, once they are rendered. */
export function boxesIn(root: ParentNode): Boxes {
  const box = (name: string) => root.querySelector<HTMLElement>(`.${name}`)!;
  return {
    stage: box('stage'),
    window: box('window'),
    free: box('free'),
    sides: {end: box('free.end'), full: box('free.full')},
    map: box('map'),
    scale: box('scale'),
    locator: root.querySelector<SVGSVGElement>('.locator')!,
  };
}
