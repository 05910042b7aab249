import 'maplibre-gl/dist/maplibre-gl.css';
import './cards.css';
import * as maplibre from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import chapters from './chapters.json';
import style from './style.json';
import {openMap} from './map.js';

maplibre.setWorkerUrl(workerUrl);
window.map = openMap(maplibre, style, chapters[0].camera);
