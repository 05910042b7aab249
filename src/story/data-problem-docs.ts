// Explains each problem with data and measured figures. Only Node tools import this.
import type {ProblemCode} from './problem.ts';
import type {ProblemDoc} from './review-docs.ts';

export const dataProblemDocs = {
  'data-unavailable': {
    meaning:
      'A file that a layer names could not be read: not found, no answer in time, or refused.',
    remedy:
      'Check the address, and on another host the header `Access-Control-Allow-Origin`. Copy a ' +
      'file of your own computer (`file:`, `C:\\`) into the folder of the page.',
  },
  'data-too-large': {
    meaning: 'The GeoJSON file of a layer is too large for a phone. It is not read.',
    remedy: 'Simplify the geometry, with mapshaper’s `-simplify` for instance.',
  },
  'data-large': {
    meaning: 'The GeoJSON file of a layer has more than 1 MB. All readers load it, on any line.',
    remedy: 'Simplify it with the command in the message, and name the smaller file in `src`.',
  },
  'data-not-checked': {
    meaning:
      'A layer is on another host, which the command line does not ask, or stands in a `data:` address.',
    remedy: 'Nothing, if the file is right. Open the page to see whether readers get it.',
  },
  'invalid-geojson': {
    meaning: 'The file is not GeoJSON. Nothing of it is shown.',
    remedy:
      'Save it as GeoJSON (RFC 7946) in longitude and latitude. Of many other formats, the ' +
      'message has the command that converts them.',
  },
  'invalid-feature': {
    meaning: 'One feature cannot be drawn and is left out.',
    remedy: 'Correct the coordinates at the place that `path` names. Longitude comes first.',
  },
  'mended-geometry': {
    meaning:
      'Rings do not end where they begin, or parts of a geometry have no positions. The rings are closed, such parts left out; all else is drawn.',
    remedy:
      'Nothing has to be done. To write the file anew: `mapshaper in.geojson -clean -o out.geojson`.',
  },
  'invalid-property': {
    meaning:
      'A property that is shown as text (`name`, `alt`, `note` and the like) is an object, a ' +
      'list or `true`. It is left out; the feature is drawn.',
    remedy: 'Write a text or a number. The message names the property and the first such feature.',
  },
  'longitude-wrapped': {
    meaning: 'Longitudes go on beyond 180 or -180. They are taken as the same places within ±180.',
    remedy:
      'Write longitudes from -180 to 180, and cut what crosses the antimeridian (RFC 7946), ' +
      'with `ogr2ogr -wrapdateline` for instance.',
  },
  'position-zero': {
    meaning:
      'A point of a layer lies at longitude 0, latitude 0, and all others far from there. Lookups ' +
      'of addresses put there what they do not find, and the map would frame half the world.',
    remedy: 'Correct the position, or leave the point out.',
  },
  'geometry-not-drawn': {
    meaning: 'The `kind` of a layer does not draw this type of geometry. The feature is not shown.',
    remedy:
      'Use another `kind`, or another geometry. The elements’ page says which kind takes what.',
  },
  'nothing-to-draw': {
    meaning:
      'A step draws something that has no line to be drawn along, points or polygons. It is ' +
      'shown whole.',
    remedy:
      'Name it in `show` or `highlight`. Places that a drawn line reaches need the property ' +
      '`along`.',
  },
  'nothing-to-measure': {
    meaning: 'A measure names a feature that the data do not have.',
    remedy: 'Correct `of`, or give the feature an `id` in the GeoJSON.',
  },
  'measure-differs': {
    meaning: 'A figure in the text differs from what the map measures.',
    remedy:
      'Correct the text or the geometry, or leave the element empty to show the measured figure.',
  },
} as const satisfies Partial<Readonly<Record<ProblemCode, ProblemDoc>>>;
