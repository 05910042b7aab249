// Makes stories whose steps pick properties of one layer.
import {encode} from '../../../src/layers/encoding/encode.ts';
import {parseStory} from '../../../src/story/parse-story.ts';
import type {Problem} from '../../../src/story/problem.ts';
import type {Story} from '../../../src/story/types.ts';
import {withData} from '../../../src/story/with-data.ts';
import {storyIn} from '../../fixtures/html.ts';

/** A square, or a point, for each record, which are its properties. */
function collection(records: readonly object[], points: boolean): string {
  const features = records.map((properties, index) => {
    const [x, y] = [(index % 6) * 2, Math.floor(index / 6) * 2];
    const ring = [
      [x, y],
      [x + 2, y],
      [x + 2, y + 2],
      [x, y],
    ];
    return {
      type: 'Feature',
      properties: {id: `f${index}`, name: `F${index}`, ...properties},
      geometry: points
        ? {type: 'Point', coordinates: [x, y]}
        : {type: 'Polygon', coordinates: [ring]},
    };
  });
  return JSON.stringify({type: 'FeatureCollection', features});
}

/**
 * @param layer attributes of the layer `density`, “Density”
 * @param steps what the steps show, one after another
 */
export function pickedStory(
  records: readonly object[],
  layer: string,
  steps: readonly string[],
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const {story, problems} = parseStory(
    storyIn(`<map-story>
      <story-layer id="density" label="Density" ${layer}>
        <script type="application/geo+json">${collection(records, layer.includes('size='))}</script>
      </story-layer>
      ${steps.map((show, index) => `<story-step id="s${index}" camera="0 0 3" show="${show}"><h2>S</h2></story-step>`).join('')}
    </map-story>`),
  );
  const [only] = story.layers;
  const encoded = encode(only!, only!.data!, 'en');
  return {
    story: withData(story, only!.id, encoded.data, encoded.encoding),
    problems: [...problems, ...encoded.problems],
  };
}
