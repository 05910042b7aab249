// Measures what showing a scene costs our script, apart from MapLibre's drawing: at most 0.3 ms is
// the goal.
import {bench, describe} from 'vitest';
import {planScenes} from '../../../src/scene/plan-scenes.ts';
import {parseStory} from '../../../src/story/parse-story.ts';
import {openMap} from '../../fixtures/open-map.ts';

const node = (tag: string, attributes: Record<string, string>, ...children: string[]) => ({
  tag,
  attributes,
  children,
});
const layers = Array.from({length: 8}, (_, index) => `layer-${index}`);
const {story} = parseStory({
  tag: 'map-story',
  attributes: {},
  children: [
    ...layers.map((id) => node('story-layer', {id, label: id, kind: 'region', src: 'data:,'})),
    node('story-layer', {id: 'line', label: 'line', kind: 'border', src: 'data:,'}),
    ...layers.map((id, index) =>
      node('story-step', {
        id: `s${index}`,
        camera: `${70 + index} 36 ${4 + (index % 3)}`,
        show: layers.slice(0, index + 1).join(' '),
        highlight: id,
        draw: 'line',
      }),
    ),
  ],
});
const viewport = {width: 800, height: 600, padding: {top: 0, right: 0, bottom: 0, left: 0}};
const sceneAt = planScenes(story, viewport, {motion: 'full'});
const {view} = openMap(story, {
  width: 800,
  height: 600,
  camera: sceneAt({index: 0, progress: 0}).camera,
  onError: () => {},
});
await view.drawn;

describe('one frame', () => {
  let frame = 0;
  const next = () => {
    frame++;
    return sceneAt({index: frame % 8, progress: (frame % 97) / 97});
  };
  bench('sceneAt alone', () => {
    next();
  });
  bench('the layers of a scene that differs', () => {
    view.showLayers(next());
  });
  bench('a scene that is shown already', () => {
    view.show(sceneAt({index: 2, progress: 0.3}));
  });
});
