import 'map-story/define';
