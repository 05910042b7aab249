// Lists the problems of a story with the data of a layer.
import {markWarnings} from '../layers/mark-warnings.ts';
import {sizes} from '../layout/still-sizes.ts';
import {coarseBasemap} from '../scene/coarse-basemap.ts';
import {dataWarnings} from '../story/data-warnings.ts';
import {missingFeatures} from '../story/missing-features.ts';
import type {Problem} from '../story/problem.ts';
import type {LayerId, Story} from '../story/types.ts';

/** What a story asks for and the data of a layer do not give, once they are there. */
export const dataProblems = (story: Story, id: LayerId): Problem[] => [
  ...missingFeatures(story, id),
  ...dataWarnings(story, id),
  ...story.layers.filter((layer) => layer.id === id).flatMap(markWarnings),
  ...coarseBasemap(story, sizes.landscape.viewport),
];
