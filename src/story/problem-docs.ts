// Explains each problem code: what it means and what to do. Only Node tools import this.
import {boxProblemDocs} from './box-problem-docs.ts';
import {dataProblemDocs} from './data-problem-docs.ts';
import {editProblemDocs} from './edit-problem-docs.ts';
import {mediaDocs} from './media-docs.ts';
import {noteDocs} from './note-docs.ts';
import {numberProblemDocs} from './number-problem-docs.ts';
import type {ProblemCode} from './problem.ts';
import {type ProblemDoc, reviewDocs} from './review-docs.ts';
import {styleProblemDocs} from './style-problem-docs.ts';

export type {ProblemDoc};

export const problemDocs: Readonly<Record<ProblemCode, ProblemDoc>> = {
  'no-story': {
    meaning: 'The page has no `<map-story>`.',
    remedy: 'Write one, or check another page.',
  },
  'story-elsewhere': {
    meaning: 'The page embeds a story from another page (`src`).',
    remedy: 'Check the page that `src` names.',
  },
  'no-steps': {
    meaning: 'The story has no `<story-step>`.',
    remedy: 'Add at least one step.',
  },
  'missing-id': {
    meaning: 'A layer or a step has no `id`. A layer without one is left out; a step is numbered.',
    remedy: 'Give it an `id`: steps name layers by it, and it is the address of a step.',
  },
  'invalid-id': {
    meaning:
      'The `id` of a layer or of a feature has a space in it, or that of a layer a slash: no ' +
      'step can name it.',
    remedy: 'Use letters, digits and hyphens.',
  },
  'duplicate-id': {
    meaning: 'Two layers or two steps have the same `id`. The later one is left out.',
    remedy: 'Rename one of them.',
  },
  'missing-label': {
    meaning: 'A layer has no `label`. The legend and screen readers use its `id` instead.',
    remedy: 'Add a `label` in the language of the page.',
  },
  'missing-heading': {
    meaning: 'A step has no heading. Navigation and screen readers use its `id` instead.',
    remedy: 'Begin the step with a heading, `<h2>` for instance.',
  },
  'missing-src': {
    meaning: 'A layer has neither `src` nor GeoJSON inside. It shows nothing.',
    remedy: 'Add a `src`, or a `<script type="application/geo+json">` inside the element.',
  },
  'missing-focus': {
    meaning:
      'A step has neither `focus` nor `frame` nor `camera`. The map stays where the step ' +
      'before left it.',
    remedy: 'Add a `focus`, or a `camera` if the step is about no layer.',
  },
  'missing-to': {
    meaning: 'A link does not say which place it mentions.',
    remedy: 'Add `to` with the id of a layer, or `layer/feature`.',
  },
  'unknown-layer': {
    meaning: 'An attribute names a layer that the story does not have.',
    remedy: 'Correct the name, or add the layer. The message lists the layers.',
  },
  'unknown-feature': {
    meaning: 'An attribute names a feature that the data of the layer do not have.',
    remedy:
      'Correct the name, or give the feature an `id` in the GeoJSON. The message lists the ids.',
  },
  'unknown-attribute': {
    meaning: 'An element has an attribute that means nothing on it.',
    remedy:
      'Correct its spelling, or remove it. The message has the attribute that may be meant, or ' +
      'lists all of the element.',
  },
  'unknown-element': {
    meaning:
      'The name of an element begins with `story-`, or is like that of an element of a story, ' +
      'but there is no such element.',
    remedy: 'Correct its spelling. The message has the element that may be meant, or lists all.',
  },
  'unclosed-element': {
    meaning:
      'An element is inside another that has no end tag. HTML does not end elements at `/>`.',
    remedy: 'Write the end tag that the message names.',
  },
  'focus-shows': {
    meaning:
      'A step shows more than it did before version 0.2, when `focus` framed without showing. ' +
      'Pages whose `show` repeats what `focus` names are taken to be that old.',
    remedy:
      'Move to `frame` what is to be framed only. If it may be seen, name it in `show` as ' +
      'well, or remove from `show` what `focus` names in the same step.',
  },
  ...reviewDocs,
  ...styleProblemDocs,
  ...noteDocs,
  ...mediaDocs,
  'invalid-number': {
    meaning: 'The value is not a number, or out of range. The attribute is ignored.',
    remedy: 'Use a number in the range that the message gives, without a unit.',
  },
  'invalid-choice': {
    meaning: 'The value is none of those that the attribute takes. The default is used.',
    remedy: 'Use one of the values that the message lists.',
  },
  'invalid-kind': {
    meaning: 'The `kind` of a layer is not known. The layer is drawn as `context`.',
    remedy: 'Use one of the kinds that the message lists.',
  },
  'invalid-camera': {
    meaning: 'The value is not a camera. The attribute is ignored.',
    remedy: 'Write longitude, latitude and, for a fixed view, a zoom: `74.5 36.2 5`.',
  },
  'invalid-json': {
    meaning: 'The value is not a JSON object. The attribute is ignored.',
    remedy: 'Write a JSON object in single quotes: `paint=\'{"line-width": 5}\'`.',
  },
  'invalid-length': {
    meaning: 'The value is not a length. The story scrolls with the page.',
    remedy: 'Write `auto` or a length such as `600px` or `80svh`; percentages are not allowed.',
  },
  'invalid-measure': {
    meaning: 'A measure does not say what it measures.',
    remedy: 'Write `of` with one `layer/feature`, or two for the distance between them.',
  },
  'invalid-color': {
    meaning:
      'A value is not a colour. The layer has the colour of its kind; in `paint`, the property ' +
      'is left out.',
    remedy: 'Use one of the names that the elements’ page lists, or any CSS colour.',
  },
  'unresolved-color': {
    meaning:
      'A colour needs a custom property, as in `var(--brand)`, that no style sheet of the page ' +
      'sets. The layer has the colour of its kind; in `paint` and in `colors`, what needs it is left out.',
    remedy:
      'Set the custom property in a style sheet of the page, on `:root` for instance, or give ' +
      'a fallback: `var(--brand, #c00)`.',
  },
  'invalid-paint': {
    meaning:
      '`paint` has a property that the layers of this kind do not have, or a value that the ' +
      'property does not take. The property is left out; all others are drawn.',
    remedy:
      'Correct its name or its value after the [style ' +
      'specification](https://maplibre.org/maplibre-style-spec/layers/). Layout properties, ' +
      'such as `line-cap` and `text-size`, cannot be set.',
  },
  'unknown-icon': {
    meaning: '`icon` is no name of an icon in Maki, and no SVG file. The places keep their dots.',
    remedy: 'Correct the name. The message has the one that may be meant.',
  },
  'invalid-icon': {
    meaning:
      'The SVG file that `icon` names cannot be read, has no shapes, or holds something ' +
      'besides, such as text, pictures or scripts, which is left out.',
    remedy: 'Convert all of it to paths in one colour, and give it a `viewBox`.',
  },
  ...dataProblemDocs,
  ...numberProblemDocs,
  ...editProblemDocs,
  'map-unavailable': {
    meaning:
      'The live map cannot be drawn on this device: no WebGL 2, a blocked worker, or no answer ' +
      'in time. Still pictures are shown.',
    remedy: 'Allow `worker-src blob:` in the content security policy; on the device, nothing.',
  },
  'map-error': {
    meaning: 'MapLibre reported an error: a tile or a file did not come, or `paint` is not valid.',
    remedy: 'The message is MapLibre’s. Correct the `paint`, style or address that it names.',
  },
  'basemap-unavailable': {
    meaning: 'The style that `basemap` names could not be used. The built-in basemap is shown.',
    remedy: 'Check the address, its key, and that it is a MapLibre style of version 8.',
  },
  'basemap-incomplete': {
    meaning:
      'A file that the style of `basemap` names, or the file or tiles of `terrain`, is not in ' +
      'the site. The map lacks it.',
    remedy: 'Correct the address at the place that the message names, or add the file.',
  },
  'basemap-coarse': {
    meaning:
      'Steps are seen from so near that the built-in basemap, which is made for countries and ' +
      'regions, has no detail there.',
    remedy:
      'Name a MapLibre style with streets in `basemap`, or keep further away with `max-zoom` ' +
      'or `camera`.',
  },
  ...boxProblemDocs,
  'embed-unavailable': {
    meaning:
      'The story page that `src` names could not be read. Readers see the link inside the element.',
    remedy: 'Check the address. The story’s host must send `Access-Control-Allow-Origin: *`.',
  },
  'embed-reduced': {
    meaning:
      'Parts of an embedded page were left out: not allowed in an embedded story, or too much.',
    remedy: 'Remove them from the story’s page if readers miss nothing; otherwise split the story.',
  },
  'files-unavailable': {
    meaning: 'Files of map-story itself could not be loaded.',
    remedy: 'Put `assets/` beside `map-story.js`, and allow cross-origin requests on its host.',
  },
  'duplicate-version': {
    meaning: 'The page loads two versions of map-story. The first one is used.',
    remedy: 'Load one version only.',
  },
  'translation-unavailable': {
    meaning: 'The interface texts of a language could not be loaded. They stay English.',
    remedy: 'Reload; see `files-unavailable` if it happens again.',
  },
  'explore-unavailable': {
    meaning: 'The tools for exploring could not be loaded. The map can still be moved.',
    remedy: 'Reload; see `files-unavailable` if it happens again.',
  },
  'search-incomplete': {
    meaning: 'A file of the basemap could not be loaded. Search does not find its names.',
    remedy: 'Reload; see `files-unavailable` if it happens again.',
  },
  'fullscreen-refused': {
    meaning: 'The browser refused to show the story on the whole screen.',
    remedy: 'In a frame, add `allow="fullscreen"` to the `<iframe>`.',
  },
  'download-failed': {
    meaning: 'A picture or the data could not be saved.',
    remedy: 'The message gives the browser’s reason. Try again, or another format.',
  },
  'invalid-address': {
    meaning:
      'The address of an explored view (`#explore=…`) has a part that cannot be used. The rest ' +
      'of it is.',
    remedy: 'Share the view again. The message names the part.',
  },
};
