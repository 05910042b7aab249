// The sources of an author's own basemap to the credit line that they ask for.
import type {Map as MapLibreMap} from 'maplibre-gl';
import {OWN} from '../scene/ownBasemap.ts';

/** Stands in place of the credit of our own basemap, which is not on screen. Sources say theirs as HTML: its words are taken. */
export function creditOwn(map: MapLibreMap, ours: HTMLElement): void {
  const line = document.createElement('span');
  line.className = 'credit';
  ours.hidden = true;
  ours.after(line);
  const write = () => {
    const texts = Object.keys(map.getStyle().sources).flatMap((name) => (name.startsWith(OWN) ? wordsIn(map.getSource(name)?.attribution) : []));
    line.textContent = [...new Set(texts)].join(' · ');
  };
  map.on('sourcedata', (event) => event.sourceDataType === 'metadata' && write());
  map.on('load', write);
  map.on('remove', () => {
    line.remove();
    ours.hidden = false;
  });
}

function wordsIn(html: unknown): string | [] {
  if (typeof html !== 'string') return [];
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.replace(/\s+/g, ' ').trim() || [];
}
