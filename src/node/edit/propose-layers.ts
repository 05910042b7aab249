// Proposes layers for data: a kind by their geometry, a colour that no layer has, an id that is free.
import type {Feature} from 'geojson';
import {kinds} from '../../layers/kinds/index.ts';
import {offered} from '../../layers/themed-color.ts';
import {escaped} from '../../still/xml.ts';
import type {Kind, Shape} from '../../story/schema.ts';
import {kindOf, shapesIn} from '../import/page-layers.ts';
import {slugOf, takeFileNames, takeIds} from '../import/take-ids.ts';
import {attributesOf, type EditedPage, elementChildren, storiesOf} from './page-tree.ts';
import type {DataSet} from './data-set.ts';

export type ProposedLayer = Readonly<{
  id: string;
  /** Beside the page. */
  file: string;
  features: readonly Feature[];
  facts?: DataSet['facts'];
  html: string;
}>;

const partNames: Readonly<Record<Shape, string>> = {
  point: 'places',
  line: 'lines',
  polygon: 'areas',
};

/** @param names of files that lie beside the page */
export function proposeLayers(
  sets: readonly DataSet[],
  page: EditedPage,
  names: readonly string[],
): ProposedLayer[] {
  const ids = takeIds(
    [...page.text.matchAll(/\sid\s*=\s*["']?([^"'\s>]+)/gi)].map(([, id]) => id!),
  );
  const files = takeFileNames(names.map((name) => name.replace(/\.geojson$/i, '')));
  const colors = colorsOf(page);
  return sets.flatMap(({name, features, facts}) =>
    byShape(features).map(({part, features}) => {
      const kind = kindOf(shapesIn({features}));
      const called = calledAs(name);
      const label = part === undefined ? called : `${called}: ${partNames[part]}`;
      const slug = slugOf(part === undefined ? name : `${name}-${partNames[part]}`).toLowerCase();
      const id = ids(slug, 'layer');
      const file = `${files(slug, 'data')}.geojson`;
      const color = freeColor(kind, colors);
      const attributes = {id, src: encodeURI(file), kind, label, ...(color && {color})};
      const written = Object.entries(attributes).map(
        ([key, value]) => ` ${key}="${escaped(value)}"`,
      );
      return {
        id,
        file,
        features,
        ...(facts && {facts}),
        html: `<story-layer${written.join('')}></story-layer>`,
      };
    }),
  );
}

/** Readers see it in the legend: `bus_stops` is “Bus stops”. */
function calledAs(name: string): string {
  const words = name.replaceAll('_', ' ').trim() || name;
  return words === words.toLowerCase() ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

type Part = Readonly<{part?: Shape; features: readonly Feature[]}>;

/** Points, lines and areas in one file become layers of their own, each of its kind. */
function byShape(features: readonly Feature[]): Part[] {
  const shapeOf = (feature: Feature): Shape | 'mixed' => {
    const shapes = [...shapesIn(feature)];
    return shapes.length === 1 ? shapes[0]! : 'mixed';
  };
  const shapes = new Set(features.map(shapeOf));
  if (shapes.size < 2 || shapes.has('mixed')) return [{features}];
  return (['polygon', 'line', 'point'] as const).flatMap((part) => {
    const own = features.filter((feature) => shapeOf(feature) === part);
    return own.length > 0 ? [{part, features: own}] : [];
  });
}

/** Colours of the story's layers: those that they name, and those of their kinds. */
function colorsOf(page: EditedPage): Set<string> {
  const layers = storiesOf(page)
    .flatMap(elementChildren)
    .filter(({tagName}) => tagName === 'story-layer')
    .map(attributesOf);
  return new Set(
    layers.map(
      ({color, kind}) => color ?? (kind !== undefined && isKind(kind) ? kinds[kind].color : ''),
    ),
  );
}

const isKind = (kind: string): kind is Kind => Object.hasOwn(kinds, kind);

/** Nothing where that of the kind is free, or all are taken; the colour is then taken. */
function freeColor(kind: Kind, taken: Set<string>): string | undefined {
  const usual = kinds[kind].color;
  if (!taken.has(usual)) {
    taken.add(usual);
    return undefined;
  }
  const free = offered.find((one) => !/^(?:ink|muted)$/.test(one) && !taken.has(one));
  if (free) taken.add(free);
  return free;
}
