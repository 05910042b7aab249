// Exports what loads when the reader first explores.
export {Explorer} from './explorer.ts';
export {explore as styles} from './explore.css.ts';
export {isKept} from './page-history.ts';
