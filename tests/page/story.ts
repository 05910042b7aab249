// Reads the site's stories in Node, and tells in what the live map differs from a scene of them.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Page} from 'playwright';
import type {Scene} from '../../src/scene/scene.ts';
import {composeStyle} from '../../src/basemap/compose-style.ts';
import type {Problem} from '../../src/story/problem.ts';
import type {Story} from '../../src/story/types.ts';
import {readPage} from '../../src/node/page/read-page.ts';
import {builtin} from '../fixtures/basemap-fixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const html = readFileSync(join(root, 'index.html'), 'utf8');

/** A story that the site holds. `path`: where its page is, from the site's address. */
export type SiteStory = Readonly<{
  name: string;
  path: string;
  lang: string;
  story: Story;
  problems: readonly Problem[];
}>;

function siteStory(name: string, path: string): SiteStory {
  const {story, problems, lang} = readPage(
    readFileSync(join(root, path, 'index.html'), 'utf8'),
    join(root, path),
  )[0]!;
  return {name, path, lang, story, problems};
}

/** The story of this repository, and two that have nothing in common with it. What holds for any story is tested on each. */
export const stories = [
  siteStory('the Karakoram', ''),
  siteStory('the Nile', 'tests/stories/nile/'),
  siteStory('the counties', 'tests/stories/counties/'),
];
export const {story, problems} = stories[0]!;

/** Every paint value and camera number in which the live map differs from the scene. */
export async function differences(
  page: Page,
  {camera, layers}: Scene,
  of: Story = story,
): Promise<string[]> {
  const {partLayers} = composeStyle(of, {theme: 'light', lang: 'en', basemap: builtin()});
  const wanted = partLayers.flatMap(({part, layer, paintAt}) =>
    Object.entries(paintAt(layers[part]!)).map(([property, value]) => ({
      layer: layer.id,
      property,
      value,
    })),
  );
  return page.evaluate(
    ({wanted, camera}) => {
      const map = document.querySelector('map-story')!.map!;
      const wrong = wanted.flatMap(({layer, property, value}) => {
        const live = map.getPaintProperty(layer, property as 'line-opacity');
        return JSON.stringify(live) === JSON.stringify(value)
          ? []
          : [`${layer} ${property}: ${JSON.stringify(live)}, not ${JSON.stringify(value)}`];
      });
      const {lng, lat} = map.getCenter();
      const numbers = {
        lng: [lng, camera.center[0]],
        lat: [lat, camera.center[1]],
        zoom: [map.getZoom(), camera.zoom],
        bearing: [map.getBearing(), camera.bearing],
        pitch: [map.getPitch(), camera.pitch],
      };
      for (const [name, [live, value]] of Object.entries(numbers))
        if (Math.abs(live! - value!) > 1e-6) wrong.push(`camera ${name}: ${live}, not ${value}`);
      return wrong;
    },
    {wanted, camera},
  );
}
