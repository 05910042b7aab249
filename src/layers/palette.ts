// Holds the colours of page and map, each with one meaning, for light and for dark.

export type Theme = 'light' | 'dark';

const light = {
  paper: '#FBF9F4',
  ink: '#15181C',
  muted: '#535A60',
  land: '#EFEAE0',
  water: '#DCE7EA',
  river: '#5F8FA3',
  riverInk: '#2B5F73',
  ice: '#F7FAFA',
  boundary: '#7D766B',
  amber: '#B45F06',
  teal: '#0B7A75',
  crimson: '#A50F3C',
  indigo: '#3A36A0',
  amberInk: '#854300',
  tealInk: '#085F5B',
};

/**
 * Colours by meaning. Amber, teal, crimson and indigo are told apart by colour-blind readers; inks
 * are theirs for words.
 */
export type Palette = Readonly<Record<keyof typeof light, string>>;

const dark: Palette = {
  paper: '#14181C',
  ink: '#F4F1EA',
  muted: '#A9B0B6',
  land: '#1E2328',
  water: '#10202A',
  river: '#2E5A6B',
  riverInk: '#8FC1D4',
  ice: '#3A444B',
  boundary: '#7C858C',
  amber: '#F2A33A',
  teal: '#4FD1C5',
  crimson: '#FF6B81',
  indigo: '#A5A8FF',
  amberInk: '#F2A33A',
  tealInk: '#4FD1C5',
};

export const palettes: Readonly<Record<Theme, Palette>> = {light, dark};

/** What styles call the pattern of disputed areas, the one picture that our map has. */
export const HATCH = 'hatch';
