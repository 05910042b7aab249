// Finds names on the live map that lie, in part at least, under the card or across the window's
// edge.
import type {Page} from 'playwright';

/** The map has to be drawn. Names that a card covers whole are nobody's loss on a phone, where it covers half of the map. */
export const cutNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const story = document.querySelector('map-story')!;
    const free = story.shadowRoot!.querySelector('.free')!.getBoundingClientRect();
    const map = story.map!;
    const layers = map
      .getStyle()
      .layers.filter(({type}) => type === 'symbol')
      .map(({id}) => id);
    const beside = free.left > 100;
    const bottom = beside ? innerHeight : free.bottom;
    const card = beside
      ? [
          [0, 0],
          [free.left - 6, innerHeight],
        ]
      : [
          [0, free.bottom + 14],
          [innerWidth, free.bottom + 18],
        ];
    const strips = [
      card,
      [
        [0, 0],
        [innerWidth, 4],
      ],
      [
        [0, 0],
        [4, bottom],
      ],
      [
        [innerWidth - 4, 0],
        [innerWidth, bottom],
      ],
      ...(beside
        ? [
            [
              [0, innerHeight - 4],
              [innerWidth, innerHeight],
            ],
          ]
        : []),
    ] as [[number, number], [number, number]][];
    return strips.flatMap((strip) =>
      map
        .queryRenderedFeatures(strip, {layers})
        .map(({properties}) => properties['name'] as string),
    );
  });
