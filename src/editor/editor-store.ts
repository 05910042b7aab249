// Holds what the editing bar shows, and sends the author's edits one after another.
import {messageOf} from '../story/message-of.ts';
import {
  type Clash,
  type Conflict,
  type Edit,
  EditConflict,
  EditLost,
  type EditServer,
  type Fate,
  type Kept,
  type Outline,
} from './edit-types.ts';
import {messages} from './messages.ts';
import {type SourceTree, type StepEntry, sourceTree} from './source-story.ts';

export type Tab = keyof typeof messages.tabs;

/** What the bar says of its last deed. */
export type Status = Readonly<{text: string; kind: 'saved' | 'saving' | 'failed'}>;

/** Edits for the page as it is when their turn comes; none where nothing is to be changed. */
export type MakeEdits = (tree: SourceTree) => readonly Edit[];

/** What the store needs of the page that the bar shows. */
export type ShownPage = Readonly<{
  /** Shows the story as the text says it. @returns what the author has changed as well since */
  sync: (tree: SourceTree, fate: Fate) => readonly Clash[];
  /** Whether the author has typed what the text does not say. */
  readonly unsaved: boolean;
  /** What the map shows now, as attributes of a step; nothing where no map has loaded. */
  readonly view: Readonly<Record<string, string>> | undefined;
  /** Loads the page anew. */
  reload: () => void;
  /** Leads to a step. */
  goTo: (step: StepEntry) => void;
  /** Sends what the author has typed. */
  flush: () => void;
}>;

export class EditorStore {
  outline: Outline | undefined;
  tree: SourceTree | undefined;
  /** Which story of the page is edited. */
  readonly story = 0;
  /** Index of the step that is chosen. */
  selected = 0;
  tab: Tab = 'steps';
  /** Id of the layer that is chosen. */
  layer: string | undefined;
  status: Status = {text: messages.loading, kind: 'saving'};
  conflict: Conflict | undefined;
  page: ShownPage | undefined;
  /** Whether the server did not answer last. */
  lost = false;
  readonly server: EditServer;
  /** Told after each change of what is held here. */
  readonly onChange: () => void;
  #last: Promise<unknown> = Promise.resolve();
  #resolve: ((keep: Kept) => void) | undefined;

  constructor(server: EditServer, onChange: () => void) {
    [this.server, this.onChange] = [server, onChange];
  }

  get steps(): readonly StepEntry[] {
    return this.tree?.steps ?? [];
  }

  get step(): StepEntry | undefined {
    return this.steps[this.selected];
  }

