// Renders on a server: importing the package registers and touches nothing that is not there, and
// React writes the elements as text.
import * as library from 'map-story';
import * as defined from 'map-story/define';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';

const step = createElement(
  'story-step',
  {id: 'one', focus: 'town', opening: true},
  createElement('h1', null, 'One'),
);
const markup = renderToStaticMarkup(createElement('map-story', {theme: 'dark', hash: true}, step));
const {problems} = library.parseStory({tag: 'map-story', attributes: {}, children: []});
process.stdout.write(
  JSON.stringify({markup, problems, same: defined.MapStoryElement === library.MapStoryElement}),
);
