// Finds which engines are on this machine, and what each one that is not would need.
import {accessSync, constants, existsSync, readdirSync, readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {findChromium} from '../chromium/find-chromium.mjs';

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names */
const onPath = (names) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isExecutable);

/** @param {string} folder @param {RegExp} name */
const within = (folder, name) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((entry) => name.test(entry))
        .map((entry) => join(folder, entry))
    : [];

/** The environment variable FIREFOX_PATH goes before everything else. */
export const findFirefox = () =>
  [
    process.env['FIREFOX_PATH'],
    onPath(['firefox-esr', 'firefox']),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ].find((path) => path !== undefined && isExecutable(path));

/** The driver and the small browser that WebKitGTK comes with, which is on no PATH. */
export function findWebKit() {
  const driver = onPath(['WebKitWebDriver']);
  const folders = [
    '/usr/lib',
    ...within('/usr/lib', /-linux-gnu/),
    '/usr/lib64',
    '/usr/libexec',
  ].flatMap((folder) => within(folder, /^webkit2?gtk-\d/));
  const browser = folders.map((folder) => join(folder, 'MiniBrowser')).find(isExecutable);
  return driver && browser ? {driver, browser} : undefined;
}

/** A display that nobody looks at; or, where there is none, the one that somebody does. */
export const findXvfb = () => onPath(['Xvfb']);
const hasDisplay = () =>
  process.platform !== 'linux' || findXvfb() !== undefined || Boolean(process.env['DISPLAY']);

/** Whether a driver is installed, as new as it is wanted. @param {string} name */
function hasPackage(name) {
  const installed = new URL(`node_modules/${name}/package.json`, import.meta.url);
  const {dependencies} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
  return (
    existsSync(installed) &&
    JSON.parse(readFileSync(installed, 'utf8')).version === dependencies[name]
  );
}
export const hasDrivers = () => hasPackage('puppeteer-core') && hasPackage('selenium-webdriver');

/** @param {[boolean, string][]} needs */
const lacking = (needs) => needs.filter(([there]) => !there).map(([, what]) => what);

/**
 * What each engine lacks here, in words; an engine that lacks nothing can be read.
 * @type {Readonly<Record<'Chromium' | 'Firefox' | 'WebKit', () => string[]>>}
 */
export const missing = {
  Chromium: () =>
    lacking([
      [findChromium() !== undefined, 'Chromium or Chrome'],
      [hasPackage('puppeteer-core'), 'npm --prefix tests/engines ci'],
    ]),
  Firefox: () =>
    lacking([
      [findFirefox() !== undefined, 'Firefox (Debian: firefox-esr)'],
      [hasDisplay(), 'a display (Debian: xvfb)'],
      [hasPackage('puppeteer-core'), 'npm --prefix tests/engines ci'],
    ]),
  WebKit: () =>
    lacking([
      [findWebKit() !== undefined, 'WebKitGTK and its driver (Debian: webkit2gtk-driver)'],
      [hasDisplay(), 'a display (Debian: xvfb)'],
      [hasPackage('selenium-webdriver'), 'npm --prefix tests/engines ci'],
    ]),
};

/** Where an engine that is not here is a failure, not a line of text: in CI, or where it is asked for. */
export const required = process.argv.includes('--required') || Boolean(process.env['CI']);
