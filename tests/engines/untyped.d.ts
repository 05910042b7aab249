// Declares as much of the two drivers as is used here: types are checked where they are not
// installed, too.
declare module 'puppeteer-core' {
  export type Page = Readonly<{
    goto: (url: string) => Promise<unknown>;
    evaluate: (script: string) => Promise<unknown>;
    setViewport: (size: {
      width: number;
      height: number;
      deviceScaleFactor: number;
    }) => Promise<void>;
    screenshot: () => Promise<Uint8Array>;
    on: {
      (event: 'console', heard: (message: {type: () => string; text: () => string}) => void): void;
      (event: 'pageerror', heard: (error: unknown) => void): void;
      (event: 'request', heard: (request: {url: () => string}) => void): void;
      (
        event: 'requestfailed',
        heard: (request: {url: () => string; failure: () => {errorText: string} | null}) => void,
      ): void;
    };
    keyboard: {press: (key: string) => Promise<void>};
    mouse: {click: (x: number, y: number) => Promise<void>};
  }>;
  export type Browser = Readonly<{
    newPage: () => Promise<Page>;
    version: () => Promise<string>;
    close: () => Promise<void>;
  }>;
  const puppeteer: {
    launch: (options: {
      browser: 'chrome' | 'firefox';
      executablePath: string;
      headless: boolean;
      args?: string[];
      env: Record<string, string | undefined>;
      extraPrefsFirefox?: Record<string, unknown>;
      protocolTimeout?: number;
    }) => Promise<Browser>;
  };
  export default puppeteer;
}

declare module 'selenium-webdriver' {
  type Actions = {
    sendKeys: (key: string) => Actions;
    move: (to: {x: number; y: number; origin: 'viewport'}) => Actions;
    click: () => Actions;
    perform: () => Promise<void>;
  };
  type Rect = {x: number; y: number; width: number; height: number};
  export type WebDriver = Readonly<{
    get: (url: string) => Promise<void>;
    executeAsyncScript: <T>(script: string) => Promise<T>;
    takeScreenshot: () => Promise<string>;
    actions: () => Actions;
    manage: () => {
      setTimeouts: (timeouts: {script: number}) => Promise<void>;
      window: () => {getRect: () => Promise<Rect>; setRect: (rect: Rect) => Promise<Rect>};
    };
    quit: () => Promise<void>;
  }>;
  export class Builder {
    usingServer(url: string): this;
    withCapabilities(capabilities: Record<string, unknown>): this;
    build(): Promise<WebDriver>;
  }
}
