// Says how tests start Chromium: with WebGL in software, so that every machine draws the same.
import {existsSync} from 'node:fs';
import {findChromium} from './find-chromium.mjs';

/** What every test needs of Chromium, whichever program draws. Pages are composed without WebGL, which is faster in software. */
const commonArgs = [
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** WebGL by SwiftShader, which Chromium brings with it: every machine draws the same. */
export const chromiumArgs = ['--use-angle=swiftshader', ...commonArgs];

/**
 * WebGL by Mesa's llvmpipe, also in software, at less than half of SwiftShader's work. Where Linux has no Mesa, Chromium
 * falls back to SwiftShader by itself.
 */
const mesaArgs = ['--use-gl=angle', '--use-angle=gl-egl', '--ignore-gpu-blocklist', ...commonArgs];
/** Names Mesa's library to the dispatcher of EGL. */
export const mesaVendor = '/usr/share/glvnd/egl_vendor.d/50_mesa.json';
const mesaEnv = {
  // no window system, no graphics card, and no other vendor's driver
  EGL_PLATFORM: 'surfaceless',
  LIBGL_ALWAYS_SOFTWARE: '1',
  __EGL_VENDOR_LIBRARY_FILENAMES: mesaVendor,
};

/**
 * How Playwright starts Chromium for the tests.
 *
 * @param {'fast' | 'same'} gl `same`: what is drawn is compared with a picture, and has to be the same on any machine
 */
export function launchOptions(gl = 'fast') {
  const executablePath = findChromium();
  const mesa = gl === 'fast' && existsSync(mesaVendor);
  return {
    ...(executablePath && {executablePath}),
    args: mesa ? mesaArgs : chromiumArgs,
    env: {...process.env, ...(mesa && mesaEnv)},
  };
}
