// Tests when the legend changes its layout, and that its gradient has room for its colours.
import {expect, test} from 'vitest';
import {WIDE} from '../../src/layout/free-box.ts';
import {legendCss} from '../../src/layout/legend-css.ts';

test('a legend is wide only where cards are, which the size of the text decides, too', () => {
  const conditions: string[] = [];
  legendCss('.legend', '.tall', (condition) => {
    conditions.push(condition);
    return '';
  });
  expect(conditions[0]).toBe(WIDE);
  for (const condition of conditions) {
    const [, px, rem] = /^\(min-width: (\d+)px\) and \(min-width: ([\d.]+)rem\)$/.exec(condition)!;
    expect(Number(rem) * 16).toBe(Number(px));
  }
});

test('a narrow legend gives a gradient more room than one class, and a wide one its own width', () => {
  const css = legendCss('.legend', '.tall', (_, rules) => rules);
  expect(css).toContain('.legend .map-legend-strip .map-legend-gradient { inline-size: 4rem;');
  expect(css).toContain('.map-legend-strip :is(svg, .map-legend-gradient) { inline-size: auto; }');
});
