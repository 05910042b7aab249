// Holds the data of the story that a new project begins with: a line drawn by hand along a canal.

/** A GeoJSON file that its author is to replace. The positions are facts; the line is schematic. */
export const canal = `{
  "type": "Feature",
  "properties": {
    "id": "line",
    "name": "Suez Canal",
    "name:ar": "قناة السويس",
    "name:ur": "نہر سوئز",
    "name:zh": "苏伊士运河",
    "source": "drawn by hand, schematic",
    "licence": "CC0-1.0"
  },
  "geometry": {
    "type": "LineString",
    "coordinates": [
      [32.307, 31.268], [32.305, 31.08], [32.318, 30.86], [32.345, 30.72], [32.305, 30.6],
      [32.32, 30.53], [32.335, 30.41], [32.36, 30.33], [32.45, 30.25], [32.53, 30.17],
      [32.57, 30.05], [32.585, 29.93]
    ]
  }
}
`;
