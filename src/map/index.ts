// Exports what loads when a story comes near the window: the live map, its notes, its scale and its locator.
export {adoptCss} from './adopt-css.ts';
export {basemapFor} from './basemap-for.ts';
export {request} from './webgl-budget.ts';
export {addFonts} from './fonts.ts';
export {Locator} from './locator.ts';
export {MapView} from './map-view.ts';
export {NotesOverlay} from './notes-overlay.ts';
export {onIdle} from './on-idle.ts';
export {Scale} from './scale.ts';
