// Shows a story of as many steps and features as the address asks for: `?steps=…&features=…`.
import 'map-story/define';

const asked = new URLSearchParams(location.search);
const [steps, features] = ['steps', 'features'].map((name) => Number(asked.get(name)));
const views = [
  [75, 36],
  [84, 41],
  [67, 25],
  [119, 33],
  [70, 31],
  [100, 28],
];
const story = document.createElement('map-story');
story.innerHTML = `
  <story-layer id="many" src="features/${features}.geojson" kind="${asked.get('kind') ?? 'place'}" label="many"></story-layer>
  <story-layer id="border" src="geo/border.geojson" kind="border" label="the border"></story-layer>
  ${Array.from({length: steps}, (_, index) => {
    const [lng, lat] = views[index % views.length];
    return `<story-step id="step-${index}" camera="${lng} ${lat} ${3 + (index % 3)}" show="many" highlight="${index % 2 ? 'border' : 'many'}"><h2>Step ${index}</h2><p>${'What is read here, in some words. '.repeat(8)}</p></story-step>`;
  }).join('')}`;
const begun = performance.now();
document.querySelector('main').append(story);
void story.ready.then(() => (window.readyMs = performance.now() - begun));
