// The story, put on the page and taken off it as often as one likes.
import 'map-story/define';
import element from './story.html?raw';

window.mount = async () => {
  document.querySelector('main').innerHTML = element;
  await document.querySelector('map-story').ready;
};
window.unmount = () => {
  document.querySelector('main').replaceChildren();
};
