// Holds the English texts about the map under a story; loaded with what shows them.

export const english = {
  /** Beside the map. */
  boundaries: 'Boundaries show de-facto control and imply no position on sovereignty.',
  /** In the panel about the map. */
  status: 'Boundaries show who holds the ground, and imply no position on sovereignty.',
  relief: 'Relief shows the lie of the land; heights cannot be read from it.',
  'background:relief': 'Relief and ice',
  'background:rivers': 'Rivers',
  'background:labels': 'Names of countries, seas and ranges',
  'background:disputed': 'Disputed tracts',
  /** Heights that an author brings, over any map. */
  'background:terrain': 'Relief',
};

export type BasemapWords = Readonly<Record<keyof typeof english, string>>;

/**
 * What the data of the built-in basemap say in their own languages. `addWords` may give them in another language:
 * `boundary:` and a status name a kind of boundary.
 */
export type BasemapTexts = Readonly<
  Partial<Record<'credit' | 'attribution' | 'disputes' | 'disputed' | `boundary:${string}`, string>>
>;
