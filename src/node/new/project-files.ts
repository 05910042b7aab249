// Writes the files of a project beside its page: what npm and Vite need, and a README.
import {escaped} from '../../still/xml.ts';

export type Project = Readonly<{
  /** A name that npm takes. */
  name: string;
  title: string;
  /** What npm installs: a range of versions, or where the package lies. */
  mapStory: string;
  /** A range of versions of Vite. */
  vite: string;
  /** More lines for the README. */
  about?: string;
}>;

/** Texts by their paths in the project. */
export type Files = Readonly<Record<string, string>>;

export const projectFiles = ({name, title, mapStory, vite, about}: Project): Files => ({
  'package.json': `${JSON.stringify(
    {
      name,
      version: '0.0.0',
      private: true,
      type: 'module',
      scripts: {
        dev: 'vite',
        edit: 'map-story edit index.html',
        check: 'map-story check index.html',
        build: 'vite build',
        preview: 'vite preview',
      },
      dependencies: {'map-story': mapStory},
      devDependencies: {vite},
    },
    null,
    2,
  )}\n`,
  'vite.config.mjs': `import {mapStory} from 'map-story/vite';

export default {base: './', plugins: [mapStory()]};
`,
  '.gitignore': 'node_modules/\ndist/\n',
  'README.md': `# ${inMarkdown(title)}

A map story, written with map-story.
${about === undefined ? '' : `\n${about}\n`}
| command | what it does |
|---|---|
| \`npm install\` | installs what the commands below need, once |
| \`npm run edit\` | edits the story in the browser: steps, text, map, data; prints the address |
| \`npm run dev\` | serves the story and prints its address; the page follows what you write |
| \`npm run check\` | says what is wrong with the story, and where |
| \`npm run build\` | writes the site to \`dist/\`, for any folder of any static host |
| \`npm run preview\` | serves \`dist/\` |

Begin with \`npm run edit\`: no HTML is needed, and its tab *Publish* builds the site. The story is
\`index.html\`; the data lie beside it. Add \`?author\` to the address of \`npm run dev\`: a
panel shows the ids that steps can use, the camera as attributes to copy, and problems.

\`node_modules/map-story/docs\` has the documents: \`first-story.md\`, \`editing.md\`,
\`recipes.md\`, \`elements.md\`.
`,
});

/** Text without a meaning in Markdown. */
const inMarkdown = (text: string) =>
  escaped(text.replace(/[\\`*_{}[\]#|~]/g, '\\$&')).replaceAll('&quot;', '"');
