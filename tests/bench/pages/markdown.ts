// Writes the chapters as a story of @eox/storytelling: Markdown with a map tour, its layers those
// of OpenLayers.
import type {Chapter} from './source.ts';

type Layer = Readonly<Record<string, unknown>>;
const json = (file: string, id: string, style: Layer): Layer => ({
  type: 'Vector',
  properties: {id},
  source: {type: 'Vector', url: `geo/${file}.geojson`, format: 'GeoJSON'},
  style,
});

/** What it has of the basemap: land, lakes, rivers, boundaries. Relief and names of places are spared it. The last is the uppermost. */
const ground = [
  json('land', 'land', {'fill-color': '#EFEAE0'}),
  json('lakes', 'lakes', {'fill-color': '#DCE7EA'}),
  json('rivers', 'rivers', {'stroke-color': '#5F8FA3', 'stroke-width': 1}),
  json('boundaries', 'boundaries', {'stroke-color': '#7D766B', 'stroke-width': 1}),
];
const own: Readonly<Record<string, Layer>> = {
  'gilgit-baltistan': {
    'fill-color': 'rgba(180, 95, 6, 0.22)',
    'stroke-color': '#B45F06',
    'stroke-width': 1.75,
  },
  xinjiang: {
    'fill-color': 'rgba(11, 122, 117, 0.14)',
    'stroke-color': '#0B7A75',
    'stroke-width': 1.75,
  },
  border: {'stroke-color': '#A50F3C', 'stroke-width': 3.5},
  cpec: {'stroke-color': '#3A36A0', 'stroke-width': 3},
  towns: {
    'circle-radius': 4,
    'circle-fill-color': '#15181C',
    'text-value': ['get', 'name'],
    'text-font': '13px sans-serif',
    'text-offset-x': 30,
  },
  jiangsu: {'fill-color': 'rgba(21, 24, 28, 0.12)'},
  places: {
    'circle-radius': 4,
    'circle-fill-color': '#15181C',
    'text-value': ['get', 'name'],
    'text-font': '13px sans-serif',
    'text-offset-x': 30,
  },
};

const quoted = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", '’')}'`;

export function markdownOf(chapters: readonly Chapter[]): string {
  const tour = chapters.map(({html, camera, paint}, index) => {
    const shown = Object.keys(own).filter((id) =>
      paint.some(
        ([layer, property, value]) =>
          new RegExp(`^story:${id}(?:/[^:]*)?:`).test(layer) &&
          property.endsWith('opacity') &&
          Number(value) > 0,
      ),
    );
    const layers = [
      ...shown.toReversed().map((id) => json(id, id, own[id]!)),
      ...ground.toReversed(),
    ].toReversed();
    const title = />([^<]*)<\/h[12]>/.exec(html)![1]!.trim();
    const text = html
      .replace(/<h[12]>[\s\S]*?<\/h[12]>/, '')
      .replace(/^\s+/gm, '')
      .replaceAll('\n\n', '\n');
    // its zoom counts tiles of 256 px
    const zoom = Math.max(1, camera.zoom + 1);
    return `### ${title} <!--{layers=${quoted(layers)} center=${quoted(camera.center)} zoom="${zoom.toFixed(2)}" animationOptions='{"duration":1500}'}-->\n\n${index === 0 ? text : `<div>\n${text}\n</div>`}\n`;
  });
  const config = {
    controls: {},
    layers: ground,
    view: {center: chapters[0]!.camera.center, zoom: Math.max(1, chapters[0]!.camera.zoom + 1)},
  };
  return `---\nversion: 1\n---\n\n## Map <!--{as="eox-map" mode="tour" config=${quoted(config)}}-->\n\n${tour.join('\n')}`;
}
