// Defines the story's elements, and what they say in a language that the program does not bring.
import {addWords} from '../../../src/define.ts';
import words from './words.json';

addWords('ar', words);
