// Writes what images in cards have by default: no wider than the card, in their own proportions.

/** In a layer: any rule of a page goes before it. */
export const cardImages = '@layer map-story{story-step img{max-width:100%;height:auto}}';
