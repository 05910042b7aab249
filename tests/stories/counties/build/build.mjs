// Makes ../geo/ from us-atlas and vega-datasets: the same packages give the same bytes.
import {readFileSync, writeFileSync} from 'node:fs';
import {csvParse, tsvParse} from 'd3-dsv';
import mapshaper from 'mapshaper';

const read = (path) => readFileSync(new URL(`node_modules/${path}`, import.meta.url), 'utf8');
const data = (name) => read(`vega-datasets/data/${name}`);
const fips = (id, digits) => String(id).padStart(digits, '0');
const percent = (share) => Number((share * 100).toFixed(1));
const slug = (name) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

const census = 'U.S. Census Bureau, boundaries of 2017, by us-atlas, simplified';
const sources = {
  counties: `${census}; U.S. Bureau of Labor Statistics, unemployment of 2009, by vega-datasets`,
  states: `${census}; American Community Survey, households of 2011 to 2013, by vega-datasets`,
  lines: census,
  flights: 'U.S. Bureau of Transportation Statistics, flights of 2008, by vega-datasets',
  airfields: 'Airports of Data.gov, by vega-datasets',
};
const licence = 'public domain';

/** Territories are left out: not all of the data have them. */
const territories = '60 66 69 72 78';
/** Counties that were renamed after 2009, or became part of another: code then, code of 2017. */
const renamed = {'02270': '02158', 46113: '46102'};

const income = JSON.parse(data('income.json')).filter(({region}) => region !== 'other');
const postal = new Map(JSON.parse(data('obesity.json')).map(({id, state}) => [fips(id, 2), state]));

/** One feature a line, members in one order. */
function write(name, features, source) {
  const lines = features.map(({properties, geometry}) =>
    JSON.stringify({type: 'Feature', properties, geometry}),
  );
  const head = `{"type":"FeatureCollection","source":"${source}","licence":"${licence}","features":[`;
  writeFileSync(`../geo/${name}.geojson`, `${head}\n${lines.join(',\n')}\n]}\n`);
}

const rounded = (degrees, places = 2) => Number(Number(degrees).toFixed(places));
const point = (...coordinates) => ({
  type: 'Point',
  coordinates: coordinates.map((one) => rounded(one)),
});

function roundedLine(positions, places) {
  const line = positions.map((position) => position.map((one) => rounded(one, places)));
  return line.filter((one, index) => String(one) !== String(line[index - 1]));
}

/** About a kilometre; more precise where nothing would be left. */
function roundedPolygons({type, coordinates}, places = 2) {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates)
    .map((rings) =>
      rings.map((ring) => roundedLine(ring, places)).filter(({length}) => length >= 4),
    )
    .filter(({length}) => length > 0);
  if (polygons.length === 0) return roundedPolygons({type, coordinates}, places + 1);
  return polygons.length === 1
    ? {type: 'Polygon', coordinates: polygons[0]}
    : {type: 'MultiPolygon', coordinates: polygons};
}

const shapes = await mapshaper.applyCommands(
  [
    '-i us.json',
    '-target counties',
    `-filter "!'${territories}'.includes(FID.slice(0, 2))"`,
    '-simplify 12% weighted keep-shapes',
    '-each "state = FID.slice(0, 2)"',
    '-dissolve state + name=merged',
    '-target merged -innerlines + name=lines',
    '-o counties.json target=counties format=geojson id-field=FID',
    '-o states.json target=merged format=geojson',
    '-o lines.json target=lines format=geojson',
  ].join(' '),
  {'us.json': read('us-atlas/counties-10m.json')},
);
const shapesOf = (name) => JSON.parse(shapes[`${name}.json`]);

const byCode = ({properties: one}, {properties: other}) => (one.id < other.id ? -1 : 1);
// us-atlas has no shape of Falls Church, VA
const counties = shapesOf('counties')
  .features.filter(({geometry}) => geometry)
  .map(({id, properties: {name}, geometry}) => ({
    properties: {id, name: `${name}, ${postal.get(id.slice(0, 2))}`},
    geometry: roundedPolygons(geometry),
  }))
  .sort(byCode);
write('counties', counties, sources.counties);

const rates = new Map(
  tsvParse(data('unemployment.tsv')).map(({id, rate}) => [
    renamed[fips(id, 5)] ?? fips(id, 5),
    percent(rate),
  ]),
);
// a county without a rate has a row without a number
const rows = counties.map(({properties: {id}}) => `${id},${rates.get(id) ?? ''}`);
writeFileSync('../geo/unemployment.csv', `fips,rate\n${rows.join('\n')}\n`);

const share = (state, bracket) =>
  percent(income.find(({id, group}) => id === state && group === bracket).pct);
const states = shapesOf('states')
  .features.map(({properties: {state}, geometry}) => {
    const {id, name, region} = income.find(({id}) => id === Number(state));
    return {
      properties: {
        id: slug(name),
        name,
        region: region[0].toUpperCase() + region.slice(1),
        below_10000: share(id, '<10000'),
        from_200000: share(id, '200000+'),
      },
      geometry: roundedPolygons(geometry),
    };
  })
  .sort(byCode);
write('states', states, sources.states);

const lines =
  shapesOf('lines').features ?? shapesOf('lines').geometries.map((geometry) => ({geometry}));
const pieces = lines.flatMap(({geometry: {type, coordinates}}) =>
  type === 'LineString' ? [coordinates] : coordinates,
);
write(
  'state-lines',
  [
    {
      properties: {id: 'all'},
      geometry: {type: 'MultiLineString', coordinates: pieces.map((line) => roundedLine(line))},
    },
  ],
  sources.lines,
);

const airfields = csvParse(data('airports.csv')).filter(({state}) =>
  [...postal.values()].includes(state),
);
write(
  'airfields',
  [
    {
      properties: {id: 'airfields', name: 'Airfields'},
      geometry: {
        type: 'MultiPoint',
        coordinates: airfields.map(
          ({longitude, latitude}) => point(longitude, latitude).coordinates,
        ),
      },
    },
  ],
  sources.airfields,
);

const airport = new Map(airfields.map((one) => [one.iata, one]));
const flights = csvParse(data('flights-airport.csv')).filter(
  ({origin, destination}) => airport.has(origin) && airport.has(destination),
);
/** Sums of flights by a key, the largest first. */
function sums(keyOf) {
  const found = new Map();
  for (const flight of flights)
    found.set(keyOf(flight), (found.get(keyOf(flight)) ?? 0) + Number(flight.count));
  return [...found].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

const named = (iata) => `${airport.get(iata).city} (${iata})`;
const at = (iata) => point(airport.get(iata).longitude, airport.get(iata).latitude);
write(
  'airports',
  sums(({origin}) => origin).map(([iata, departures]) => ({
    properties: {id: iata.toLowerCase(), name: named(iata), departures},
    geometry: at(iata),
  })),
  sources.flights,
);

const MOST_ROUTES = 30;
write(
  'routes',
  sums(({origin, destination}) => [origin, destination].sort().join('-'))
    .slice(0, MOST_ROUTES)
    .map(([pair, flights]) => {
      const ends = pair.split('-');
      return {
        properties: {id: pair.toLowerCase(), name: ends.map(named).join(' – '), flights},
        geometry: {type: 'LineString', coordinates: ends.map((iata) => at(iata).coordinates)},
      };
    }),
  sources.flights,
);
