// Reads KML, as Google My Maps and Google Earth write it: each placemark becomes a step.
import {kml} from '@tmcw/togeojson';
import {DOMParser, type Document, type Element} from '@xmldom/xmldom';
import type {Feature, Geometry} from 'geojson';
import {escaped} from '../../still/xml.ts';
import type {Kind, Shape} from '../../story/schema.ts';
import {mediaHtml} from './media-html.ts';
import {kindOf, shapesIn} from './page-layers.ts';
import type {Notes, Tour, TourLayer, TourStep, View} from './tour.ts';
import {type Fields, fieldsOf, numberOf, textOf, wordsOf} from './unknown-values.ts';

type Made = Readonly<{kind: Kind; features: Feature[]; colors: Set<string>; folders: Set<string>}>;

/** A step for each of so many placemarks reads as a list, not as a story. */
const MANY = 60;

/** @returns nothing for what is no KML */
export function readKml(text: string, notes: Notes): Tour | undefined {
  const document = parsed(text);
  const root = document?.documentElement;
  if (!document || !root || !/(^|:)kml$|Document|Folder|Placemark/i.test(root.nodeName))
    return undefined;
  const placemarks = elements(document, 'Placemark');
  const features = kml(document).features.slice(0, placemarks.length);
  noteOthers(document, placemarks.length, notes);
  const layers = new Map<string, Made>();
  const steps = placemarks.map((placemark, index): TourStep => {
    const place = `placemark ${index + 1}`;
    const feature = features[index];
    const properties = fieldsOf(feature?.properties);
    const name = textOf(properties['name']) || childText(placemark, 'name');
    const view = lookOf(placemark);
    const reference = feature?.geometry
      ? keep(
          feature.geometry,
          properties,
          {name, id: `place-${index + 1}`, folder: folderOf(placemark)},
          layers,
        )
      : undefined;
    if (!reference)
      notes.changed(
        view
          ? 'Has no place: the map looks as its author did.'
          : 'Has no place: the map shows all of the story.',
        place,
      );
    return {
      id: '',
      place,
      title: escaped(name),
      html: proseOf(placemark, properties),
      ...(view && {view}),
      ...(reference && {focus: [reference], highlight: [reference]}),
    };
  });
  const made = [...layers].map(([id, {kind, features: own, colors, folders}]): TourLayer => {
    const [color, ...others] = [...colors];
    if (others.length > 0)
      notes.left(`The layer “${id}” has one colour: the colours of its placemarks are left.`);
    return {
      id,
      label: (folders.size === 1 && [...folders][0]) || titleOf(document) || id,
      kind,
      ...(color !== undefined && others.length === 0 && {color}),
      data: {type: 'FeatureCollection', features: own},
    };
  });
  const show = made.map(({id}) => id);
  const start: Partial<TourStep> = show.length > 0 ? {focus: show} : {view: {lng: 0, lat: 20}};
  return {
    tool: 'KML',
    title: titleOf(document),
    footer: '',
    layers: made,
    steps: [
      ...opening(document, start),
      ...steps.map((step) => ({...(step.view || step.focus ? {} : start), ...step, show})),
    ],
  };
}

function parsed(text: string): Document | undefined {
  try {
    const [, prefix] = /<([\w.-]+):(?:kml|Document|Folder|Placemark)\b/i.exec(text) ?? [];
    const even = text.replace(/\s{200,}/g, '\n');
    const plain = prefix === undefined ? even : withoutPrefix(even, prefix);
    return new DOMParser({onError: () => undefined}).parseFromString(plain, 'text/xml');
  } catch {
    return undefined;
  }
}

/** Whichever prefix a program gives KML; those of extensions, such as `gx:`, stay. */
const withoutPrefix = (text: string, prefix: string) =>
  text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</');

const elements = (node: Document | Element, tag: string): Element[] => [
  ...node.getElementsByTagName(tag),
];

const child = (node: Element, tag: string): Element | undefined =>
  [...node.childNodes].find((one): one is Element => one.nodeName === tag);

const childText = (node: Element, tag: string): string =>
  (child(node, tag)?.textContent ?? '').trim();

const container = (document: Document): Element | undefined =>
  elements(document, 'Document')[0] ?? elements(document, 'Folder')[0];

function titleOf(document: Document): string {
  const found = container(document);
  return found ? childText(found, 'name') : '';
}

function opening(document: Document, look: Partial<TourStep>): TourStep[] {
  const found = container(document);
  const [title, html] = found
    ? [childText(found, 'name'), childText(found, 'description')]
    : ['', ''];
  if (title === '' && html === '') return [];
  return [{id: 'start', place: 'document', title: escaped(title), html, ...look, opening: true}];
}

