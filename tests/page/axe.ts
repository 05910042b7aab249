// Asks axe-core what is wrong with a page.
import axe from 'axe-core';
import type {Page} from 'playwright';

/** A page in which the source of axe-core has run. */
type Asked = typeof globalThis & {axe?: typeof axe};

/** Puts axe-core into a page; one that is asked often can have it before anything else. */
export const {source} = axe;

/**
 * What axe-core finds, with the elements that it means.
 *
 * @param within what it looks at, frames left out; the whole page unless one is given
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(source);
  const result = await page.evaluate((within) => {
    const asked: Asked = globalThis;
    return within === undefined ? asked.axe!.run() : asked.axe!.run(within, {iframes: false});
  }, within);
  return result.violations.map(
    ({id, nodes}) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );
}
