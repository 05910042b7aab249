// Tests with what the pages of other sites are shown.
import {expect, test} from 'vitest';
import {playerOf} from '../../src/story/media-players.ts';

const tube = 'https://www.youtube-nocookie.com/embed/a1b2C3-d4_e?autoplay=1&rel=0';

test.each([
  ['https://www.youtube.com/watch?v=a1b2C3-d4_e', tube],
  ['https://m.youtube.com/watch?app=m&v=a1b2C3-d4_e&list=x', tube],
  ['https://youtu.be/a1b2C3-d4_e?si=x', tube],
  ['https://youtu.be/a1b2C3-d4_e?t=1m30s', `${tube}&start=90`],
  ['https://www.youtube.com/embed/a1b2C3-d4_e?start=12', `${tube}&start=12`],
  ['https://www.youtube.com/shorts/a1b2C3-d4_e', tube],
  ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?dnt=1&autoplay=1'],
  [
    'https://vimeo.com/channels/staffpicks/123456',
    'https://player.vimeo.com/video/123456?dnt=1&autoplay=1',
  ],
  [
    'https://vimeo.com/123456/ab12cd',
    'https://player.vimeo.com/video/123456?h=ab12cd&dnt=1&autoplay=1',
  ],
  [
    'https://player.vimeo.com/video/123456?h=ab12cd&app=1',
    'https://player.vimeo.com/video/123456?h=ab12cd&dnt=1&autoplay=1',
  ],
  [
    'https://soundcloud.com/someone/a-song',
    'https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/someone/a-song&auto_play=true',
  ],
  ['https://www.instagram.com/p/Ab_1-c/', 'https://www.instagram.com/p/Ab_1-c/embed/captioned/'],
  [
    'https://www.facebook.com/watch/?v=123',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123',
  ],
  ['http://maps.example/here?x=1#y', 'https://maps.example/here?x=1#y'],
])('%s is shown in a frame of %s', (address, src) => {
  expect(playerOf(address)).toMatchObject({tag: 'iframe', src});
});

test.each([
  ['https://films.example/a.mp4?x=1', 'video', 'wide'],
  ['https://sounds.example/A.MP3', 'audio', 'bar'],
  ['https://upload.wikimedia.org/a.jpg', 'img', 'wide'],
  ['https://commons.wikimedia.org/wiki/File:A.jpg', 'iframe', 'wide'],
  ['https://soundcloud.com/someone/a-song', 'iframe', 'bar'],
  ['https://www.youtube.com/shorts/a1b2C3-d4_e', 'iframe', 'tall'],
])('%s is shown by <%s>, in a box that is %s', (address, tag, shape) => {
  expect(playerOf(address)).toMatchObject({tag, shape});
});

test('a site has the name that readers know', () => {
  const hosts = [
    'https://youtu.be/a1b2C3-d4_e',
    'https://player.vimeo.com/video/1',
    'https://www.a.example/',
  ];
  expect(hosts.map((one) => playerOf(one)?.host)).toEqual([
    'youtube.com',
    'vimeo.com',
    'a.example',
  ]);
});

test.each(['a.mp4', 'javascript:alert(1)', 'data:text/html,x', 'https://me:secret@a.example/', ''])(
  '“%s” has no player: only what is of the web is shown',
  (address) => {
    expect(playerOf(address)).toBeUndefined();
  },
);
