// Writes the commands that mend data: of mapshaper, and of GDAL's ogr2ogr.

/** The name of a file in a command. What is no plain name, or no file, is called `otherwise`. */
export function fileOf(path = '', otherwise = 'in.geojson'): string {
  const name = path.replace(/[?#].*$/s, '').replace(/^.*[/\\]/s, '');
  return /^[\w.-]+\.\w+$/.test(name) ? name : otherwise;
}

/** Puts longitude first. */
export const swapCommand = (path?: string) =>
  `\`ogr2ogr -ct "+proj=axisswap +order=2,1" out.geojson ${fileOf(path)}\` swaps them.`;

/** Converts projected coordinates to degrees; `epsg` is the system that the file names. */
export const projectCommand = (path: string, epsg: string | undefined) =>
  epsg === undefined
    ? `Find the EPSG code of their system where the data come from and put it for CODE: \`mapshaper ${fileOf(path)} -proj init=EPSG:CODE wgs84 -o out.geojson\`.`
    : `\`ogr2ogr -t_srs EPSG:4326 out.geojson ${fileOf(path)}\` converts them.`;

/** Puts hyphens for the spaces of ids, whether they are properties or members of features. */
export const spacesCommand = (path?: string) =>
  `\`mapshaper -i ${fileOf(path)} id-field=id -each 'id = String(id).replace(/\\s+/g, "-")' -o out.geojson\`.`;
