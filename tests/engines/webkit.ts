// Drives WebKit, as WebKitGTK has it, by WebDriver. It tells nothing of consoles and requests: the
// gate and the recorder do.
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDisplay} from './display.ts';
import {type Driver, expression, type Key, type Launch, type Size} from './driver.ts';
import {findWebKit} from './find-engines.mjs';

const keys: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowRight: '\uE014',
};

export const launchWebKit: Launch = async ({host, port: proxy}) => {
  const {Builder} = await import('selenium-webdriver');
  const {driver: program, browser: binary} = findWebKit()!;
  const display = await openDisplay();
  const config = settings();
  const port = await freePort();
  const service = spawn(program, [`--port=${port}`], {
    env: {...display.env, XDG_CONFIG_HOME: config},
    stdio: 'ignore',
  });
  const end = () => {
    service.kill();
    display.close();
    rmSync(config, {recursive: true});
  };
  const args = ['--automation', `--proxy=http://${host}:${proxy}`, '--ignore-host=127.0.0.1'];
  try {
    await answered(`http://127.0.0.1:${port}/status`);
    const web = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities({browserName: 'MiniBrowser', 'webkitgtk:browserOptions': {binary, args}})
      .build();
    await web.manage().setTimeouts({script: 300_000});
    const evaluate = (async (call: unknown, arg: unknown) => {
      const {value, error} = JSON.parse(
        await web.executeAsyncScript<string>(
          `const done = arguments[0]; ${expression(call, arg)}.then(done, (error) => done(JSON.stringify({error: String(error)})))`,
        ),
      );
      if (error) throw new Error(error);
      return value;
    }) as Driver['evaluate'];
    const inside = (wanted?: Size): Promise<Size> =>
      evaluate(standingSize, {wanted, frames: STANDING_FRAMES});
    return {
      evaluate,
      open: (url) => web.get(url),
      setWindowSize: async (size) => {
        const window = web.manage().window();
        let is = await inside();
        // the window's bar may become another one with its width: it is measured anew
        for (let times = 0; times < 3 && !isSize(is, size); times++) {
          const around = await window.getRect();
          const bar = {width: around.width - is.width, height: around.height - is.height};
          await window.setRect({
            x: 0,
            y: 0,
            width: size.width + bar.width,
            height: size.height + bar.height,
          });
          is = await inside(size);
        }
        return is;
      },
      press: (key) => web.actions().sendKeys(keys[key]).perform(),
      click: (x, y) =>
        web
          .actions()
          .move({x: Math.round(x), y: Math.round(y), origin: 'viewport'})
          .click()
          .perform(),
      screenshot: async () => Buffer.from(await web.takeScreenshot(), 'base64'),
      errors: () => [],
      close: async () => {
        await web.quit();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
};

/** The page hears of its window's new size some frames after the driver has answered: a size that stood so long is taken. */
const STANDING_FRAMES = 60;

const isSize = (a: Size, b: Size) => a.width === b.width && a.height === b.height;

/** Runs in the page. Resolves when the window has the wanted size, or has had another one for so many frames. */
async function standingSize({
  wanted,
  frames,
}: {
  wanted: Size | undefined;
  frames: number;
}): Promise<Size> {
  const read = () => ({width: innerWidth, height: innerHeight});
  let size = read();
  for (
    let stood = 0;
    stood < frames && !(size.width === wanted?.width && size.height === wanted.height);
  ) {
    await new Promise(requestAnimationFrame);
    const {width, height} = size;
    size = read();
    stood = size.width === width && size.height === height ? stood + 1 : 0;
  }
  return size;
}

/** Things move, and buttons of the window may be as narrow as they like, or it does not become as narrow as a phone. */
function settings(): string {
  const folder = mkdtempSync(join(tmpdir(), 'map-story-webkit-'));
  for (const gtk of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(folder, gtk));
    writeFileSync(join(folder, gtk, 'settings.ini'), '[Settings]\ngtk-enable-animations=true\n');
    writeFileSync(
      join(folder, gtk, 'gtk.css'),
      '* {padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0}\n',
    );
  }
  return folder;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answered(url: string): Promise<void> {
  for (let times = 0; ; times++) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (times === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