function folderOf({parentNode}: Element): string {
  return parentNode?.nodeName === 'Folder' ? childText(parentNode as Element, 'name') : '';
}

/** The folder that it is in, what it says, and its further data as a list. */
function proseOf(placemark: Element, properties: Fields): string {
  const folder = folderOf(placemark);
  const extended = elements(placemark, 'Data')
    .map((data) => [data.getAttribute('name') ?? '', childText(data, 'value')] as const)
    .filter(([name, value]) => name !== '' && value !== '');
  const pictures = extended
    .filter(([name]) => name === 'gx_media_links')
    .flatMap(([, value]) => value.split(/\s+/));
  const description = childText(placemark, 'description');
  const rows = extended.filter(
    ([name, value]) => name !== 'gx_media_links' && !description.includes(value),
  );
  return [
    folder && `<p class="kicker">${escaped(folder)}</p>`,
    ...pictures
      .filter((url) => !description.includes(url))
      .map((url) => `<div>${mediaHtml(url)}</div>`),
    description || escaped(textOf(properties['Snippet'])),
    rows.length > 0 &&
      `<dl>${rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${value}</dd>`).join('')}</dl>`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** By shape: the id of the layer, and the property that has the colour. */
const layerOf: Readonly<Record<Shape, readonly [string, string]>> = {
  point: ['places', 'icon-color'],
  line: ['lines', 'stroke'],
  polygon: ['areas', 'fill'],
};
const mixed = ['others', 'fill'] as const;

/** Puts a feature into the layer of its shape. @returns how steps name it */
function keep(
  geometry: Geometry,
  properties: Fields,
  {name, id, folder}: Readonly<{name: string; id: string; folder: string}>,
  layers: Map<string, Made>,
): string {
  const shapes = shapesIn(geometry);
  const [shape] = shapes.size === 1 ? shapes : [];
  const [key, colored] = shape === undefined ? mixed : layerOf[shape];
  const layer = layers.get(key) ?? {
    kind: kindOf(shapes),
    features: [],
    colors: new Set(),
    folders: new Set(),
  };
  layers.set(key, layer);
  layer.folders.add(folder);
  layer.features.push({type: 'Feature', properties: {id, ...(name && {name})}, geometry});
  const color = textOf(properties[colored]);
  if (/^#[\da-f]{3,8}$/i.test(color)) layer.colors.add(color);
  return `${key}/${id}`;
}

/** Where an author looked from; the distance becomes a zoom at which a window of 800 px shows as much. */
function lookOf(placemark: Element): View | undefined {
  const look = child(placemark, 'LookAt') ?? child(placemark, 'Camera');
  const number = (tag: string) => (look ? numberOf(childText(look, tag)) : undefined);
  const [lng, lat] = [number('longitude'), number('latitude')];
  if (lng === undefined || lat === undefined || Math.abs(lat) > 85 || Math.abs(lng) > 180)
    return undefined;
  const range = Math.max(10, number('range') ?? number('altitude') ?? 10_000);
  const zoom = Math.log2(
    (40_075_016 * Math.cos((lat * Math.PI) / 180) * 800) / (512 * 1.15 * range),
  );
  return {
    lng,
    lat,
    zoom: Number(Math.min(20, Math.max(0, zoom)).toFixed(2)),
    pitch: Number(Math.min(85, Math.max(0, number('tilt') ?? 0)).toFixed(1)),
    bearing: Number(((number('heading') ?? 0) % 360).toFixed(1)),
  };
}

function noteOthers(document: Document, count: number, notes: Notes): void {
  for (const [tag, what] of [
    ['NetworkLink', 'Links to other files of KML'],
    ['GroundOverlay', 'Pictures on the ground'],
    ['ScreenOverlay', 'Pictures on the screen'],
    ['PhotoOverlay', 'Photographs in space'],
    ['gx:Tour', 'Tours (flights and pauses)'],
    ['Model', 'Models'],
  ] as const) {
    const number = elements(document, tag).length;
    if (number > 0) notes.left(`${what} are left: ${number}.`);
  }
  if (elements(document, 'TimeStamp').length + elements(document, 'TimeSpan').length > 0)
    notes.left('Times of placemarks are left.');
  if (elements(document, 'Icon').length > 0)
    notes.left('Icons are left: places are dots with names.');
  if (count > MANY)
    notes.changed(
      `There is a step for each of ${count} placemarks. Few readers read so many: name several places in one step.`,
    );
  if (wordsOf(document.documentElement?.textContent ?? '') === '')
    notes.left('The file has no text.');
}
