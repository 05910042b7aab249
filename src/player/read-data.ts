// Loads and reads data, and checks styles. A page loads this beside its first data, so that the
// entry is small.
export {loadLayers} from './load-layers.ts';
export {stylePage} from './page-styles.ts';
