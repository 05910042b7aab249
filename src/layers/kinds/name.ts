// Defines the kind `name`: words on the map, without a mark.
import type {ExpressionSpecification} from '@maplibre/maplibre-gl-style-spec';
import type {Drawing, StyleContext} from '../drawing.ts';
import type {KindDefinition} from '../kind-definition.ts';
import {capitals, slanted, textFonts, tracking} from '../label-text.ts';
import {mapLabel} from '../map-label.ts';
import {unlessNoted} from '../noted-names.ts';
import {dotPath} from '../swatch-path.ts';

export const name: KindDefinition = {
  description:
    'A name without a mark, for what lies around the subject. Of the points of a `MultiPoint`, it stands at the first whose name the view shows whole.',
  names: {en: 'Name', ur: 'نام', zh: '名称'},
  color: 'muted',
  swatch: dotPath,
  entries: 'none',
  oneOfPoints: true,
  measures: [],
  draw: (context) => [land(context), water(context)].map((one) => faded(one, context)),
};

/** As opaque as its author says. */
const faded = (drawing: Drawing, {opacity = 1}: StyleContext): Drawing => ({
  ...drawing,
  varies: {'text-opacity': ({shown}) => shown * opacity},
});

const isSea: ExpressionSpecification = ['==', ['get', 'kind'], 'sea'];
const isCountry: ExpressionSpecification = ['==', ['get', 'kind'], 'country'];

/** Countries in spaced capitals, all else in plain letters. */
function land(context: StyleContext): Drawing {
  const {lang, palette} = context;
  const wide = tracking(lang, 0.16);
  const label = mapLabel(context, 12, {
    'text-font': textFonts('Medium'),
    'text-transform': ['case', isCountry, capitals(lang), 'none'],
    'text-letter-spacing': wide === 0 ? 0 : ['case', isCountry, wide, 0.04],
  });
  return {
    ...label,
    filter: ['!', isSea],
    paint: {
      ...label.paint,
      'text-halo-color': unlessNoted(context, palette.land),
      'text-halo-width': 1.2,
    },
  };
}

function water(context: StyleContext): Drawing {
  const {lang, palette} = context;
  const label = mapLabel(context, 13, {
    'text-font': slanted(lang),
    'text-letter-spacing': tracking(lang, 0.06),
  });
  return {
    ...label,
    name: 'water',
    filter: isSea,
    paint: {
      'text-color': unlessNoted(context, palette.riverInk),
      'text-halo-color': unlessNoted(context, palette.water),
      'text-halo-width': 1.2,
    },
  };
}
