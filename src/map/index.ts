// What is loaded when a story comes near the window: the live map and its furniture.
export {basemapFor} from './basemap-for.ts';
export {request} from './webgl-budget.ts';
export {bringFonts} from './fonts.ts';
export {Locator} from './locator.ts';
export {MapView} from './map-view.ts';
export {Scale} from './scale.ts';
