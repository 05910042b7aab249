// The story's elements.
import '../../../src/define.ts';
