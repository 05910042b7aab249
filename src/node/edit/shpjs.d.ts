// Declares the types of what is used of shpjs, which brings none.
declare module 'shpjs' {
  import type {GeoJsonProperties, Geometry} from 'geojson';

  /** @param projection the text of the `.prj` file; degrees are made of what it names */
  export function parseShp(shapes: Uint8Array, projection?: string): (Geometry | null)[];
  /** @param codePage the text of the `.cpg` file */
  export function parseDbf(table: Uint8Array, codePage?: string): GeoJsonProperties[];
}
