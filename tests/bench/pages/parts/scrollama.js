import 'maplibre-gl/dist/maplibre-gl.css';
import './cards.css';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import chapters from './chapters.json';
import style from './style.json';
import {openMap} from './map.js';
import {follow} from './story.js';

maplibre.setWorkerUrl(workerUrl);
let [map, scroller] = [];
window.mount = () => {
  map = window.map = openMap(maplibre, style, chapters[0].camera, {cooperativeGestures: true});
  scroller = follow(map, chapters);
  return new Promise((resolve) => map.once('load', resolve));
};
window.unmount = () => {
  scroller.destroy();
  map.remove();
  map = scroller = window.map = undefined;
};
if (!location.search) window.mount();
