// Describes in sentences which step is read and what the map shows, for screen readers.
import {globeRadius} from '../geometry/globe.ts';
import {isDrawnBy} from '../story/shapes.ts';
import {wordsOnly} from '../story/schema.ts';
import type {Part, Reference, Story} from '../story/types.ts';
import {featuresOf} from '../story/with-data.ts';
import {aboutWordsOf} from '../i18n/about-words.ts';
import {fill, nameIn} from '../i18n/language.ts';
import type {Scene} from './scene.ts';
import {asShown} from './shown-property.ts';

/**
 * “The map shows Scotland, with the Highlands highlighted.” Parts of one layer that look alike go
 * by the layer's label.
 *
 * @param framed what the step is seen for; said where no part of the story is on the map
 * @returns an empty text where there is nothing to say
 */
export function describe(
  story: Story,
  scene: Scene,
  lang = 'en',
  framed: readonly Reference[] = [],
): string {
  const list = new Intl.ListFormat(lang, {type: 'conjunction'});
  const look = (part: Part) => {
    const {shown = 0, emphasis = 0} = scene.layers[part.id] ?? {};
    return shown < 0.5 ? 'none' : emphasis < 0.5 ? 'shown' : 'highlighted';
  };
  const labels = (wanted: string) => [
    ...new Set(
      story.layers.flatMap((layer) => {
        if (layer.kind === wordsOnly) return [];
        const parts = partsHeld(story).filter((part) => part.layer === layer.id);
        const chosen = parts.filter((part) => look(part) === wanted);
        if (chosen.length === 0) return [];
        return chosen.length === parts.length
          ? [asShown(layer, parts, scene, lang).label]
          : chosen.map((part) => labelOf(story, part, lang));
      }),
    ),
  ];
  const words = aboutWordsOf(lang);
  const [shown, highlighted] = [labels('shown'), labels('highlighted')];
  const texts = {shown: list.format(shown), highlighted: list.format(highlighted)};
  if (shown.length > 0)
    return fill(highlighted.length > 0 ? words.showsAndHighlights : words.shows, texts);
  if (highlighted.length > 0) return fill(words.highlights, texts);
  const seen = new Set(framed.map((reference) => labelOf(story, reference, lang)));
  if (seen.size > 0)
    return fill(seen.size > 1 ? words.showsSpan : words.showsAround, {framed: list.format(seen)});
  return isWholeGlobe(scene) ? words.showsGlobe : '';
}

/** “Step 6 of 14: A new border.” A heading that ends a sentence by itself has no full stop more. */
export function stepReached({steps}: Story, index: number, lang = 'en'): string {
  const said = fill(aboutWordsOf(lang).stepReached, {
    step: String(index + 1),
    count: String(steps.length),
    heading: steps[index]!.label,
  });
  return said.replace(/([.!?…。！？؟۔])[.。۔]$/u, '$1');
}

const held = new WeakMap<Story, readonly Part[]>();

/** The parts that hold anything. All steps of a story ask for the same ones. */
function partsHeld(story: Story): readonly Part[] {
  const known = held.get(story) ?? story.parts.filter((part) => holdsAnything(story, part));
  held.set(story, known);
  return known;
}

/**
 * The rest of a layer of which every feature is named stands for nothing, and so does what its kind
 * does not draw; before the data are there nobody knows.
 */
function holdsAnything(story: Story, part: Part): boolean {
  const layer = story.layers.find((one) => one.id === part.layer);
  return (
    !layer?.data || featuresOf(story, part).some(({geometry}) => isDrawnBy(layer.kind, geometry))
  );
}

function labelOf(story: Story, part: Reference, lang: string): string {
  const layer = story.layers.find((one) => one.id === part.layer);
  const feature = layer?.data?.features.find(
    (one) => part.feature !== undefined && one.properties.id === part.feature,
  );
  return (feature && nameIn(lang, feature)) ?? layer?.label ?? part.layer;
}

/** So small a globe is seen whole, or nearly so, in any window. */
const GLOBE_RADIUS_PX = 900;

function isWholeGlobe({camera}: Scene): boolean {
  return globeRadius(camera.zoom, camera.center[1]) < GLOBE_RADIUS_PX;
}
