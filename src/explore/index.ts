// What is loaded when a reader first takes the map.
export {Explorer} from './explorer.ts';
export {explore as styles} from './explore.css.ts';
