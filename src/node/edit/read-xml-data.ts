// Reads KML and GPX.
import {gpx, kml} from '@tmcw/togeojson';
import {DOMParser, type Document} from '@xmldom/xmldom';
import type {Feature, Geometry} from 'geojson';
import type {NoData, ReadData} from './data-set.ts';

/** @returns nothing for what does not begin as XML does, and for other XML */
export function readXmlData(text: string, stem: string): ReadData | NoData | undefined {
  const [, format] =
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?(kml|gpx)\b/i.exec(
      text,
    ) ?? [];
  if (format === undefined) return undefined;
  try {
    const plain = format.toLowerCase() === 'kml' ? text.replace(/(<\/?)kml:/g, '$1') : text;
    const document = new DOMParser({onError: () => undefined}).parseFromString(plain, 'text/xml');
    return format.toLowerCase() === 'kml' ? readKmlData(document, stem) : readGpx(document, stem);
  } catch {
    return {fault: `This ${format.toUpperCase()} is damaged. Export it again.`};
  }
}

const count = (document: Document, tag: string) => document.getElementsByTagName(tag).length;

function readKmlData(document: Document, stem: string): ReadData {
  const name = document.getElementsByTagName('Document')[0]?.getElementsByTagName('name')[0];
  const left = (
    [
      ['NetworkLink', 'links to other files'],
      ['GroundOverlay', 'pictures on the ground'],
      ['ScreenOverlay', 'pictures on the screen'],
      ['Model', 'models'],
      ['gx:Tour', 'tours'],
    ] as const
  ).flatMap(([tag, what]) =>
    count(document, tag) > 0 ? [`${what} (${count(document, tag)})`] : [],
  );
  return {
    sets: [
      {
        name: (name?.parentNode?.nodeName === 'Document' && name.textContent?.trim()) || stem,
        features: kml(document).features.filter(isPlace).map(plainLooks),
      },
    ],
    notes: [
      'KML was converted. Its colours, icons and widths are left.',
      ...(left.length > 0 ? [`Left: ${left.join(', ')}.`] : []),
    ],
  };
}

const isPlace = (feature: Feature<Geometry | null>): feature is Feature =>
  feature.geometry !== null;

/** What KML says of looks is not data. */
const looks =
  /^(?:style\w*|stroke.*|fill.*|icon.*|label-.*|visibility|@geometry-type|gx_media_links)$/i;

function plainLooks(feature: Feature): Feature {
  const {properties} = feature;
  return {
    ...feature,
    properties: Object.fromEntries(
      Object.entries(properties ?? {}).filter(([name]) => !looks.test(name)),
    ),
  };
}

function readGpx(document: Document, stem: string): ReadData {
  const features = gpx(document).features.filter(isPlace);
  return {
    sets: [
      {
        name: stem,
        features: features.map(({properties, ...feature}) => {
          const {coordinateProperties: _, _gpxType: __, links: ___, ...kept} = properties ?? {};
          return {...feature, properties: kept};
        }),
      },
    ],
    notes: ['GPX was converted. The times, heights and readings of single points are left.'],
  };
}
