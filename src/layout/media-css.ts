// Writes what pictures, films and sounds in cards have by default: no wider than the card, and as
// high before they have loaded as after.

/** The shapes of the box that <story-media> keeps free, whatever comes into it. */
export const mediaBox = (box: string, host: (shape: string) => string) => `
${host('')} ${box}{aspect-ratio:16/9;max-height:80vh}
${host('[shape=square]')} ${box}{aspect-ratio:1}
${host('[shape=tall]')} ${box}{aspect-ratio:9/16}
${host('[shape=bar]')} ${box}{aspect-ratio:auto;height:10.5rem}`;

const reserved = mediaBox('', (shape) => `story-media${shape}`).replace(/ \{/g, '::before{');

/** In a layer: any rule of a page goes before it. */
export const cardMedia = `@layer map-story{story-step :is(img,video,audio,iframe){max-width:100%}story-step img{height:auto}story-step :is(video,audio){display:block;width:100%}story-step video{height:auto;max-height:80vh}story-step video:not([width][height]){aspect-ratio:16/9}story-step figure:has(>:is(img,video,audio,story-media)){margin-inline:0}}`;

/** Until the elements come: a page that is built has it from the beginning. */
export const mediaRoom = `@layer map-story {
story-media { display: block; }
@media screen and (scripting: enabled) {
story-media::before { content: ''; display: block; }
${reserved}
}
}`;

/** On paper a link has its address, and what only plays is left out. */
export const printedMedia = (step: string) => `
  ${step} :is(audio, video:not([poster])) { display: none; }
  ${step} story-media a::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
`;
