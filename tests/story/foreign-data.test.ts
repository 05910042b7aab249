import {describe, expect, test} from 'vitest';
import {readFeatures} from '../../src/story/read-features.ts';

const feature = {
  type: 'Feature',
  properties: {},
  geometry: {type: 'Point', coordinates: [7, 46]},
};
const line = JSON.stringify(feature);

describe('a file in another format is one problem that names the format, and the command that converts it', () => {
  test.each([
    [
      'TopoJSON',
      'a.json',
      '{"type":"Topology","objects":{},"arcs":[]}',
      'mapshaper a.json -o out.geojson combine-layers',
    ],
    [
      'TopoJSON',
      'a.json',
      '{"type":"Topology","objects":{"states":{},"nation":{}},"arcs":[]}',
      'mapshaper a.json -o out.geojson target=states`. It has “states”, “nation”: take the one',
    ],
    [
      'KML',
      'a.kml',
      '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"/>',
      'mapshaper a.kml -o out.geojson combine-layers',
    ],
    ['GPX', 'a.gpx', '<gpx version="1.1"/>', 'ogr2ogr out.geojson a.gpx tracks'],
    [
      'GML',
      'a.gml',
      '<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml">',
      'ogr2ogr -t_srs EPSG:4326 out.geojson a.gml',
    ],
    ['a Shapefile', 'a.shp', "\0\0'\n\0\0", 'mapshaper a.shp -proj wgs84 -o out.geojson'],
    ['a ZIP archive', 'a.zip', 'PK\x03\x04\0\0', 'mapshaper a.zip -proj wgs84 -o out.geojson'],
    ['a GeoPackage', 'a.gpkg', 'SQLite format 3\0', 'ogr2ogr -t_srs EPSG:4326 out.geojson a.gpkg'],
    ['newline-delimited', 'a.geojson', `${line}\n${line}\n`, 'mapshaper a.geojson -o out.geojson'],
    ['newline-delimited', 'a.geojsonl', `${line}\n${line}\n`, 'jq -s'],
    [
      'newline-delimited',
      'a.json',
      `\x1e${line}\n\x1e${line}\n`,
      'mapshaper a.json -o out.geojson',
    ],
    [
      'a list of features',
      'a.json',
      `[${line}]`,
      `jq '{type: "FeatureCollection", features: .}' a.json > out.geojson`,
    ],
    ['“featurecollection”', 'a.json', `{"type":"featurecollection","features":[${line}]}`, 'jq'],
    ['without `type`', 'a.json', `{"features":[${line}]}`, 'jq'],
    [
      'Esri JSON',
      'a.json',
      '{"geometryType":"esriGeometryPoint","features":[]}',
      'ogr2ogr -t_srs EPSG:4326 out.geojson a.json',
    ],
    [
      'a table (CSV)',
      'a.csv',
      'name,Longitude,lat\nBern,7.4,46.9\n',
      'mapshaper a.csv -points x=Longitude y=lat -o out.geojson',
    ],
    [
      'a table (CSV) of shapes in WKT',
      'a.csv',
      'id,WKT\n1,"POINT(7.4 46.9)"\n',
      'ogr2ogr -oo GEOM_POSSIBLE_NAMES=WKT -s_srs EPSG:4326 out.geojson a.csv',
    ],
    ['a table (CSV)', 'a.csv', 'town;people\nBern;134000\n', 'name it in `table`'],
    ['a script', 'a.js', 'var towns = {"type": "FeatureCollection"};', 'first {'],
    ['a web page', 'a.geojson', '<!DOCTYPE html><title>Lost</title>', 'Check src.'],
    [
      'a Git LFS pointer',
      'a.geojson',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7\n',
      'git lfs pull',
    ],
    ['JSON inside a text', 'a.json', JSON.stringify(line), 'jq -r .'],
  ])('%s: %s', (name, path, text, remedy) => {
    const {data, problems} = readFeatures(text, `geo/${path}`);
    expect(data.features).toEqual([]);
    expect(problems).toMatchObject([{code: 'invalid-geojson', path: `geo/${path}`}]);
    expect(problems[0]!.message).toContain(name);
    expect(problems[0]!.message).toContain(remedy);
  });
});

test('a file with a name that no command line takes as it is is called by another', () => {
  const {problems} = readFeatures('<kml/>', 'geo/my towns.kml?v=2');
  expect(problems[0]!.message).toContain('mapshaper in.kml ');
});
