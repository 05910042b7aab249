// Reads the bars of a figure where backgrounds are not drawn: on paper, and in forced colours.
import {afterEach, describe, expect, test} from 'vitest';
import {prose} from '../../src/embed/prose.css.ts';
import pageStyles from '../../src/site/page.css?inline';

const figure = `<figure class="bars">
  <div class="bar"><span>Last year</span><span><span class="filled" style="inline-size: 90%"></span></span><span>2,700</span></div>
  <div class="bar"><span>Coming year</span><span><span style="inline-size: 100%"></span></span><span>3,000</span></div>
</figure>`;

afterEach(() => document.body.replaceChildren());

describe.each([
  ['a story page', pageStyles],
  ['an embedded story', prose.cssText],
])('the bars of %s, without backgrounds', (_, styles) => {
  const bars = (rem: string) => {
    document.body.innerHTML = `<style>${styles}\n:root { font-size: ${rem} }\n* { background: none !important }</style><div class="remote">${figure}</div>`;
    return [...document.querySelectorAll<HTMLElement>('.bar > :nth-child(2) > span')];
  };

  test.each(['16px', '17px', '32px'])('differ: one is filled, one is an outline (%s)', (rem) => {
    const [filled, outline] = bars(rem).map((bar) => ({
      bar: bar.getBoundingClientRect().height,
      hollow: bar.clientHeight,
    }));
    expect(filled!.hollow).toBeLessThanOrEqual(1);
    expect(outline!.hollow).toBeGreaterThan(0.7 * outline!.bar);
    expect(Math.abs(filled!.bar - outline!.bar)).toBeLessThan(1);
  });
});
