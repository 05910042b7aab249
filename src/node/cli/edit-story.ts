// Starts the editor of a page, and says where to open it.
import {existsSync} from 'node:fs';
import {relative} from 'node:path';
import {openPage} from './open-page.ts';
import {type Code, failed, type Output} from './output.ts';
import type {EditTask} from './read-arguments.ts';

/** Returns when the editor listens; the program then runs until a person ends it. */
export async function editStory({page, port}: EditTask, output: Output): Promise<Code> {
  if (!existsSync(page)) return failed(`${page}: There is no such file.`, output);
  // Vite is the project's, and only this command needs it
  const loaded = await import('../edit/edit-server.ts').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
      return undefined;
    throw error;
  });
  if (!loaded) return failed('The editor needs Vite: npm install vite', output);
  const server = await loaded.startEditServer({
    page,
    port,
    check: (file, root) => {
      const opened = openPage(file, root);
      return 'fault' in opened ? [] : opened.problems;
    },
  });
  if ('fault' in server) return failed(server.fault, output);
  output.note(`Editing ${relative('', page)}. Open this address; Ctrl+C ends the editor.`);
  output.say(server.address);
  return 0;
}
