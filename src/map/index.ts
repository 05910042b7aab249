// What is loaded when a story comes near the window: the live map and its furniture.
export {basemapFor} from './basemap-for.ts';
export {claim} from './contexts.ts';
export {bringFonts} from './fonts.ts';
export {Locator} from './locator.ts';
export {MapView} from './MapView.ts';
export {Scale} from './scale.ts';
