// Makes a GeoJSON file with as many places as are asked for, the same ones every time. They bear no
// names: nobody reads a hundred thousand.
export function manyFeatures(count: number): string {
  // mulberry32
  let state = 7;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const features = Array.from({length: count}, (_, id) => ({
    type: 'Feature',
    properties: {id: `f${id}`},
    geometry: {
      type: 'Point',
      coordinates: [60 + 65 * random(), 18 + 34 * random()].map((value) =>
        Number(value.toFixed(4)),
      ),
    },
  }));
  return JSON.stringify({type: 'FeatureCollection', features});
}
