import '@eox/storytelling';
import '@eox/map';
import markdown from './story.md?raw';

document.querySelector('eox-storytelling').markdown = markdown;
