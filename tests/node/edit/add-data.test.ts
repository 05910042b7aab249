// Checks what becomes of files of data that are dropped on a page.
import {mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import type {Feature, FeatureCollection, Polygon} from 'geojson';
import {describe, expect, test} from 'vitest';
import {addData} from '../../../src/node/edit/add-data.ts';
import {addPicture} from '../../../src/node/edit/add-picture.ts';
import {editedPage} from '../../../src/node/edit/page-tree.ts';
import {simplifyFeatures} from '../../../src/node/edit/simplify-features.ts';
import {shapefile} from './shapefile.ts';

const page =
  '<map-story><story-layer id="river" src="river.geojson" kind="route"></story-layer></map-story>';
const project = (text = page) => {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  const file = join(root, 'index.html');
  writeFileSync(file, text);
  return {root, file, page: editedPage(text)};
};
const add = async (content: string | Uint8Array, name: string, at = project()) => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const made = await addData(bytes, name, at);
  return {made, at};
};
const added = async (content: string | Uint8Array, name: string, at = project()) => {
  const {made} = await add(content, name, at);
  if ('problem' in made) throw new Error(made.problem.message);
  const read = made.files.map(
    (file) => JSON.parse(readFileSync(join(at.root, file.name), 'utf8')) as FeatureCollection,
  );
  return {...made, features: read.flatMap(({features}) => features), read};
};
const refused = async (content: string | Uint8Array, name: string) => {
  const {made, at} = await add(content, name);
  expect(readdirSync(at.root)).toEqual(['index.html']);
  if (!('problem' in made)) throw new Error('The data were taken.');
  return made.problem;
};
const point = (lng: number, lat: number, properties = {}): Feature => ({
  type: 'Feature',
  properties,
  geometry: {type: 'Point', coordinates: [lng, lat]},
});
const collection = (...features: Feature[]) =>
  JSON.stringify({type: 'FeatureCollection', features});

describe('GeoJSON', () => {
  test('is written beside the page, one feature on a line, with ids by which steps can name them', async () => {
    const {files, layers, features, report} = await added(
      collection(
        point(10.123456789, 50, {name: 'Old town'}),
        point(11, 51, {id: 7}),
        point(12, 52),
      ),
      'My towns.json',
    );
    expect(files).toEqual([{name: 'my-towns.geojson', bytes: expect.any(Number) as number}]);
    expect(layers).toBe(
      '<story-layer id="my-towns" src="my-towns.geojson" kind="place" label="My towns"></story-layer>',
    );
    expect(features.map(({properties}) => properties!['id'] as string)).toEqual([
      'Old-town',
      '7',
      'feature',
    ]);
    expect(features[0]!.geometry).toEqual({type: 'Point', coordinates: [10.123457, 50]});
    expect(report[0]).toBe('2 features got an id, by which steps can name them.');
  });

  test('keeps ids that several features share, and names what is left of properties', async () => {
    const {features, report} = await added(
      collection(
        point(0, 0, {id: 'a b', list: [1]}),
        point(1, 1, {id: 'a b'}),
        point(2, 2, {name: 'a b'}),
      ),
      'x.json',
    );
    expect(features.map(({properties}) => properties!['id'] as string)).toEqual([
      'a-b',
      'a-b',
      'a-b-2',
    ]);
    expect(report).toContain('Properties that are lists or objects are left: list.');
  });

  test('keeps whose data they are', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      attribution: 'Survey of the lake',
      licence: 'CC BY 4.0',
      features: [point(0, 0)],
    });
    const {read} = await added(text, 'x.json');
    expect(read[0]).toMatchObject({source: 'Survey of the lake', licence: 'CC BY 4.0'});
  });

  test('of several shapes becomes a layer for each, in colours that no layer has', async () => {
    const line = {
      ...point(0, 0),
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      },
    };
    const {layers} = await added(collection(point(0, 0), line), 'walk.geojson');
    expect(layers.split('\n')).toEqual([
      '<story-layer id="walk-lines" src="walk-lines.geojson" kind="route" label="Walk: lines" color="amber"></story-layer>',
      '<story-layer id="walk-places" src="walk-places.geojson" kind="place" label="Walk: places"></story-layer>',
    ]);
  });

  test('never replaces a file, and takes an id that the page does not have', async () => {
    const at = project();
    writeFileSync(join(at.root, 'river.geojson'), 'the author’s own');
    const {files, layers} = await added(collection(point(0, 0)), 'river.geojson', at);
    expect(files[0]!.name).toBe('river-2.geojson');
    expect(layers).toContain('id="river-2"');
    expect(readFileSync(join(at.root, 'river.geojson'), 'utf8')).toBe('the author’s own');
  });

  test('is not called as Windows calls a device', async () => {
    const {files} = await added(collection(point(75, 36)), 'aux.geojson');
    expect(files.map(({name}) => name)).toEqual(['file-aux.geojson']);
  });

  test('is not written through a link out of the folder', async () => {
    const at = project();
    const other = mkdtempSync(join(tmpdir(), 'other-'));
    symlinkSync(join(other, 'x.geojson'), join(at.root, 'link.geojson'));
    const {files} = await added(collection(point(0, 0)), 'link.geojson', at);
    expect(files[0]!.name).toBe('link-2.geojson');
    expect(readdirSync(other)).toEqual([]);
  });

  test('with a feature on each line, as a list, and as one geometry is taken as well', async () => {
    for (const text of [
      [point(0, 0), point(1, 1)].map((one) => JSON.stringify(one)).join('\n'),
      JSON.stringify([point(0, 0), point(1, 1)]),
      JSON.stringify({
        type: 'MultiPoint',
        coordinates: [
          [0, 0],
          [1, 1],
        ],
      }),
    ])
      expect((await added(text, 'x.geojson')).layers).toContain('kind="place"');
  });

  test('in a projected system is refused, with what to do', async () => {
    const crs = {type: 'name', properties: {name: 'urn:ogc:def:crs:EPSG::25832'}};
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs,
      features: [point(565_000, 5_934_000)],
    });
    expect(await refused(text, 'port.geojson')).toMatchObject({
      code: 'data-projected',
      message: expect.stringMatching(/EPSG:25832, not degrees.*ogr2ogr -t_srs EPSG:4326/) as string,
    });
  });
});

