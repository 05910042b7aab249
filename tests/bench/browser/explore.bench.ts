// Measures what exploring costs with 5,000 points: a key in the search (at most 16 ms of script), a
// frame of panning (at most 0.3 ms of ours).
import {bench, describe} from 'vitest';
import '../../../src/define.ts';

const letters = 'kashgartushmilon';
const name = (index: number) =>
  Array.from({length: 7}, (_, at) => letters[(index * (at + 3) + at * at) % letters.length]).join(
    '',
  );
const features = Array.from({length: 5000}, (_, index) => ({
  type: 'Feature',
  properties: {id: `p${index}`, name: name(index), kind: 'place'},
  geometry: {
    type: 'Point',
    coordinates: [60 + ((index * 7919) % 3000) / 100, 25 + ((index * 104729) % 2000) / 100],
  },
}));
document.body.innerHTML = `<map-story><story-layer id="many" kind="place" label="many"><script type="application/geo+json">${JSON.stringify({type: 'FeatureCollection', features})}</script></story-layer><story-step id="one" camera="75 36 4"><h2>One</h2></story-step></map-story>`;
const story = document.querySelector('map-story')!;
await story.ready;
story.explore();
const input = () => story.shadowRoot!.querySelector<HTMLInputElement>('[role=combobox]');
while (!input()) await new Promise(requestAnimationFrame);
const type = async (text: string) => {
  input()!.value = text;
  input()!.dispatchEvent(new Event('input'));
  await story.updateComplete;
};
while (!story.shadowRoot!.querySelector('[role=option]')) {
  await type('kash');
  await new Promise(requestAnimationFrame);
}

describe('exploring 5,000 points', () => {
  const typed = ['k', 'ka', 'kas', 'kash', 'kashg', 'sh', 'shm', 'tush', 'milo'];
  let key = 0;
  bench('a key in the search', async () => {
    await type(typed[key++ % typed.length]!);
  });
  bench('ours in a frame of panning', () => {
    story.map!.fire('move');
  });
});