  /** Reads the page, and listens to what other programs do to it. */
  open(): () => void {
    void this.#turn(async () => {
      await this.#take(await this.server.outline());
      this.say(this.tree ? messages.ready : messages.noStory, this.tree ? 'saved' : 'failed');
    });
    return this.server.events((event) => {
      if (event.type === 'problems' && this.outline)
        this.#set(() => (this.outline = {...this.outline!, problems: event.problems}));
      if (event.type !== 'changed' || event.version === this.outline?.version) return;
      this.page?.flush();
      void this.#turn(() => this.#readAgain());
    });
  }

  /** Sends edits, after those before them. @returns whether they are in the page */
  change(label: string, make: MakeEdits): Promise<boolean> {
    return this.#turn(async () => {
      const edits = this.tree ? make(this.tree) : [];
      if (edits.length === 0 || !this.outline) return;
      this.say(messages.saving, 'saving');
      await this.#apply(label, edits, make);
    });
  }

  async #apply(label: string, edits: readonly Edit[], make: MakeEdits): Promise<void> {
    try {
      const all = edits.map((edit) => ({...edit, story: this.story}));
      await this.#take(await this.server.apply(this.outline!.version, label, all));
      this.say(messages.saved(label), 'saved');
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      const keep = await this.#ask(error.conflict);
      const outline = await this.server.outline();
      if (keep === 'theirs') {
        await this.#take(outline, keep);
        this.say(messages.changedOutside, 'saved');
        return;
      }
      // what the author did stays, and becomes edits of the page as it is now
      [this.outline, this.tree] = [outline, sourceTree(outline, this.story)];
      await this.#show(keep);
      const again = this.tree ? make(this.tree) : [];
      if (again.length > 0) await this.#apply(label, again, make);
    }
  }

  #ask(conflict: Conflict): Promise<Kept> {
    this.conflict = conflict;
    this.say(messages.conflict, 'failed');
    return new Promise((resolve) => {
      this.#resolve = (keep) => {
        this.conflict = undefined;
        this.onChange();
        resolve(keep);
      };
    });
  }

  /** Ends a conflict. */
  choose(keep: Kept): void {
    this.#resolve?.(keep);
  }

  readonly undo = (): Promise<boolean> => this.#step('undo', messages.undone);
  readonly redo = (): Promise<boolean> => this.#step('redo', messages.redone);

  #step(way: 'undo' | 'redo', told: (label: string) => string): Promise<boolean> {
    this.page?.flush();
    return this.#turn(async () => {
      const label = this.outline?.[way];
      if (!label) return;
      await this.#take(await this.server[way]());
      this.say(told(label), 'saved');
    });
  }

  restore(id: string, label: string): Promise<boolean> {
    return this.#turn(async () => {
      await this.#take(await this.server.restore(id));
      this.say(messages.saved(label), 'saved');
    });
  }

  /** Chooses a step and leads the page to it. */
  select(index: number): void {
    const step = this.steps[index];
    if (!step) return;
    this.#set(() => (this.selected = index));
    this.page?.goTo(step);
  }

  /** The reader of the page has come to a step. */
  arrive(index: number): void {
    if (index !== this.selected && this.steps[index]) this.#set(() => (this.selected = index));
  }

  show(tab: Tab): void {
    this.#set(() => (this.tab = tab));
  }

  openLayer(id: string | undefined): void {
    this.#set(() => ([this.tab, this.layer] = ['layers', id]));
  }

  say(text: string, kind: Status['kind']): void {
    this.#set(() => (this.status = {text, kind}));
  }

  /** @param waits whether words that are typed meanwhile are sent first: the server merges them */
  async #readAgain(waits = true): Promise<void> {
    const outline = await this.server.outline();
    if (outline.version === this.outline?.version) return;
    if (waits && this.page?.unsaved) {
      this.page.flush();
      void this.#turn(() => this.#readAgain(false));
      return;
    }
    await this.#take(outline);
    this.say(messages.changedOutside, 'saved');
  }

  /** One request at a time: each edit is made to the page that the one before left. */
  #turn(work: () => Promise<void>): Promise<boolean> {
    const done = this.#last.then(work).then(
      () => {
        this.lost = false;
        return true;
      },
      (error: unknown) => {
        this.lost = error instanceof EditLost;
        // what was tried on the screen is not in the page
        if (this.tree) this.page?.sync(this.tree, 'refused');
        this.say(messages.notSaved(messageOf(error)), 'failed');
        return false;
      },
    );
    this.#last = done;
    return done;
  }

  /** Holds another state of the page, and has it shown. */
  async #take(outline: Outline, fate: Fate = 'saved'): Promise<void> {
    const [before, chosen] = [this.outline, this.step];
    this.outline = outline;
    this.tree = sourceTree(outline, this.story);
    const now = this.steps.findIndex(({id}) => id !== '' && id === chosen?.id);
    this.selected = now >= 0 ? now : Math.max(0, Math.min(this.selected, this.steps.length - 1));
    if (!before || around(before, this.story) === around(outline, this.story))
      return this.#show(fate);
    this.page?.reload();
    this.onChange();
  }

  /** Brings the screen to the text, and asks which side of what both changed stays. */
  async #show(fate: Fate): Promise<void> {
    const clashes = (this.tree && this.page?.sync(this.tree, fate)) ?? [];
    this.onChange();
    for (const clash of clashes) if ((await this.#ask(clash)) === 'theirs') clash.takeTheirs();
  }

  #set(change: () => unknown): void {
    change();
    this.onChange();
  }
}

/** The text of a page without that of the story. */
function around({text, stories}: Outline, index: number): string {
  const story = stories[index];
  return story ? `${text.slice(0, story.start)}${text.slice(story.end)}` : text;
}
