// Draws what a reader who explores sees as SVG, as stills are drawn, on the same globe; loads when
// they download one.
import {filesBySource} from '../basemap/file-sets.ts';
import {fitSizes} from '../layers/encoding/fit-sizes.ts';
import {featuresOn} from '../map/basemap-on-map.ts';
import {palettes} from '../layers/palette.ts';
import {still} from '../still/still.ts';
import {element, escaped, short} from '../still/xml.ts';
import {BACKGROUND, BASELINE, type Box, circleIn, readLegend} from './legend-picture.ts';
import {roomOf} from './explore-camera.ts';
import {exploredFeatures} from './explored-towns.ts';
import type {ExploreStore} from './explore-store.ts';

export function svgPicture(store: ExploreStore): string {
  const look = store.context.look();
  const {theme, lang} = look;
  const {map, basemap} = store.view;
  const {width, height} = roomOf(store);
  const scene = store.now;
  const picture = still({
    story: fitSizes(store.story, store.context.player.viewport.width),
    scene,
    theme,
    lang,
    bleed: 0,
    areasFirst: true,
    viewport: {width, height, padding: scene.camera.padding},
    basemap,
    notes: store.context.player.live.stage?.notes.shown ?? [],
    // where the basemap has tiles and no files, what the map has loaded of them
    files: {
      ...featuresOn(map, basemap, look),
      ...(store.index.files && filesBySource(store.index.files, basemap)),
      ...exploredFeatures(store),
    },
  });
  const legend = legendSvg(store);
  return legend === '' ? picture : picture.replace(/<\/svg>$/, () => `${legend}</svg>`);
}

/** The legend as SVG; an empty text where there is none. */
export function legendSvg(store: ExploreStore): string {
  const picture = readLegend(store);
  if (!picture) return '';
  const {ink, paper} = palettes[store.context.look().theme];
  const {box, shapes, texts} = picture;
  const rounded = ({x, y, width, height}: Box) => ({
    x: short(x, 1),
    y: short(y, 1),
    width: short(width, 1),
    height: short(height, 1),
  });
  return element(
    'g',
    {'data-layer': 'legend'},
    element('rect', {...rounded(box), rx: 4, fill: paper, 'fill-opacity': BACKGROUND}) +
      shapes
        .map(({round, fill, opacity, stroke, strokeWidth, ...box}) => {
          const look = {
            fill,
            ...(opacity < 1 && {'fill-opacity': short(opacity, 2)}),
            ...(stroke !== 'none' && {stroke, 'stroke-width': short(strokeWidth, 2)}),
          };
          const {cx, cy, r} = circleIn(box);
          return round
            ? element('circle', {cx: short(cx, 1), cy: short(cy, 1), r: short(r, 1), ...look})
            : element('rect', {...rounded(box), ...look});
        })
        .join('') +
      element(
        'g',
        {fill: ink},
        texts
          .map(({x, y, width, text, size, weight}) => {
            const place = {x: short(x, 1), y: short(y + BASELINE * size, 1)};
            const font = {'font-size': short(size, 1), 'font-weight': weight};
            const fit = {textLength: short(width, 1), lengthAdjust: 'spacingAndGlyphs'};
            return element('text', {...place, ...font, ...fit}, escaped(text));
          })
          .join(''),
      ),
  );
}
