// Defines the story's elements.
import '../../../src/define.ts';
