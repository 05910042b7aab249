// Renders the problems of the page; each leads to its place.
import {html} from 'lit';
import {placeOf, visiblePlace} from '../author/problem-place.ts';
import type {Problem} from '../story/problem.ts';
import type {EditorStore} from './editor-store.ts';
import {messages} from './messages.ts';

export function problemList(store: EditorStore, story: HTMLElement | undefined) {
  const problems = store.outline?.problems ?? [];
  if (problems.length === 0) return html`<p class="empty">${messages.noProblems}</p>`;
  return html`<ul class="problems">
    ${problems.map(
      (problem) => html`<li class=${problem.severity}>
        <button type="button" @click=${() => goTo(store, story, problem)}>
          <span class="kind">${messages.problemKinds[problem.severity]}</span>
          <span>${problem.message}</span>
          <code>${problem.line === undefined ? problem.path : messages.atLine(problem.path, problem.line)}</code>
        </button>
      </li>`,
    )}
  </ul>`;
}

/** Chooses the step or the layer that a problem is about. */
function goTo(store: EditorStore, story: HTMLElement | undefined, {path}: Problem): void {
  const place = story && placeOf(story, path);
  if (!story || !place) return;
  if (place.localName === 'story-layer') {
    store.openLayer(place.id);
    return;
  }
  const step = visiblePlace(story, place).closest('story-step');
  const index = store.steps.findIndex(({id}) => id === step?.id);
  store.show('steps');
  if (index >= 0) store.select(index);
  else place.scrollIntoView({block: 'center'});
}
