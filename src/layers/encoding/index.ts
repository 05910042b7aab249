// Lists what makes encodings. A page loads this where a layer has one.
export {drawnColors, needsCheck} from './author-colors.ts';
export {encode} from './encode.ts';
export {withTable} from './read-table-file.ts';
