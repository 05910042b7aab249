// Tests what becomes of the icons that authors name: shapes of one colour, and nothing else of a file.
import fc from 'fast-check';
import {parse} from 'parse5';
import {describe, expect, test} from 'vitest';
import {
  hasIcon,
  iconDrawing,
  iconName,
  iconOfPicture,
  inkOn,
} from '../../src/layers/icon-drawing.ts';
import {readSvg} from '../../src/layers/icons/read-svg.ts';
import {legend} from '../../src/layers/legend.ts';
import {palettes} from '../../src/layers/palette.ts';
import {colorOf} from '../../src/layers/themed-color.ts';
import {storyLayers} from '../../src/layers/story-layers.ts';
import {toNode} from '../../src/node/page/html-tree.ts';
import {readIcon} from '../../src/node/page/read-icon.ts';
import {type Icon, iconText, readIconText} from '../../src/story/icon.ts';
import {encodedStory} from './encoding/encoded-story.ts';

const read = (svg: string) => readSvg(toNode(parse(svg)));
const iconOf = (svg: string): Icon => {
  const found = read(svg);
  if ('fault' in found) throw new Error(found.fault);
  return found.icon;
};
const site = {folder: '.', roots: ['.']};

describe('an icon that is made of an SVG', () => {
  test('has shapes alone: no script, no picture, no text, no address', () => {
    const found = read(
      `<?xml version="1.0"?><svg viewBox="0 0 15 15" onload="alert(1)"><script>alert(2)</script>
      <image href="https://example.org/a.png"/><text>hi</text><a href="https://example.org"><path d="M0 0h9" onclick="x()"/></a></svg>`,
    );
    expect(found).toEqual({
      icon: {box: [0, 0, 15, 15], shapes: [{d: 'M0 0h9'}]},
      left: ['script', 'image', 'text'],
    });
  });

  test('keeps lines as lines, whether attributes, style or a style sheet says so', () => {
    const line = {d: 'M1 2L3 4', stroke: 2};
    const styles = [
      '<line x1="1" y1="2" x2="3" y2="4" fill="none" stroke="red" stroke-width="2"/>',
      '<line x1="1" y1="2" x2="3" y2="4" style="fill:none;stroke:#000;stroke-width:2"/>',
      '<style>.a, .b{fill:none;stroke:#000;stroke-width:2}</style><line class="b" x1="1" y1="2" x2="3" y2="4"/>',
      '<g fill="none" stroke="currentColor" stroke-width="2"><line x1="1" y1="2" x2="3" y2="4"/></g>',
    ];
    for (const body of styles)
      expect(iconOf(`<svg width="24" height="24">${body}</svg>`).shapes).toEqual([line]);
  });

  test('draws circles, rectangles and polygons, where transforms put them', () => {
    const {shapes} = iconOf(
      `<svg viewBox="0 0 9 9"><g transform="translate(1 2)"><circle cx="3" cy="3" r="2"/></g>
      <rect width="4" height="2" rx="1" transform="scale(2)"/><polygon points="0,0 1,0 1,1"/></svg>`,
    );
    expect(shapes.map(({matrix}) => matrix)).toEqual([
      [1, 0, 0, 1, 1, 2],
      [2, 0, 0, 2, 0, 0],
      undefined,
    ]);
    expect(shapes.map(({d}) => d[0])).toEqual(['M', 'M', 'M']);
  });

  test('leaves out what is white, hidden or only defined', () => {
    const svg = `<svg viewBox="0 0 9 9"><defs><path d="M1 1h1"/></defs><rect width="9" height="9" fill="#fff"/>
      <path d="M2 2h1" display="none"/><path d="M3 3h1"/></svg>`;
    expect(iconOf(svg).shapes).toEqual([{d: 'M3 3h1'}]);
  });

  test.each([
    ['<p>no</p>', 'no SVG'],
    ['<svg><path d="M0 0h1"/></svg>', 'no viewBox'],
    ['<svg viewBox="0 0 9 9"><text>A</text></svg>', 'no shapes, only text'],
    [`<svg viewBox="0 0 9 9"><path d="M0 0${'h1'.repeat(7000)}"/></svg>`, 'Simplify'],
    ['<svg viewBox="0 0 9 9"><path d="url(https://example.org)"/></svg>', 'no shapes'],
  ])('is none: %.40s', (svg, why) => {
    expect(read(svg)).toMatchObject({fault: expect.stringContaining(why) as string});
  });
});

describe('the text of an icon in a page', () => {
  const icon = iconOf(
    '<svg viewBox="0 0 24 24"><path fill-rule="evenodd" transform="rotate(90)" d="M0 0h9v9"/></svg>',
  );

  test('is read as it was written', () => {
    expect(readIconText(iconText('cup.svg', icon), 'cup.svg')).toEqual(icon);
  });

  test('is not used for another icon than it is of', () => {
    expect(readIconText(iconText('cup.svg', icon), 'hospital')).toBeUndefined();
  });

  test.each([
    '',
    'null',
    '{"a": 1}',
    '["cup.svg",[0,0,9,9]]',
    '["cup.svg",[0,0,9],{"d":"M0 0"}]',
    '["cup.svg",[0,0,9,9],{"d":"<script>"}]',
  ])('is nothing where it is not valid: %s', (text) => {
    expect(readIconText(text, 'cup.svg')).toBeUndefined();
  });
});

