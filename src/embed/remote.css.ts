// Lists the style sheets of an embedded story, in the order in which they apply.
import {prose} from './prose.css.ts';
import {numbers} from './remote-numbers.css.ts';
import {stills} from './remote-stills.css.ts';

export const remote = [prose, stills, numbers];
