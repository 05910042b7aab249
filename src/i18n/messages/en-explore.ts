// Holds the English texts of the tools for exploring; loaded with them.
import type {Kind} from '../../story/types.ts';

export const english = {
  tools: 'Map tools',
  /** Said when the reader begins and stops exploring. */
  entered: 'You are exploring the map.',
  left: 'You are back in the story.',
  /** Said when keys or buttons have moved the map. */
  movedTo: 'Map centre: {place}.',
  asWideAs: 'The map is about {width} wide.',
  nothingHere: 'Nothing here has a name.',
  inStory: 'Your place in the story: step {step} of {count}',
  search: 'Find a place',
  foundNothing: 'No place has this name',
  foundSome: '{count} found',
  places: 'Places',
  layers: 'Layers',
  /** The panel with the numbers of the story’s layers. */
  numbers: 'As a table',
  measure: 'Measure',
  share: 'Share and download',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  panUp: 'Move the map up',
  panDown: 'Move the map down',
  panLeft: 'Move the map left',
  panRight: 'Move the map right',
  mapKeys:
    'Arrow keys move the map. Plus and minus zoom. Enter tells what is at the centre. Escape ' +
    'goes back to the story.',
  /** In place of `mapKeys` while the reader measures. */
  measureKeys:
    'Arrow keys move the map. Plus and minus zoom. Enter sets a point at the centre. Escape ' +
    'closes the panel.',
  northUp: 'Put north at the top',
  fit: 'Show all of the story',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  layersOfStory: 'Story',
  layersBelow: 'Background map',
  asInStory: 'Show what the story shows',
  thingsHere: '{count} things here',
  /** After a list that is cut. */
  more: 'and {count} more',
  alsoCalled: 'Also called {names}',
  length: 'Length on this map: {value}',
  area: 'Area on this map: {value}',
  distance: 'Distance from the border on this map: {value}',
  source: 'Source: {source}',
  heldAndClaimed: 'Disputed: administered by {held}, claimed by {claimed}',
  stepsAbout: 'In the story',
  measureHint:
    'Click or tap the map to set points, or choose two places below. With the keyboard, move ' +
    'the map and press Enter: this sets a point at the centre of the map.',
  measureFrom: 'From',
  measureTo: 'To',
  choosePlace: 'Choose a place',
  measured: 'Distance: {value}',
  measuredPoint: 'Point {number}: {place}',
  measuredLeg: 'From {from} to {to}: {distance}, starting {bearing} clockwise from north',
  measuredTotal: 'Total: {distance}',
  measuredArea: 'Area: {area}',
  bearing: 'Direction at the start: {value} clockwise from north',
  undo: 'Undo',
  clear: 'Clear',
  copyText: 'Copy as text',
  copyTable: 'Copy table',
  copyGeoJson: 'Copy for map programs (GeoJSON)',
  copyPlace: 'Copy coordinates',
  copyLink: 'Copy link to this view',
  copied: 'Copied',
  /** Said when a download has begun. */
  downloaded: 'The file is saved.',
  copyThis: 'Copy this:',
  middle: 'Map centre:',
  pointer: 'Pointer:',
  /** A position, such as `46.2040° N, 6.1430° E`. */
  coordinates: '{latitude}, {longitude}',
  north: '{degrees}° N',
  south: '{degrees}° S',
  east: '{degrees}° E',
  west: '{degrees}° W',
  squareKm: '{value} km²',
  /** A list of names, and one more. */
  listed: '{list}, {name}',
  /** Where a position is, and the dispute about it. */
  disputedPlace: '{place}. {dispute}',
  /** A source and its licence. */
  licensed: '{source} ({licence})',
  downloadData: 'Map data for other programs (GeoJSON)',
  downloadTable: 'Table for other programs (CSV)',
  downloadPng: 'Picture (PNG)',
  downloadSvg: 'Picture, sharp at any size (SVG)',
  /** The numbers or categories of a layer. */
  asTable: 'As a table: {label}',
  tableLayer: 'Layer',
  tableName: 'Name',
  tableNumber: 'Number',
  /** Where one table has several numbers: how the map shows each. */
  tableColor: 'Number (colour)',
  tableSize: 'Number (size)',
  tableWidth: 'Number (width)',
  tableClass: 'Class',
  tableCategory: 'Category',
  tableUnnamed: 'Without a name',
  /** What a long table leaves out. */
  tableEnds: 'This table has the {first} largest and the {last} smallest of {count}.',
  tableFirst: 'This table has the first {shown} of {count}.',
  tableMore: 'Show more',
  tableMissing: 'Left out because they have no data: {count}.',
  failed: 'That did not work: {reason}',
  'kind:peak': 'Mountain',
  'kind:pass': 'Pass',
  'kind:country': 'Country',
  'kind:country-mark': 'Country',
  'kind:range': 'Mountain range',
  'kind:desert': 'Desert',
  'kind:plateau': 'Plateau',
  'kind:river': 'River',
  'kind:lake': 'Lake',
  'kind:sea': 'Sea',
  'kind:disputed': 'Disputed area',
};

/**
 * What kinds of layers are called in a language that the library does not have; else their own
 * files say it.
 */
type KindWords = Readonly<Partial<Record<`kind:${Kind}`, string>>>;

export type ExploreWords = Readonly<Record<keyof typeof english, string>> & KindWords;
