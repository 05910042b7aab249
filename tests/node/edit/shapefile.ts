// Makes a small zipped Shapefile: one point, with its name, in web Mercator or without a projection.
import {strToU8, zipSync} from 'fflate';

const mercator =
  'PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Mercator_Auxiliary_Sphere"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]';
/** 10° E, 50° N. */
const [x, y] = [1_113_194.9079, 6_446_275.8411];

export function shapefile(projection: 'mercator' | undefined): Uint8Array {
  return zipSync({
    'Places.SHP': points(),
    'Places.dbf': table('NAME', 'Port'),
    ...(projection && {'Places.prj': strToU8(mercator)}),
    'Places.cpg': strToU8('UTF-8'),
  });
}

function points(): Uint8Array {
  const file = Buffer.alloc(128);
  file.writeInt32BE(9994, 0);
  file.writeInt32BE(64, 24);
  file.writeInt32LE(1000, 28);
  file.writeInt32LE(1, 32);
  for (const [index, value] of [x, y, x, y].entries()) file.writeDoubleLE(value, 36 + 8 * index);
  file.writeInt32BE(1, 100);
  file.writeInt32BE(10, 104);
  file.writeInt32LE(1, 108);
  file.writeDoubleLE(x, 112);
  file.writeDoubleLE(y, 120);
  return new Uint8Array(file);
}

function table(column: string, value: string): Uint8Array {
  const [header, width] = [65, 20];
  const file = Buffer.alloc(header + 1 + width + 1, ' ');
  file.fill(0, 0, header);
  file.writeUInt8(3, 0);
  file.writeUInt32LE(1, 4);
  file.writeUInt16LE(header, 8);
  file.writeUInt16LE(1 + width, 10);
  file.write(column, 32);
  file.write('C', 43);
  file.writeUInt8(width, 48);
  file.writeUInt8(0x0d, 64);
  file.write(value, header + 1);
  file.writeUInt8(0x1a, header + 1 + width);
  return new Uint8Array(file);
}
