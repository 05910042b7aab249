// Tells the windows of the editor what has happened: the page was changed, its problems are others.
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {ServerEvent} from '../../editor/edit-types.ts';

export class EditEvents {
  readonly #windows = new Set<ServerResponse>();
  /** The last of each type: a window that opens later is told, too. */
  readonly #last = new Map<ServerEvent['type'], ServerEvent>();

  listen(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write(':\n\n');
    for (const event of this.#last.values()) write(response, event);
    this.#windows.add(response);
    request.once('close', () => this.#windows.delete(response));
  }

  tell(event: ServerEvent): void {
    this.#last.set(event.type, event);
    for (const response of this.#windows) write(response, event);
  }

  close(): void {
    for (const response of this.#windows) response.end();
    this.#windows.clear();
  }
}

const write = (response: ServerResponse, event: ServerEvent) =>
  response.write(`data: ${JSON.stringify(event)}\n\n`);
