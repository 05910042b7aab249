// Lists the style sheets of a story's shadow tree, in the order in which they apply.
import {buttons} from '../ui/buttons.css.ts';
import {colors} from '../ui/colors.css.ts';
import {furniture} from './furniture.css.ts';
import {layout} from './layout.css.ts';
import {progress} from './progress.css.ts';
import {stills} from './stills.css.ts';

export const styles = [colors, layout, buttons, progress, furniture, stills];
