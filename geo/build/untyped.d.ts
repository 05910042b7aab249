// Declares the parts that we use of packages that ship no types.
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(
      commands: string,
      input: Record<string, string>,
    ): Promise<Record<string, Uint8Array>>;
  };
  export default mapshaper;
}
declare module 'd3-geo-projection' {
  import type {GeoJsonObject} from 'geojson';
  import type {GeoProjection} from 'd3-geo';
  export function geoProject<T extends GeoJsonObject>(object: T, projection: GeoProjection): T;
}
declare module 'geographiclib-geodesic' {
  const geographiclib: {
    Geodesic: {
      WGS84: {Inverse(lat1: number, lng1: number, lat2: number, lng2: number): {s12: number}};
    };
  };
  export default geographiclib;
}
declare module 'polylabel' {
  export default function polylabel(
    polygon: [number, number][][],
    precision?: number,
  ): [number, number];
}
declare module 'jsfive' {
  export class File {
    constructor(bytes: ArrayBuffer, name: string);
    get(name: string): {value: ArrayLike<number>};
  }
}