describe('a name of Maki', () => {
  test('is found in any case', () => {
    expect(readIcon('Hospital', site)).toMatchObject({icon: {box: [0, 0, 15, 15]}});
  });

  test('that there is not gets the one that may be meant', () => {
    expect(readIcon('hopsital', site)).toMatchObject({
      fault: {
        code: 'unknown-icon',
        message: expect.stringContaining('Did you mean “hospital”?') as string,
      },
    });
  });
});

describe('on the map', () => {
  const icon: Icon = {box: [0, 0, 15, 15], shapes: [{d: 'M0 0h9'}]};
  const places = (attributes: Parameters<typeof encodedStory>[1], values: readonly unknown[]) => {
    const story = encodedStory(values, attributes);
    const [layer] = story.layers;
    return {...story, layers: [{...layer!, kind: 'place' as const, style: {icon, paint: {}}}]};
  };
  const scene = {
    camera: {
      center: [0, 0] as const,
      zoom: 2,
      pitch: 0,
      bearing: 0,
      padding: {top: 0, right: 0, bottom: 0, left: 0},
    },
    layers: {layer: {shown: 1, emphasis: 0, reveal: 1}},
  };
  const pictureOf = (story: ReturnType<typeof places>) =>
    storyLayers(story, 'light', 'en').find(({layer}) => layer.id.endsWith(':icon'));

  test('an icon lies on the circle, in a colour that stands out from it', () => {
    expect(inkOn(palettes.light.teal, palettes.light)).toBe(palettes.light.paper);
    expect(inkOn('#ffcc00', palettes.light)).toBe(palettes.light.ink);
  });

  test('its picture is found by its name, for the layer and the colour', () => {
    const story = places({}, [1]);
    const name = (pictureOf(story)!.layer.layout as {'icon-image': string})['icon-image'];
    expect(iconOfPicture(name, story.layers)).toEqual({icon, color: palettes.light.paper});
    expect(iconName('a', icon)).not.toBe(iconName('a', {...icon, box: [0, 0, 9, 9]}));
  });

  const anyColor = fc.constantFrom('#cc0000', '#ffee00', '#777777', 'light-dark(#111111, #eeeeee)');
  test('the legend draws it as the map does, in light and in dark', () => {
    fc.assert(
      fc.property(anyColor, fc.option(anyColor), (color, painted) => {
        const [layer] = places({}, [1]).layers;
        const story = {
          ...places({}, [1]),
          layers: [
            {...layer!, style: {icon, color, paint: painted ? {'circle-color': painted} : {}}},
          ],
        };
        const [{ink = ''} = {}] = legend(story, scene);
        for (const theme of ['light', 'dark'] as const) {
          const picture = storyLayers(story, theme, 'en').find(({layer}) =>
            layer.id.endsWith(':icon'),
          )!;
          const name = (picture.layer.layout as {'icon-image': string})['icon-image'];
          const drawn = iconOfPicture(name, story.layers)?.color;
          expect(drawn).toBe(inkOn(colorOf(painted ?? color, theme), palettes[theme]));
          expect(drawn).toBe(colorOf(ink, theme));
        }
      }),
    );
  });

  test('each category has a picture in the colour that suits it', () => {
    const story = places({category: 'v', colors: 'dark:#111111 bright:#ffee00'}, [
      'dark',
      'bright',
    ]);
    const value = JSON.stringify(pictureOf(story)!.layer.layout);
    expect(value).toContain(palettes.light.paper);
    expect(value).toContain(palettes.light.ink);
  });

  test('circles by size, and places that a line reaches, have none', () => {
    const context = {
      color: '#000',
      ink: '#000',
      palette: palettes.light,
      lang: 'en',
      icon: {name: 'x', circle: '#000'},
    };
    const size = {property: 'v', max: 2, px: 40, without: 0};
    expect(hasIcon({...context, drawn: false})).toBe(true);
    expect(hasIcon({...context, drawn: false, encoding: {size}})).toBe(false);
    expect(hasIcon({...context, drawn: true})).toBe(false);
  });

  test('the legend has the icon on its circle', () => {
    const story = places({}, [1]);
    expect(legend(story, scene)[0]).toMatchObject({
      icon,
      ink: 'paper',
    });
  });

  test('continuous colours take the picture of the colour below', () => {
    const context = {
      color: '#000000',
      ink: '#000000',
      palette: palettes.light,
      lang: 'en',
      drawn: false,
      icon: {name: 'x', circle: '#000000'},
      encoding: encodedStory([1, 2, 3], {value: 'v', classes: 'continuous'}).layers[0]!.encoding,
    };
    expect(JSON.stringify(iconDrawing(context).layout)).toContain('"step"');
  });
});
