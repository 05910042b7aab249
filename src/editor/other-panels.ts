// Holds what the tabs for layers and for publishing show, and does what they ask.
import {messageOf} from '../story/message-of.ts';
import {BasemapLayers} from './basemap-layers.ts';
import {type DroppedFile, takeFile, withReport} from './data-drop.ts';
import type {Published, Version} from './edit-types.ts';
import type {EditorStore} from './editor-store.ts';
import type {FramedPage} from './framed-page.ts';
import {layerList} from './layer-list.ts';
import {messages} from './messages.ts';
import {publishView} from './publish-view.ts';

export type OtherPanelsHost = Readonly<{
  store: EditorStore;
  page: () => FramedPage | undefined;
  update: () => void;
  preview: string | undefined;
  zip: string | undefined;
}>;

export class OtherPanels {
  #host: OtherPanelsHost;
  readonly #basemap: BasemapLayers;
  #reports: readonly DroppedFile[] = [];
  #published: Published | 'building' | undefined;
  #plain = false;
  #versions: readonly Version[] = [];
  /** The version of the page for which the earlier ones were asked. */
  #asked: string | undefined;

  constructor(host: OtherPanelsHost) {
    this.#host = host;
    this.#basemap = new BasemapLayers(host.update);
  }

  /** Address of the built page, while it is shown without its scripts. */
  get plainPage(): string | undefined {
    if (!this.#plain || this.#host.store.tab !== 'publish') return undefined;
    return `built/${this.#host.preview?.replace(/^\//, '').replace(/\/?$/, '') || 'index.html'}`;
  }

  /** Makes layers of a file of data. */
  takeData(file: File): void {
    this.#host.store.show('layers');
    void takeFile(this.#drops, file);
  }

  get #drops() {
    return {
      store: this.#host.store,
      reports: this.#reports,
      report: (dropped: DroppedFile) => {
        this.#reports = withReport(this.#reports, dropped);
        this.#host.update();
      },
    };
  }

  layers() {
    const {page, store} = this.#host;
    const story = page()?.story;
    const {attributes} = store.tree ?? {};
    return layerList({
      ...this.#drops,
      basemapLayers: this.#basemap.of(page()?.document, attributes?.['basemap']),
      story: story?.story,
      scene: story?.scene,
      lang: page()?.document?.documentElement.lang || 'en',
    });
  }

  publish() {
    const {store, page, preview, zip} = this.#host;
    void this.#askVersions();
    return publishView({
      store,
      preview,
      zip,
      published: this.#published,
      versions: this.#versions,
      plain: this.#plain,
      onPublish: () => void this.#publish(),
      onPlain: (plain) => {
        this.#plain = plain;
        this.#host.update();
      },
      onPrint: () => page()?.document?.defaultView?.print(),
    });
  }

  async #publish(): Promise<void> {
    const {store, page, update} = this.#host;
    page()?.flush();
    this.#published = 'building';
    update();
    try {
      this.#published = await store.server.publish();
      store.say(messages.publish.published(this.#published.folder), 'saved');
    } catch (error) {
      this.#published = undefined;
      store.say(messages.publish.failed(messageOf(error)), 'failed');
    }
    update();
  }

  async #askVersions(): Promise<void> {
    const {store, update} = this.#host;
    const version = store.outline?.version;
    if (version === undefined || version === this.#asked) return;
    this.#asked = version;
    this.#versions = await store.server.versions().catch(() => []);
    update();
  }
}
