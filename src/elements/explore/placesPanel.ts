// The things that the story itself names to a list of them: what the search does, without typing.
import {html, type TemplateResult} from 'lit';
import type {Entry} from '../../explore/gazetteer.ts';
import type {Desk} from './Desk.ts';
import {kindName} from './kindName.ts';

/** More are found by typing; a list of thousands is no list. */
const MOST = 300;

/** The story's own, by importance and then by name. */
export function placesOf(desk: Desk): readonly Entry[] {
  const order = new Intl.Collator(desk.lang);
  return desk.entries
    .filter(({references}) => references.length > 0)
    .toSorted((a, b) => a.rank - b.rank || order.compare(desk.nameOf(a), desk.nameOf(b)))
    .slice(0, MOST);
}

export function placesPanel(desk: Desk, onChoose: (entry: Entry) => void): TemplateResult {
  const peek = (entry: Entry | undefined) => () => {
    desk.peeked = entry;
    desk.update();
  };
  return html`<ul class="places">${placesOf(desk).map(
    (entry) => html`<li><button type="button" class="plain" aria-current=${entry === desk.chosen ? 'true' : 'false'}
      @click=${() => onChoose(entry)} @focus=${peek(entry)} @blur=${peek(undefined)} @pointerenter=${peek(entry)} @pointerleave=${peek(undefined)}
      ><span class="name">${desk.nameOf(entry)}</span> <span class="what">${kindName(entry.kind, desk.words)}</span></button></li>`,
  )}</ul>`;
}
