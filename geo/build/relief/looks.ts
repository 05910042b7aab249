// Lists what relief looks like in each theme: the tint of heights, where light and shade lead, and
// how far they may go.

export type Rgb = readonly [number, number, number];
export type Theme = 'light' | 'dark';

export type Look = Readonly<{
  /** The map's land and the muted ink of its labels, as in src/layers/palette.ts. */
  land: Rgb;
  muted: Rgb;
  /** Heights in metres to colours, straight between them. The lowest is the land, so that relief begins unseen. */
  tints: readonly (readonly [metres: number, color: Rgb])[];
  /** Where light leads from the tint: with what strength, and what it comes near but never passes, so that labels stay readable. */
  light: Way;
  shade: Way;
  /** The least and most that a channel can be, from 0 to 1: what files store as 0 and 255. */
  band: readonly [min: number, max: number];
}>;

export type Way = Readonly<{towards: Rgb; strength: number; limit: Rgb}>;

const rgb = (hex: string): Rgb => {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
};

export const looks: Readonly<Record<Theme, Look>> = {
  light: {
    land: rgb('#EFEAE0'),
    muted: rgb('#535A60'),
    tints: [
      [150, rgb('#EFEAE0')],
      [900, rgb('#ECE6D9')],
      [2200, rgb('#E8E0D0')],
      [3400, rgb('#EAE4D7')],
      [4600, rgb('#F0ECE5')],
      [5600, rgb('#F8F6F2')],
    ],
    light: {towards: rgb('#FFFAF1'), strength: 0.9, limit: rgb('#FFFCF6')},
    shade: {towards: rgb('#8A8273'), strength: 0.4, limit: rgb('#DCD4C7')},
    band: [0.72, 1],
  },
  dark: {
    land: rgb('#1E2328'),
    muted: rgb('#A9B0B6'),
    tints: [
      [150, rgb('#1E2328')],
      [900, rgb('#21262A')],
      [2200, rgb('#24282D')],
      [3400, rgb('#272C30')],
      [4600, rgb('#2A2F34')],
      [5600, rgb('#2F353A')],
    ],
    light: {towards: rgb('#5A646C'), strength: 0.32, limit: rgb('#383F45')},
    shade: {towards: rgb('#0A0D10'), strength: 0.6, limit: rgb('#0E1114')},
    band: [0, 0.26],
  },
};
