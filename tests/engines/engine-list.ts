// Lists the engines in which pages are read and edited.
import type {Launch} from './driver.ts';
import type {missing} from './find-engines.mjs';
import {launchChromium, launchFirefox} from './puppeteer.ts';
import {launchWebKit} from './webkit.ts';

export const engines: readonly (readonly [name: keyof typeof missing, launch: Launch])[] = [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
  ['WebKit', launchWebKit],
];
