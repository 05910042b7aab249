import {page} from 'vitest/browser';
import {afterEach, expect, test} from 'vitest';
import {eventually} from '../fixtures/eventually.ts';
import {openEditor, type Opened, steps} from './edited-page.ts';

let editor: Opened;
afterEach(() => editor.dispose());

test('versions of one minute are one entry, which opens to all of them, by the second', async () => {
  editor = await openEditor(steps);
  editor.server.history = [
    {id: 'c', time: '2026-01-01T10:02:40Z', label: 'the text of “Hill”'},
    {id: 'b', time: '2026-01-01T10:02:20Z', label: 'moved “Hill” up'},
    {id: 'a', time: '2026-01-01T10:01:59Z', label: 'Opened'},
  ];
  await page.getByRole('tab', {name: 'Publish'}).click();
  const entries = () => [...editor.root.querySelectorAll('.versions > li')];
  await eventually(() => expect(entries().length).toBe(2));
  expect(entries()[0]!.textContent).toMatch(/:40.*the text of “Hill”, moved “Hill” up/s);
  expect(entries()[1]!.textContent).not.toMatch(/:59/);
  await page.getByText('1 more of this minute').click();
  await page.getByRole('button', {name: /^Restore .*:20.*: moved “Hill” up/}).click();
  await eventually(() => expect(editor.server.restored).toEqual(['b']));
});
