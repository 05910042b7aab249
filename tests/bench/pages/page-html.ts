// Writes the chapters as the HTML of each page that is compared.
import type {Source} from './source.ts';

const head = (title: string, more: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="./page.css" />
    ${more}
  </head>
`;
const script = (name: string) => `<script type="module" src="./${name}.js"></script>`;

const steps = ({chapters}: Source) =>
  chapters.map(({id, html}) => `<section class="step" id="${id}">${html}</section>`).join('\n');

/** `still`: the first picture of ours, which plain HTML shows as well. */
export const pages: Readonly<Record<string, (source: Source, still: string) => string>> = {
  ours: (source) =>
    `${head(source.title, script('ours'))}<body><main>\n      ${source.element}\n</main></body></html>`,
  plain: (source, still) =>
    `${head(source.title, '')}<body><main>${steps(source).replace('</section>', `<img src="./${still}" alt="Map" width="2080" height="1600" fetchpriority="high" style="inline-size: min(100%, 50rem); block-size: auto" /></section>`)}</main></body></html>`,
  scrollama: (source) =>
    `${head(source.title, script('scrollama'))}<body><div id="map"></div><main id="story">${steps(source)}</main></body></html>`,
  scrollama4: (source) =>
    `${head(source.title, script('scrollama4'))}<body><div id="map"></div><main id="story">${steps(source)}</main></body></html>`,
  bare: (source) => `${head(source.title, script('bare'))}<body><div id="map"></div></body></html>`,
  eox: (source) =>
    `${head(source.title, script('eox'))}<body><eox-storytelling></eox-storytelling></body></html>`,
  mounts: (source) => `${head(source.title, script('mounts'))}<body><main></main></body></html>`,
  scaling: (source) => `${head(source.title, script('scaling'))}<body><main></main></body></html>`,
};
