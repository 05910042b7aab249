// The page's story as Node reads it, and what the live map must look like for a scene of it.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import {basemapSources} from '../../src/scene/basemap.ts';
import {palettes} from '../../src/scene/palette.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {composeStyle} from '../../src/scene/style.ts';
import {wrongMeasures} from '../../src/story/measure.ts';
import {missingFeatures} from '../../src/story/missingFeatures.ts';
import {parseStory} from '../../src/story/parseStory.ts';
import {readFeatures} from '../../src/story/readFeatures.ts';
import {withData} from '../../src/story/withData.ts';
import {storyIn} from '../fixtures/html.ts';

const root = new URL('../../', import.meta.url);
export const html = readFileSync(new URL('index.html', root), 'utf8');

const parsed = parseStory(storyIn(html));
export const story = parsed.story.layers.reduce((story, {id, src}) => (src ? withData(story, id, readFeatures(readFileSync(fileURLToPath(new URL(src, root)), 'utf8'), src).data) : story), parsed.story);

export const problems = [...parsed.problems, ...story.layers.flatMap(({id}) => [...missingFeatures(story, id), ...wrongMeasures(story, id)])];

const urls = Object.fromEntries(basemapSources.map((name) => [name, name])) as Record<(typeof basemapSources)[number], string>;
const {partLayers} = composeStyle(story, {palette: palettes.light, lang: 'en', urls, relief: []});

/** Every paint value and camera number in which the live map differs from the scene. */
export async function differences(page: Page, {camera, layers}: Scene): Promise<string[]> {
  const wanted = partLayers.flatMap(({part, layer, paintAt}) => Object.entries(paintAt(layers[part]!)).map(([property, value]) => ({layer: layer.id, property, value})));
  return page.evaluate(
    ({wanted, camera}) => {
      const map = document.querySelector('map-story')!.map!;
      const wrong = wanted.flatMap(({layer, property, value}) => {
        const live = map.getPaintProperty(layer, property as 'line-opacity');
        return JSON.stringify(live) === JSON.stringify(value) ? [] : [`${layer} ${property}: ${JSON.stringify(live)}, not ${JSON.stringify(value)}`];
      });
      const {lng, lat} = map.getCenter();
      const numbers = {lng: [lng, camera.center[0]], lat: [lat, camera.center[1]], zoom: [map.getZoom(), camera.zoom], bearing: [map.getBearing(), camera.bearing], pitch: [map.getPitch(), camera.pitch]};
      for (const [name, [live, value]] of Object.entries(numbers)) if (Math.abs(live! - value!) > 1e-6) wrong.push(`camera ${name}: ${live}, not ${value}`);
      return wrong;
    },
    {wanted, camera},
  );
}