describe('other formats', () => {
  test('TopoJSON: each object becomes a layer', async () => {
    const topology = {
      type: 'Topology',
      transform: {scale: [0.5, 0.5], translate: [10, 50]},
      arcs: [
        [
          [0, 0],
          [2, 0],
          [0, 2],
          [-2, -2],
        ],
      ],
      objects: {
        lands: {
          type: 'GeometryCollection',
          geometries: [{type: 'Polygon', arcs: [[0]], properties: {name: 'Land'}}],
        },
        towns: {type: 'Point', coordinates: [1, 1]},
      },
    };
    const {layers, features} = await added(JSON.stringify(topology), 'map.topojson');
    expect(layers.match(/src="[^"]+" kind="\w+"/g)).toEqual([
      'src="lands.geojson" kind="region"',
      'src="towns.geojson" kind="place"',
    ]);
    expect(features[0]!.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [10, 50],
          [11, 50],
          [11, 51],
          [10, 50],
        ],
      ],
    });
  });

  test('CSV: rows become points, numbers numbers, and keys with zeros stay texts', async () => {
    const text =
      '\ufeffName;Zip;Stop_Lat;Stop_Lon;Riders\r\n"Hbf; Nord";00120;50,5;10,25;1200\r\nOst;00121;50.6;10.5;\r\nNowhere;00122;;;5\r\n';
    const {features, report, layers} = await added(text, 'stops.csv');
    expect(features).toEqual([
      point(10.25, 50.5, {
        id: 'Hbf-Nord',
        name: 'Hbf; Nord',
        Name: 'Hbf; Nord',
        Zip: '00120',
        Riders: 1200,
      }),
      point(10.5, 50.6, {id: 'Ost', name: 'Ost', Name: 'Ost', Zip: '00121'}),
    ]);
    expect(report.slice(0, 2)).toEqual([
      '2 rows of the table became points, by “Stop_Lon” and “Stop_Lat”.',
      'One row is left: without a position.',
    ]);
    expect(layers).toContain('kind="place"');
  });

  test('CSV in Latin-1 with tabs, degrees and minutes, or both in one column', async () => {
    const latin = Buffer.from(`Ort\tBreite\tLänge\nKöln\t50° 56' N\t6° 57' 36" E\n`, 'latin1');
    const {features, report} = await added(latin, 'orte.tsv');
    expect(features[0]).toMatchObject({
      properties: {Ort: 'Köln'},
      geometry: {coordinates: [6.96, 50.933333]},
    });
    expect(report[0]).toMatch(/Latin-1.*It is written as UTF-8\.$/);
    const both = 'name,geo_point_2d\nA,"48.5, 2.25"\n';
    expect((await added(both, 'x.csv')).features[0]!.geometry).toEqual({
      type: 'Point',
      coordinates: [2.25, 48.5],
    });
  });

  test('CSV without coordinates is written in UTF-8 beside the page, as a table for a layer', async () => {
    const at = project();
    const {made} = await add(Buffer.from('Land;größe|\nZürich;1,5\n', 'latin1'), 'GDP 1.csv', at);
    expect(made).toMatchObject({
      files: [{name: 'gdp-1.csv'}],
      layers: '',
      table: {src: 'gdp-1.csv', text: 'Land,größe|\nZürich,"1,5"'},
      problems: [],
    });
    expect(readFileSync(join(at.root, 'gdp-1.csv'), 'utf8')).toBe('Land,größe|\nZürich,"1,5"\n');
    const again = await add('a,b\nc,1\n', 'gdp 1.csv', at);
    expect(again.made).toMatchObject({table: {src: 'gdp-1-2.csv'}});
  });

  test('CSV without coordinates is refused where no layer could take it', async () => {
    const at = project(
      '<map-story><story-layer id="a" kind="style" layers="a"></story-layer></map-story>',
    );
    const {made} = await add('country,gdp\nFR,1\n', 'gdp.csv', at);
    expect(made).toMatchObject({
      problem: {
        code: 'data-not-converted',
        message: expect.stringMatching(/it has country, gdp.*drop those first/) as string,
      },
    });
    expect(readdirSync(at.root)).toEqual(['index.html']);
    expect((await refused('x,y\n565000,5934000\n', 'utm.csv')).code).toBe('data-projected');
  });

  const kml = `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Walls</name>
    <Placemark><name>North gate</name><styleUrl>#a</styleUrl><description><![CDATA[<b>Old</b> &amp; tall]]></description><Style><IconStyle><color>ff0000ff</color></IconStyle></Style>
    <Point><coordinates>10,50,312</coordinates></Point></Placemark><NetworkLink/></Document></kml>`;

  test('KML: without its looks, and the report names what is left', async () => {
    const {features, layers, report} = await added(kml, 'a.kml');
    expect(features).toEqual([
      point(10, 50, {id: 'North-gate', name: 'North gate', description: 'Old & tall'}),
    ]);
    expect(layers).toContain('label="Walls"');
    expect(report).toContain('Left: links to other files (1).');
  });

  test('KMZ: as its KML', async () => {
    const kmz = zipSync({'doc.kml': strToU8(kml), 'files/icon.png': Uint8Array.of(1)});
    const {features, report} = await added(kmz, 'a.kmz');
    expect(features).toHaveLength(1);
    expect(report).toContain('1 other files of the archive are left.');
  });

  test('GPX: tracks and places become two layers', async () => {
    const gpx = `<gpx version="1.1"><wpt lat="50" lon="10"><name>Hut</name></wpt><trk><name>Day 1</name><trkseg>
      <trkpt lat="50" lon="10"><ele>1</ele><time>2026-01-01T00:00:00Z</time></trkpt><trkpt lat="51" lon="11"><ele>2</ele></trkpt></trkseg></trk></gpx>`;
    const {layers, features} = await added(gpx, 'hike.gpx');
    expect(layers.match(/kind="\w+"/g)).toEqual(['kind="route"', 'kind="place"']);
    expect(features[0]).toMatchObject({
      properties: {id: 'Day-1'},
      geometry: {
        type: 'LineString',
        coordinates: [
          [10, 50],
          [11, 51],
        ],
      },
    });
    expect(JSON.stringify(features)).not.toContain('coordinateProperties');
  });

  test('a zipped Shapefile: from its own projection, as its .prj file says', async () => {
    const {features, layers, report} = await added(shapefile('mercator'), 'towns.zip');
    expect(features).toEqual([point(10, 50, {id: 'Port', NAME: 'Port', name: 'Port'})]);
    expect(layers).toContain('id="places" src="places.geojson" kind="place"');
    expect(report[0]).toBe('The Shapefile was converted to degrees, as its .prj file says.');
  });

  test('a Shapefile without .prj in metres, and one of its files alone, are refused', async () => {
    expect((await refused(shapefile(undefined), 'towns.zip')).code).toBe('data-projected');
    const shp = Buffer.alloc(100);
    shp.writeInt32BE(9994, 0);
    expect((await refused(shp, 'towns.shp')).message).toMatch(/one file of a Shapefile/);
  });

  test('what is no data, or damaged, is refused by its name', async () => {
    const messages = [
      await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'a.png'),
      await refused('{"type": "FeatureColl', 'a.geojson'),
      await refused(Buffer.from('PK\x03\x04 broken'), 'a.zip'),
      await refused(zipSync({'readme.txt': strToU8('no data')}), 'b.zip'),
      await refused('<html><body>404', 'c.geojson'),
      await refused(
        '{"type":"Topology","objects":{"a":{"type":"Polygon","arcs":[[9]]}},"arcs":[]}',
        'd.json',
      ),
      await refused('', 'e.csv'),
    ];
    for (const {message} of messages) expect(message).toMatch(/\.$|`\.$/);
  });

  test('an archive that would fill the memory is refused before it does', async () => {
    const many = Object.fromEntries(
      Array.from({length: 2100}, (_, index) => [`${index}.kml`, Uint8Array.of(1)]),
    );
    expect((await refused(zipSync(many), 'many.zip')).message).toMatch(/2000 files/);
  });
});

describe('names', () => {
  const libraries = [
    ['Hill Road', '60.17', '24.94', '81200', '1986-04-12', 'https://example.org/hill'],
    ['Old Harbour', '60.16', '24.96', '40310', '2001-10-01', 'https://example.org/harbour'],
    ['North', '60.21', '24.93', '12990', '1974-01-20', 'https://example.org/north'],
  ];
  const idsOf = (features: readonly Feature[]) =>
    features.map(({properties}) => properties!['id'] as string);

  test('are taken from the first column of words that are all different, and the report says which', async () => {
    const header = 'Opened,Page,Library,Latitude,Longitude,Visits in 2024';
    const rows = libraries.map(([name, lat, lng, visits, opened, page]) =>
      [opened, page, name, lat, lng, visits].join(','),
    );
    const {features, report} = await added([header, ...rows].join('\n'), 'libraries.csv');
    expect(idsOf(features)).toEqual(['Hill-Road', 'Old-Harbour', 'North']);
    expect(features[0]!.properties).toMatchObject({name: 'Hill Road', Library: 'Hill Road'});
    expect(report).toContain(
      'The names are those of “Library”: it is copied as “name”, which steps and labels use.',
    );
  });

  test.each([
    ['Bezeichnung', 'Straße'],
    ['Station_Name', 'Operator'],
    ['Gemeindename', 'Region'],
    ['Название', 'Примечание'],
    ['الاسم', 'ملاحظة'],
    ['名称', '备注'],
    ['नाम', 'टिप्पणी'],
    ['Town', 'Mayor'],
  ])('are those of “%s”, not of what stands before it', async (header, other) => {
    const data = collection(
      point(1, 1, {[other]: 'Ann Lee', [header]: 'Ulm'}),
      point(2, 2, {[other]: 'Bo Day', [header]: 'Hof'}),
    );
    const {features} = await added(data, 'x.geojson');
    expect(features.map(({properties}) => properties!['name'] as string)).toEqual(['Ulm', 'Hof']);
  });

  test('may look like keys where the header says that they are names', async () => {
    const data = collection(point(1, 1, {peak_name: 'K2'}), point(2, 2, {peak_name: 'K7'}));
    expect(idsOf((await added(data, 'x.geojson')).features)).toEqual(['K2', 'K7']);
  });

  test.each([
    ['numbers', ['12', '13']],
    ['dates', ['12 March 2020', '4 May 2021']],
    ['keys', ['Q1490', 'Q64']],
    ['codes', ['FR', 'DE']],
    ['addresses of the web', ['https://a.org/', 'www.b.org']],
    ['the same words', ['open', 'open']],
  ])('are not made of %s', async (_, [a, b]) => {
    const {features, report} = await added(
      collection(point(1, 1, {field: a}), point(2, 2, {field: b})),
      'x.geojson',
    );
    expect(idsOf(features)).toEqual(['feature', 'feature-2']);
    expect(features[0]!.properties).not.toHaveProperty('name');
    expect(report.join(' ')).not.toContain('The names');
  });

  test('of the data’s own stay, whatever else is different in each', async () => {
    const data = collection(
      point(1, 1, {club: 'A b', name: 'C'}),
      point(2, 2, {club: 'D e', name: 'C'}),
    );
    expect(idsOf((await added(data, 'x.geojson')).features)).toEqual(['C', 'C-2']);
  });
});

test.each([
  ['Pituusaste', 'Leveysaste'],
  ['Längdgrad', 'Breddgrad'],
  ['Geogr. Länge', 'Geogr. Breite'],
  ['Longitude (WGS84)', 'Latitude (WGS84)'],
  ['Longitud', 'Latitud'],
  ['longitudine', 'latitudine'],
  ['Longitude decimal', 'Latitude decimal'],
  ['lengtegraad', 'breedtegraad'],
  ['Długość geograficzna', 'Szerokość geograficzna'],
  ['BOYLAM', 'ENLEM'],
  ['Долгота', 'Широта'],
  ['خط الطول', 'خط العرض'],
  ['طول البلد', 'عرض البلد'],
  ['经度', '纬度'],
  ['देशांतर', 'अक्षांश'],
])('CSV: “%s” and “%s” are longitude and latitude', async (longitude, latitude) => {
  const {features} = await added(`${latitude};Name;${longitude}\n50.5;A;10,25\n`, 'x.csv');
  expect(features[0]!.geometry).toEqual({type: 'Point', coordinates: [10.25, 50.5]});
});

describe('large data', () => {
  /** Two areas that share a border of `count` positions. */
  const wavy = (count: number): Feature<Polygon>[] => {
    const border = Array.from({length: count}, (_, index) => {
      const y = (10 * index) / (count - 1);
      return [Math.sin(index / 7) / 10, y];
    });
    return [-5, 5].map((x) => ({
      type: 'Feature',
      properties: {id: `x${x}`},
      geometry: {type: 'Polygon', coordinates: [[...border, [x, 10], [x, 0], border[0]!]]},
    }));
  };

  test('is simplified, and the report says from what to what', async () => {
    const {files, report} = await added(collection(...wavy(20_000)), 'areas.geojson');
    expect(files[0]!.bytes).toBeLessThan(300_000);
    expect(files[0]!.bytes).toBeGreaterThan(200_000);
    expect(report.at(-1)).toMatch(/^areas.geojson was simplified from \d{3,4} kB to 2\d\d kB\.$/);
  });

  test('keeps the border that two areas share', () => {
    const [west, east] = simplifyFeatures(wavy(2000), 20_000) as Feature<Polygon>[];
    const rings = [west!, east!].map(({geometry}) => geometry.coordinates[0]!.map(String));
    const shared = rings[0]!.filter((one) => !one.startsWith('-5,'));
    expect(shared.length).toBeLessThan(1000);
    expect(rings[1]!.filter((one) => !one.startsWith('5,'))).toEqual(shared);
  });

  test('loses no area, however small', () => {
    const small: Feature<Polygon> = {
      type: 'Feature',
      properties: {id: 'islet'},
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [20, 1],
            [20.001, 1],
            [20.001, 1.001],
            [20, 1],
          ],
        ],
      },
    };
    const made = simplifyFeatures([...wavy(2000), small], 8_000);
    expect(made.at(-1)).toEqual(small);
    expect(made).toHaveLength(3);
  });

  test('of points alone is left as it is', () => {
    const points = Array.from({length: 100}, (_, index) => point(index, 0));
    expect(simplifyFeatures(points, 100)).toBe(points);
  });
});

describe('a picture', () => {
  const at = project();
  const png = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  test('is written beside the page under a name that is free', async () => {
    expect(await addPicture(png, 'My photo.PNG', at)).toEqual({src: 'media/My-photo.png'});
    expect(await addPicture(png, '../../My photo.png', at)).toEqual({src: 'media/My-photo-2.png'});
    expect(readdirSync(join(at.root, 'media'))).toEqual(['My-photo-2.png', 'My-photo.png']);
  });

  test('is called neither as a device nor, but for its case, as another file', async () => {
    const at = project();
    expect(await addPicture(png, 'photo.png', at)).toEqual({src: 'media/photo.png'});
    expect(await addPicture(png, 'Photo.png', at)).toEqual({src: 'media/Photo-2.png'});
    expect(await addPicture(png, 'con.png', at)).toEqual({src: 'media/file-con.png'});
  });

  test('that is none, or runs a script, is refused', async () => {
    for (const text of ['<html>', '<svg onload="x()"></svg>', '<svg><script>x()</script></svg>'])
      expect(await addPicture(Buffer.from(text), 'a.svg', at)).toMatchObject({
        problem: {code: 'data-not-converted'},
      });
  });
});
