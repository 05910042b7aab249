import './style.js';
import 'map-story';
