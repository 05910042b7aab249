// Configures the site that the page tests read: as it is published, with a story of the tests' own in it.
import {readFileSync} from 'node:fs';
import {mergeConfig} from 'vite';
import {mapStory} from '../../src/node/vite/index.ts';
import site from '../../vite.config.ts';

/** What the tests' story needs that the program does not bring: its language, and a font of its script. */
const arabic = {
  words: {
    ar: JSON.parse(readFileSync('tests/stories/nile/words.json', 'utf8')) as Record<string, string>,
  },
  fonts: [
    'node_modules/@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-600-normal.woff2',
  ],
};

const {plugins = [], ...rest} = site;
const others = plugins.filter((one) => !(one && 'name' in one && one.name === 'map-story'));

export default mergeConfig(
  {...rest, plugins: [...others, mapStory(arabic)]},
  {
    build: {
      rollupOptions: {
        input: Object.fromEntries(
          ['nile', 'counties'].map((name) => [name, `tests/stories/${name}/index.html`]),
        ),
      },
    },
  },
);
