// Puts the story on the page and takes it off as often as one likes.
import 'map-story/define';
import element from './story.html?raw';

window.mount = async () => {
  document.querySelector('main').innerHTML = element;
  await document.querySelector('map-story').ready;
};
window.unmount = () => {
  document.querySelector('main').replaceChildren();
};
