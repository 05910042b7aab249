import {render} from 'lit';
import {beforeEach, describe, expect, test} from 'vitest';
import {EditorStore} from '../../src/editor/editor-store.ts';
import type {FramedPage} from '../../src/editor/framed-page.ts';
import {OtherPanels} from '../../src/editor/other-panels.ts';
import {parseStory} from '../../src/story/parse-story.ts';
import {eventually} from '../fixtures/eventually.ts';
import {fake} from '../fixtures/fake.ts';
import {storyIn} from '../fixtures/html.ts';
import {layer, steps, written} from './edited-page.ts';
import {FakeServer} from './fake-server.ts';

describe('of two tables that are dropped', () => {
  let panels: OtherPanels;
  let server: FakeServer;
  let root: HTMLElement;
  /** How often the text of a table is read, by its name. */
  let reads: Record<string, number>;
  const names = () => [...root.querySelectorAll('.report h2')].map((one) => one.textContent);
  const menus = (name: string) => {
    const reports = [...root.querySelectorAll('.report')];
    const report = reports.find((one) => one.querySelector('h2')!.textContent === name);
    return [...(report?.querySelectorAll('select') ?? [])];
  };
  const values = (name: string) => menus(name).map(({value}) => value);
  async function drop(name: string, text: string): Promise<void> {
    reads[name] = 0;
    const table = {
      src: name,
      get text() {
        reads[name]!++;
        return text;
      },
    };
    server.dataReport = {files: [], layers: '', table, report: [], problems: []};
    panels.takeData(new File([text], name));
    await eventually(() => expect(menus(name)).toHaveLength(3));
  }

  beforeEach(async () => {
    const text = written(`${layer}${steps}`);
    root = document.createElement('main');
    document.body.replaceChildren(root);
    reads = {};
    server = new FakeServer(text);
    const update = () => panels && render(panels.layers(), root);
    const store = new EditorStore(server, update);
    const {story} = parseStory(storyIn(text));
    const page = () => fake<FramedPage>({story: {story}});
    panels = new OtherPanels({store, page, update, preview: undefined, zip: undefined});
    store.open();
    await eventually(() => expect(root.querySelector('.drop')).toBeTruthy());
    await drop('votes.csv', 'Turnout,Place\n61,OLD MILL\n55,Station\n');
  });

  test('the one that is dropped last stands first, and leaves the focus where it is', async () => {
    const [, column] = menus('votes.csv');
    column!.focus();
    await drop('pupils.csv', 'Pupils,Id\n12,hall\n');
    expect(names()).toEqual(['pupils.csv', 'votes.csv']);
    expect(document.activeElement).toBe(column);
    expect(values('votes.csv')).toEqual(['towns', 'Place', 'name']);
    expect(values('pupils.csv')).toEqual(['towns', 'Id', 'id']);
  });

  test('either stays where it is, with the focus in it, when its author chooses', async () => {
    await drop('pupils.csv', 'Pupils,Id\n12,hall\n');
    const [, column] = menus('votes.csv');
    column!.focus();
    column!.value = 'Turnout';
    column!.dispatchEvent(new Event('change', {bubbles: true}));
    expect(names()).toEqual(['pupils.csv', 'votes.csv']);
    expect(menus('votes.csv')[1]).toBe(column);
    expect(document.activeElement).toBe(column);
    expect(values('votes.csv')).toEqual(['towns', 'Turnout', 'name']);
    expect(values('pupils.csv')).toEqual(['towns', 'Id', 'id']);
  });

  test('each is read once, however often the bar is drawn', async () => {
    await drop('pupils.csv', 'Pupils,Id\n12,hall\n');
    for (let drawn = 0; drawn < 3; drawn++) render(panels.layers(), root);
    expect(reads).toEqual({'votes.csv': 1, 'pupils.csv': 1});
  });
});
