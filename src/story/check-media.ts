// Finds pictures, films and sounds in cards that some readers cannot use, and frames that load from
// other sites before anyone asks.
import {position, readAttributes} from './attributes.ts';
import {allIn} from './check-elements.ts';
import {playerOf} from './media-players.ts';
import {descendants, type StoryNode, textOf} from './node.ts';
import {faultAt, type Finding, type Problem, type ProblemCode, quoted} from './problem.ts';
import type {Vocabulary} from './schema.ts';

/** @param story the `<map-story>` */
export function mediaProblems(story: StoryNode, vocabulary: Vocabulary): Problem[] {
  const steps = descendants(story, 'story-step');
  return steps.flatMap((step) => [
    ...allIn(step).flatMap((node) => [
      ...pictureProblems(node),
      ...filmProblems(node, step),
      ...frameProblems(node),
      ...linkProblems(node, vocabulary),
    ]),
  ]);
}

const fault = (node: StoryNode, code: ProblemCode, message: string, attribute = ''): Problem =>
  faultAt(
    {path: pathOf(node) + (attribute && `[${attribute}]`), ...position(node, attribute)},
    code,
    'warning',
    message,
  );

/** A player has the name of its file. */
const pathOf = (node: StoryNode) => {
  const name = sourceOf(node) || textOf(node);
  return name ? `${node.tag} ${quoted(name)}` : node.tag;
};

const sourceOf = (node: StoryNode): string =>
  node.attributes['src'] ?? descendants(node, 'source')[0]?.attributes['src'] ?? '';

function pictureProblems(node: StoryNode): Problem[] {
  if (node.tag !== 'img' || node.attributes['alt'] !== undefined) return [];
  if (/^(?:none|presentation)$/.test(node.attributes['role'] ?? '') || hidden(node)) return [];
  const message =
    'The picture has no “alt”. Write what it shows: alt="A ferry at the pier"; or alt="" if the text says it already.';
  return [fault(node, 'media-alt', message)];
}

const hidden = ({attributes}: StoryNode) => attributes['aria-hidden'] === 'true';

function filmProblems(node: StoryNode, step: StoryNode): Problem[] {
  const {tag, attributes} = node;
  if (tag !== 'video' && tag !== 'audio') return [];
  const silent = attributes['muted'] !== undefined;
  const what = tag === 'video' ? 'film' : 'sound';
  const problems: Problem[] = [];
  if (attributes['controls'] === undefined) {
    const begins = attributes['autoplay'] !== undefined;
    problems.push(
      fault(
        node,
        'media-controls',
        `Readers cannot ${begins ? 'stop' : 'start'} this ${what}. Add controls: <${tag} controls …>.`,
      ),
    );
  }
  if (attributes['autoplay'] !== undefined && !silent)
    problems.push(
      fault(
        node,
        'media-autoplay',
        `This ${what} would begin by itself, with sound: browsers and the story stop it. Remove autoplay${tag === 'video' ? ', or add muted' : ''}.`,
        'autoplay',
      ),
    );
  if (tag === 'video' && !silent && !hasCaptions(node))
    problems.push(
      fault(
        node,
        'media-captions',
        'The film has no captions. If it has speech, add <track kind="captions" src="film.vtt" srclang="en" label="English"> inside; if it has no sound, add muted.',
      ),
    );
  if (tag === 'audio' && !hasTranscript(node, step))
    problems.push(
      fault(
        node,
        'media-transcript',
        'What the sound says cannot be read. Put it into a <details> beside it, in the same <figure>, or a link to it there.',
      ),
    );
  return problems;
}

/** Without a kind, a track has subtitles. */
const hasCaptions = (node: StoryNode) =>
  descendants(node, 'track').some(({attributes: {kind = 'subtitles'}}) =>
    /^(?:captions|subtitles)$/i.test(kind.trim()),
  );

/** Beside it in its figure; or anywhere in the step, if it stands by itself. */
function hasTranscript(node: StoryNode, step: StoryNode): boolean {
  if (['aria-details', 'aria-describedby'].some((name) => node.attributes[name])) return true;
  const figure = allIn(step).find(
    (one) => one.tag === 'figure' && descendants(one, 'audio').includes(node),
  );
  return figure
    ? ['details', 'a', 'blockquote'].some((tag) => descendants(figure, tag).length > 0)
    : descendants(step, 'details').length > 0;
}

/** A frame of the page's own site is the author's. */
function frameProblems(node: StoryNode): Problem[] {
  if (!['iframe', 'embed', 'object'].includes(node.tag)) return [];
  const address = (node.attributes['src'] ?? node.attributes['data'] ?? '').trim();
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1];
  if (host === undefined) return [];
  const message = `This loads from ${host} before the reader asks for it. Write <story-media><a href="${address.length > 60 ? '…' : address}">its title</a></story-media>.`;
  return [fault(node, 'media-unasked', message)];
}

function linkProblems(node: StoryNode, vocabulary: Vocabulary): Problem[] {
  if (node.tag !== 'story-media') return [];
  const findings: Finding[] = [];
  readAttributes(node, 'story-media', pathOf(node), {
    vocabulary,
    layers: new Set(),
    report: (finding) => void findings.push(finding),
  });
  const link = descendants(node, 'a').find(({attributes: {href}}) => href?.trim());
  const href = link?.attributes['href']?.trim() ?? '';
  if (!link)
    return [
      ...findings,
      fault(
        node,
        'media-link',
        'There is no link inside, so that nothing can be shown. Write <story-media><a href="https://…">The title</a></story-media>.',
      ),
    ];
  if (textOf(link) === '' && !descendants(link, 'img').some(({attributes: {alt}}) => alt))
    findings.push(
      fault(node, 'media-link', 'The link has no words. Write the title of what it leads to.'),
    );
  if (!playerOf(href))
    findings.push(
      fault(
        node,
        'media-link',
        `${quoted(href)} is no address that can be shown here: it has to begin with https://. A file of your own site needs no <story-media>: use <video>, <audio> or <img>.`,
      ),
    );
  return findings;
}
