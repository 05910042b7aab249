// All that a story brought from another page is styled by, in the order in which it applies.
import {prose} from './prose.css.ts';
import {stills} from './remote-stills.css.ts';

export const remote = [prose, stills];
