import 'maplibre-gl-4/dist/maplibre-gl.css';
import './cards.css';
import maplibre from 'maplibre-gl-4';
import chapters from './chapters.json';
import style from './style.json';
import {openMap} from './map.js';
import {follow} from './story.js';

window.map = openMap(maplibre, style, chapters[0].camera, {
  validateStyle: false,
  cooperativeGestures: true,
});
follow(window.map, chapters);
