// Lists the kinds of boundaries and disputed tracts of the built-in basemap that a view shows.
import type {Position} from 'geojson';
import {globeProjection} from '../geometry/globe.ts';
import {basemapWordsOf} from '../i18n/basemap-words.ts';
import type {LegendItem} from '../layers/legend.ts';
import {hatchColor} from './hatch.ts';
import type {View} from './basemap.ts';
import {boundaryLines} from './builtin-layers.ts';
import {type BuiltinTexts, nameOf} from './texts.ts';

/** From this zoom on boundaries and tracts are seen well enough to be told apart. */
const TOLD_APART = 3.8;

export function boundaryLegend(
  {boundaries, disputed}: BuiltinTexts,
  view: View,
  lang: string,
): LegendItem[] {
  const {camera, background} = view.scene;
  if (camera.zoom < TOLD_APART) return [];
  const seen = sight(view);
  const words = basemapWordsOf(lang);
  const lines = boundaries.flatMap(({status, at, ...names}): LegendItem[] => {
    const look = boundaryLines[status];
    if (!look || (at && !at.some(seen))) return [];
    const {dash, width} = look;
    return [
      {
        kind: 'boundary',
        label: words[`boundary:${status}`] ?? nameOf(lang, names),
        color: 'boundary',
        width,
        ...(dash && {dash}),
      },
    ];
  });
  const hatched = background?.['disputed'] !== false && disputed.at.some(seen);
  return [
    ...lines,
    ...(hatched
      ? [
          {
            kind: 'disputed' as const,
            label: words.disputed ?? nameOf(lang, disputed),
            color: hatchColor,
          },
        ]
      : []),
  ];
}

/** Whether any place that the note on disputes is about can be seen, from however far. */
export function seesDisputes({boundaries, disputed}: BuiltinTexts, view: View): boolean {
  return [...boundaries.flatMap(({at = []}) => at), ...disputed.at].some(sight(view));
}

function sight({scene: {camera}, viewport}: View): (place: Position) => boolean {
  const project = globeProjection(camera, viewport);
  return ([lng = 0, lat = 0]) => {
    const {x, y, hidden} = project([lng, lat]);
    return !hidden && x > 0 && y > 0 && x < viewport.width && y < viewport.height;
  };
}
