// Reads GeoNames' places as a look-up by country and name.
import type {Position} from 'geojson';
import {checkedJson} from './checked.ts';
import {geoNames} from './pins.ts';

type Row = {name: string; lat: string; lng: string; country: string};

export function townFinder(): (country: string, name: string) => Position {
  const rows = checkedJson(geoNames) as Row[];
  return (country, name) => {
    const [row, ...others] = rows.filter((one) => one.country === country && one.name === name);
    if (!row || others.length > 0)
      throw new Error(
        `GeoNames has ${others.length + (row ? 1 : 0)} places called ${name} in ${country}.`,
      );
    return [Number(row.lng), Number(row.lat)];
  };
}
