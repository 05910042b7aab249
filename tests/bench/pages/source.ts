// Reads this repository's story as the one source of every page that is compared: twelve steps,
// their text, data, cameras and paint.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import reliefFiles from '../../../geo/relief/relief.json';
import {sourceFiles} from '../../../src/basemap/builtin-files.ts';
import {filesBySource} from '../../../src/basemap/file-sets.ts';
import type {Relief} from '../../../src/basemap/relief.ts';
import {planScenes} from '../../../src/scene/plan-scenes.ts';
import {hidden} from '../../../src/scene/scene.ts';
import {namePoints} from '../../../src/layers/plan-labels.ts';
import {sourceData} from '../../../src/layers/source-data.ts';
import {sources} from '../../../src/layers/story-layers.ts';
import {type ComposedStyle, composeStyle} from '../../../src/basemap/compose-style.ts';
import {sizes} from '../../../src/layout/still-sizes.ts';
import {HOLD} from '../../../src/story/locate.ts';
import {readPage} from '../../../src/node/page/read-page.ts';
import {builtin} from '../../fixtures/basemap-fixture.ts';
import {geo} from '../../fixtures/geo-files.ts';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const STEPS = 12;
const sets = ['land', 'boundaries', 'lakes', 'rivers'] as const;

type Style = ComposedStyle['style'];
type Layer = Style['layers'][number];
type Camera = Readonly<{
  center: readonly number[];
  zoom: number;
  bearing: number;
  pitch: number;
  padding: object;
}>;
/** A step as the templates have it: where to fly, and the paint of the layers that then differ from those of another step. */
export type Chapter = Readonly<{
  id: string;
  html: string;
  camera: Camera;
  paint: readonly (readonly [layer: string, property: string, value: unknown])[];
}>;
export type Source = Readonly<{
  /** The `<map-story>` with its first twelve steps, as it is written. */
  element: string;
  title: string;
  chapters: readonly Chapter[];
  style: Style;
  /** GeoJSON files of the style by their addresses under `geo/`. */
  data: Readonly<Record<string, string>>;
}>;

/** Text of a story's step without the elements that only ours knows. */
const plainHtml = (html: string) =>
  html.replace(/<(\/?)story-(?:link|measure)\b[^>]*>/g, '<$1span>');

export function readSource(): Source {
  const page = readFileSync(`${root}index.html`, 'utf8');
  const steps = [...page.matchAll(/<story-step\b[^>]*>[\s\S]*?<\/story-step>/g)];
  const last = steps[STEPS - 1]!;
  const begin = page.indexOf('<map-story');
  const element = `${page.slice(begin, last.index + last[0].length).replace(/ embed="[^"]*"/, '')}\n      </map-story>`;
  // templates draw no line along its length: there it is shown and highlighted
  const undrawn = element.replace(/<story-step\b[^>]*>/g, (tag) => {
    const drawn = / draw="([^"]*)"/.exec(tag)?.[1];
    const without = tag.replace(/ draw="[^"]*"/, '');
    if (!drawn) return tag;
    return without.includes(' highlight="')
      ? without.replace(' highlight="', ` highlight="${drawn} `)
      : without.replace('>', ` highlight="${drawn}">`);
  });
  const {story} = readPage(`<!doctype html><html lang="en"><body>${undrawn}`, root)[0]!;
  const sceneAt = planScenes(story, sizes.landscape.viewport, {motion: 'full'});
  const relief = reliefFiles.images
    .filter(({theme}) => theme === 'light')
    .map(({file, name, coordinates, paint}) => ({
      name: name as Relief['name'],
      url: `geo/relief/${file}`,
      coordinates: coordinates as Relief['coordinates'],
      paint,
    }));
  const composed = composeStyle(story, {
    theme: 'light',
    lang: 'en',
    basemap: builtin({relief, url: (name) => `geo/${name}.geojson`}),
  });
  const layers: Layer[] = [...composed.style.layers];
  for (const {layer, before} of composed.later.layers)
    layers.splice(before ? layers.findIndex(({id}) => id === before) : layers.length, 0, layer);

  const scenes = story.steps.map((_, index) => sceneAt({index, progress: HOLD}));
  const paintOf = (index: number) =>
    composed.partLayers.flatMap(({part, layer, paintAt}) =>
      Object.entries(paintAt(scenes[index]!.layers[part] ?? hidden)).map(
        ([property, value]) => [layer.id, property, value] as const,
      ),
    );
  const first = new Map(
    paintOf(0).map(([layer, property, value]) => [`${layer} ${property}`, value]),
  );
  const varying = new Set(
    scenes.flatMap((_, index) =>
      paintOf(index)
        .filter(([layer, property, value]) => first.get(`${layer} ${property}`) !== value)
        .map(([layer]) => layer),
    ),
  );
  // templates ask for all data of a source at once
  const files = Object.fromEntries(
    Object.values(sourceFiles)
      .flat()
      .map((name) => [name, geo(name)]),
  );
  const data: Record<string, string> = Object.fromEntries(
    [
      ...Object.entries(filesBySource(files, {sources: sourceFiles})),
      // a map of another library draws each kind of thing from a file of its own
      ...sets.map((name) => [name, geo(name)] as const),
    ].map(([name, features]) => [`${name}.geojson`, JSON.stringify(features)]),
  );
  const own = {...sourceData(story), [sources.points]: namePoints(story)};
  const styleSources = {...composed.style.sources, ...composed.later.sources};
  for (const [name, features] of Object.entries(own)) {
    if (features.features.length === 0) continue;
    const file = `${name.replace(/\W/g, '-')}.geojson`;
    data[file] = JSON.stringify(features);
    styleSources[name] = {...styleSources[name], type: 'geojson', data: `geo/${file}`};
  }
  const used = new Set(
    layers.flatMap((layer) => ('source' in layer ? [String(layer.source)] : [])),
  );
  const initial = layers.map((layer) => {
    const paint = paintOf(0).filter(([id]) => id === layer.id);
    if (paint.length === 0) return layer;
    const {visibility: _, ...layout} = (layer.layout ?? {}) as Record<string, unknown>;
    return {
      ...layer,
      layout,
      paint: {
        ...layer.paint,
        ...Object.fromEntries(paint.map(([, property, value]) => [property, value])),
      },
    } as Layer;
  });
  const {transition: _, ...style} = composed.style;
  return {
    element,
    title: /<title>(.*?)<\/title>/.exec(page)![1]!,
    style: {
      ...style,
      sources: Object.fromEntries(Object.entries(styleSources).filter(([name]) => used.has(name))),
      layers: initial,
    },
    chapters: story.steps.map(({id}, index) => ({
      id,
      html: plainHtml(steps[index]![0].replace(/^<story-step\b[^>]*>|<\/story-step>$/g, '')),
      camera: scenes[index]!.camera,
      paint: paintOf(index).filter(([layer]) => varying.has(layer)),
    })),
    data,
  };
}
