// Lists the waypoints of the corridor: towns and bends that the published alignments are known to
// pass, no survey. A stretch is guided by the river beside it where the road follows a gorge;
// elsewhere a smooth curve joins the waypoints.
import type {Position} from 'geojson';

export type Waypoint = Readonly<{name: string; at: Position; byRiver?: true}>;
type Row = readonly [name: string, lng: number, lat: number, byRiver?: 'by river'];

const waypoints = (...rows: readonly Row[]): readonly Waypoint[] =>
  rows.map(([name, lng, lat, byRiver]) => ({
    name,
    at: [lng, lat],
    ...(byRiver && {byRiver: true}),
  }));

/** `by river` means: from the waypoint before to this one along the river. */
export const kkhChina = waypoints(
  ['Kashgar', 75.9868, 39.4672],
  ['Upal', 75.51, 39.299],
  ['Gez checkpoint', 75.44, 38.98],
  ['Gez', 75.23, 38.79],
  ['Bulunkou', 74.97, 38.66],
  ['Karakul Lake', 75.03, 38.436],
  ['Subash', 75.02, 38.23],
  ['Taheman', 75.16, 38.0],
  ['Tashkurgan', 75.22478, 37.77763],
  ['Dabdar', 75.396, 37.35],
  ['Pirali', 75.433, 37.033],
  ['Khunjerab Pass', 75.428, 36.85],
);

export const kkhPakistan = waypoints(
  ['Khunjerab Pass', 75.428, 36.85],
  ['Koksil', 75.3, 36.83],
  ['Dih', 75.14, 36.835],
  ['Khunjerab river', 74.96, 36.79],
  ['Sost', 74.8211, 36.6947],
  ['Khyber', 74.806, 36.59, 'by river'],
  ['Passu', 74.89, 36.486, 'by river'],
  ['Gulmit', 74.867, 36.388, 'by river'],
  ['Ganish', 74.666, 36.314, 'by river'],
  ['Chalt', 74.322, 36.249, 'by river'],
  ['Danyor', 74.387, 35.925, 'by river'],
  ['Jaglot', 74.6241, 35.6884, 'by river'],
  ['Raikot Bridge', 74.593, 35.492, 'by river'],
  ['Chilas', 74.104, 35.42, 'by river'],
  ['Shatial', 73.564, 35.524, 'by river'],
  ['Dasu', 73.2906, 35.2917, 'by river'],
  ['Pattan', 73.0078, 35.1096, 'by river'],
  ['Besham', 72.877, 34.927, 'by river'],
  ['Thakot', 72.927, 34.788, 'by river'],
  ['Battagram', 73.02329, 34.67719],
  ['Chattar Plain', 73.133, 34.615],
  ['Shinkiari', 73.27, 34.47],
  ['Mansehra', 73.19679, 34.33023],
  ['Abbottabad', 73.21168, 34.1463],
  ['Havelian', 73.15993, 34.05348],
  ['Haripur', 72.93493, 33.99783],
  ['Hasan Abdal', 72.689, 33.8195],
);

export const western = waypoints(
  ['Hasan Abdal', 72.689, 33.8195],
  ['Hakla', 72.828, 33.657],
  ['Fateh Jang', 72.6428, 33.5649],
  ['Tarap', 72.268, 33.24],
  ['Daud Khel', 71.57118, 32.87533],
  ['Isa Khel', 71.273, 32.681],
  ['Yarik', 70.836, 32.057],
  ['Dera Ismail Khan', 70.9017, 31.83129],
  ['Daraban', 70.335, 31.735],
  ['Mughal Kot', 70.056, 31.45],
  ['Zhob', 69.4493, 31.34082],
  ['Qilla Saifullah', 68.356, 30.706],
  ['Muslim Bagh', 67.743, 30.824],
  ['Kuchlak', 66.96, 30.348],
  ['Quetta', 67.00141, 30.18414],
  ['Mastung', 66.84553, 29.79966],
  ['Kalat', 66.59361, 29.02663],
  ['Surab', 66.25999, 28.49276],
  ['Basima', 65.881, 27.922],
  ['Nag', 65.133, 27.4],
  ['Panjgur', 64.09459, 26.97186],
  ['Hoshab', 63.768, 26.008],
  ['Turbat', 63.04849, 26.00122],
  ['Nalent', 62.69, 25.36],
  ['Gwadar plain', 62.37, 25.26],
  ['Gwadar', 62.3254, 25.1216],
);

export const central = waypoints(
  ['Dera Ismail Khan', 70.9017, 31.83129],
  ['Taunsa', 70.6505, 30.7036],
  ['Dera Ghazi Khan', 70.6403, 30.0459],
  ['Rajanpur', 70.3297, 29.1041],
  ['Kashmor', 69.5836, 28.4326],
  ['Shikarpur', 68.6382, 27.9556],
  ['Ratodero', 68.289, 27.8023],
  ['Qubo Saeed Khan', 67.7089, 27.8744],
  ['Karkh', 67.17, 27.74],
  ['Khuzdar', 66.611, 27.8119],
  ['Basima', 65.881, 27.922],
);

export const eastern = waypoints(
  ['Hasan Abdal', 72.689, 33.8195],
  ['Taxila', 72.82, 33.744],
  ['Islamabad', 73.0433, 33.7215],
  ['Kallar Kahar', 72.6979, 32.78],
  ['Bhera', 72.9087, 32.4821],
  ['Pindi Bhattian', 73.2734, 31.8984],
  ['Faisalabad', 73.0897, 31.4155],
  ['Abdul Hakeem', 72.127, 30.553],
  ['Multan', 71.4782, 30.1968],
  ['Rahim Yar Khan', 70.3035, 28.4199],
  ['Sukkur', 68.8589, 27.7032],
  ['Nawabshah', 68.4037, 26.2394],
  ['Hyderabad', 68.3772, 25.3969],
  ['Karachi', 67.0104, 24.8608],
);

export const coastal = waypoints(
  ['Karachi', 67.0104, 24.8608],
  ['Hub', 66.89, 25.03],
  ['Winder', 66.67, 25.4],
  ['Uthal', 66.6, 25.72],
  ['Liari', 66.3, 25.68],
  ['Aghor', 65.52, 25.47],
  ['Buzi', 65.0, 25.47],
  ['Ormara', 64.6, 25.34],
  ['Makola', 64.08, 25.54],
  ['Pasni junction', 63.47, 25.38],
  ['Kappar', 62.69, 25.36],
  ['Gwadar plain', 62.37, 25.26],
  ['Gwadar', 62.3254, 25.1216],
);
