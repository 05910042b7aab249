// Drives Chromium and Firefox by Puppeteer.
import type {Browser} from 'puppeteer-core';
import {findChromium} from '../chromium/find-chromium.mjs';
import {chromiumArgs} from '../chromium/launch-options.mjs';
import {openDisplay} from './display.ts';
import {type Driver, expression, type Launch} from './driver.ts';
import {findFirefox} from './find-engines.mjs';

const protocolTimeout = 300_000;

export const launchChromium: Launch = async () => {
  const {default: puppeteer} = await import('puppeteer-core');
  return drive(
    await puppeteer.launch({
      browser: 'chrome',
      executablePath: findChromium()!,
      headless: true,
      args: chromiumArgs,
      env: process.env,
      protocolTimeout,
    }),
    () => {},
  );
};

/** Without a head it has no WebGL on Linux. */
export const launchFirefox: Launch = async () => {
  const {default: puppeteer} = await import('puppeteer-core');
  const {env, close} = await openDisplay();
  const extraPrefsFirefox = {'webgl.force-enabled': true, 'ui.prefersReducedMotion': 0};
  return drive(
    await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox()!,
      headless: false,
      env,
      extraPrefsFirefox,
      protocolTimeout,
    }),
    close,
  );
};

async function drive(browser: Browser, afterwards: () => void): Promise<Driver> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    // the software renderer's own remarks about reading pixels are not ours
    if (
      ['error', 'warn', 'warning'].includes(message.type()) &&
      !/GL Driver Message|GPU stall/.test(message.text())
    )
      faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${String(error)}`));
  page.on('request', (request) => {
    if (/^(https?|wss?):\/\/(?!127\.0\.0\.1[:/])/.test(request.url()))
      faults.push(`outside request: ${request.url()}`);
  });
  page.on('requestfailed', (request) =>
    faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`),
  );
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (async (call: unknown, arg: unknown) =>
      JSON.parse((await page.evaluate(expression(call, arg))) as string)
        .value) as Driver['evaluate'],
    setWindowSize: async (size) => {
      // half a device pixel to the CSS pixel: the same layout at a quarter of the software renderer's work
      await page.setViewport({...size, deviceScaleFactor: 0.5});
      return size;
    },
    press: (key) => page.keyboard.press(key),
    click: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    errors: () => faults,
    close: async () => {
      await browser.close();
      afterwards();
    },
  };
}
