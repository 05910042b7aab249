// What is loaded when a story comes near the window: the live map and its furniture.
export {broughtFor} from './brought.ts';
export {claim} from './contexts.ts';
export {creditOwn} from './creditOwn.ts';
export {bringFonts} from './fonts.ts';
export {Locator} from './locator.ts';
export {MapView} from './MapView.ts';
export {Scale} from './scale.ts';
