// Exports the version of this library, as its package has it.
export {version} from '../../package.json';
