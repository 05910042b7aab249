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
  return steps.flatMap((step) => {
    const inside = allIn(step);
    return inside.flatMap((node) => {
      const same = inside.filter(({tag}) => tag === node.tag);
      const place = {node, path: pathOf(node, step, same.indexOf(node))};
      return [
        ...pictureProblems(place),
        ...filmProblems(place, step),
        ...frameProblems(place),
        ...linkProblems(place, vocabulary),
      ];
    });
  });
}

type Place = Readonly<{node: StoryNode; path: string}>;

const fault = ({node, path}: Place, code: ProblemCode, message: string, attribute = ''): Problem =>
  faultAt(
    {path: path + (attribute && `[${attribute}]`), ...position(node, attribute)},
    code,
    'warning',
    message,
  );

/** A build has given files other names, so that none is named. */
function pathOf({tag}: StoryNode, {attributes: {id}}: StoryNode, index: number): string {
  const step = id ? `story-step#${id.trim()}` : 'story-step';
  return `${step} ${tag}${index > 0 ? ` ${index + 1}` : ''}`;
}

function pictureProblems(place: Place): Problem[] {
  const {node} = place;
  if (node.tag !== 'img' || node.attributes['alt'] !== undefined) return [];
  if (/^(?:none|presentation)$/.test(node.attributes['role'] ?? '') || hidden(node)) return [];
  const message =
    'The picture has no “alt”. Write what it shows: alt="A ferry at the pier"; ' +
    'or alt="" if the text says it already.';
  return [fault(place, 'media-alt', message)];
}

const hidden = ({attributes}: StoryNode) => attributes['aria-hidden'] === 'true';

function filmProblems(place: Place, step: StoryNode): Problem[] {
  const {node} = place;
  const {tag, attributes} = node;
  if (tag !== 'video' && tag !== 'audio') return [];
  const silent = attributes['muted'] !== undefined;
  const what = tag === 'video' ? 'film' : 'sound';
  const problems: Problem[] = [];
  if (attributes['controls'] === undefined) {
    const begins = attributes['autoplay'] !== undefined;
    problems.push(
      fault(
        place,
        'media-controls',
        `Readers cannot ${begins ? 'stop' : 'start'} this ${what}. Add controls: <${tag} controls …>.`,
      ),
    );
  }
  if (attributes['autoplay'] !== undefined && !silent)
    problems.push(
      fault(
        place,
        'media-autoplay',
        `This ${what} would begin by itself, with sound: browsers and the story stop it. ` +
          `Remove autoplay${tag === 'video' ? ', or add muted' : ''}.`,
        'autoplay',
      ),
    );
  if (tag === 'video' && !silent && !hasCaptions(node))
    problems.push(
      fault(
        place,
        'media-captions',
        'The film has no captions. If it has speech, add ' +
          '<track kind="captions" src="film.vtt" srclang="en" label="English"> inside; ' +
          'if it has no sound, add muted.',
      ),
    );
  if (tag === 'audio' && !hasTranscript(node, step))
    problems.push(
      fault(
        place,
        'media-transcript',
        'What the sound says cannot be read. Put it into a <details> beside it, ' +
          'in the same <figure>, or a link to it there.',
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
function frameProblems(place: Place): Problem[] {
  const {node} = place;
  if (!['iframe', 'embed', 'object'].includes(node.tag)) return [];
  const address = (node.attributes['src'] ?? node.attributes['data'] ?? '').trim();
  const host = /^(?:https?:)?\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1];
  if (host === undefined) return [];
  const link = `<a href="${address.length > 60 ? '…' : address}">its title</a>`;
  const message = `This loads from ${host} before the reader asks for it. Write <story-media>${link}</story-media>.`;
  return [fault(place, 'media-unasked', message)];
}

function linkProblems(place: Place, vocabulary: Vocabulary): Problem[] {
  const {node, path} = place;
  if (node.tag !== 'story-media') return [];
  const findings: Finding[] = [];
  readAttributes(node, 'story-media', path, {
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
        place,
        'media-link',
        'There is no link inside, so that nothing can be shown. ' +
          'Write <story-media><a href="https://…">The title</a></story-media>.',
      ),
    ];
  if (textOf(link) === '' && !descendants(link, 'img').some(({attributes: {alt}}) => alt))
    findings.push(
      fault(place, 'media-link', 'The link has no words. Write the title of what it leads to.'),
    );
  if (!playerOf(href))
    findings.push(
      fault(
        place,
        'media-link',
        `${quoted(href)} is no address that can be shown here: it has to begin with https://. ` +
          'A file of your own site needs no <story-media>: use <video>, <audio> or <img>.',
      ),
    );
  return findings;
}
