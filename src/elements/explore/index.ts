// What is loaded when a reader first takes the map.
export {Explorer} from './Explorer.ts';
export {explore as styles} from './styles/explore.css.ts';
