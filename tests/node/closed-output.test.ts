// Tests that a command goes on when nobody reads its output any more.
import {EventEmitter} from 'node:events';
import {expect, test} from 'vitest';
import {unlessClosed} from '../../src/node/cli/output.ts';

test('an output that is closed ends no command; any other fault of it does', () => {
  const output = new EventEmitter().on('error', unlessClosed);
  const fault = (code: string) => Object.assign(new Error(code), {code});
  expect(() => output.emit('error', fault('EPIPE'))).not.toThrow();
  expect(() => output.emit('error', fault('ENOSPC'))).toThrow('ENOSPC');
});
