// Holds the English texts about the map under a story; loaded with what shows them.

export const english = {
  /** Beside the map. */
  boundaries: 'Boundaries show de-facto control and imply no position on sovereignty.',
  /** In the panel about the map. */
  status: 'Boundaries show who controls the land. They imply no position on sovereignty.',
  relief: 'Shading shows the shape of the land, not exact heights.',
  'background:relief': 'Terrain and ice',
  'background:rivers': 'Rivers',
  'background:labels': 'Names of countries, seas and mountains',
  'background:world-towns': 'Towns of the world, while you explore',
  'background:disputed': 'Disputed areas',
  /** Heights that an author brings, over any map. */
  'background:terrain': 'Terrain',
};

export type BasemapWords = Readonly<Record<keyof typeof english, string>>;

/**
 * What the data of the built-in basemap say in their own languages. `addWords` may give them in
 * another language: `boundary:` and a status name a kind of boundary.
 */
export type BasemapTexts = Readonly<
  Partial<Record<'credit' | 'attribution' | 'disputes' | 'disputed' | `boundary:${string}`, string>>
>;
