// Tests that a page that no build has written loads the icons that its layers name.
import {describe, expect, test} from 'vitest';
import {loadIcon} from '../../src/player/load-icon.ts';

const file = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
const load = (written: string) => loadIcon(written, document.baseURI);

describe('an icon that a page asks for', () => {
  test('is found by its name', async () => {
    expect(await load('hospital')).toMatchObject({icon: {box: [0, 0, 15, 15]}});
  });

  test('is read from its file, as the build reads it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/><script>0</script></svg>';
    expect(await load(file(svg))).toEqual({
      icon: {box: [0, 0, 9, 9], shapes: [{d: 'M0 0h9v9h-9Z'}]},
      left: ['script'],
    });
  });

  test.each(['no-such-icon', file('<svg'), file('<p>no</p>')])(
    'is a fault where there is none: %s',
    async (written) => {
      expect(await load(written)).toHaveProperty('fault.message');
    },
  );
});
