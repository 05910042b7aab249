import vue from '@vitejs/plugin-vue';
import {mapStory} from 'map-story/vite';

export default {
  base: './',
  plugins: [
    vue({template: {compilerOptions: {isCustomElement: (tag) => /^(map|story)-/.test(tag)}}}),
    mapStory(),
  ],
};
