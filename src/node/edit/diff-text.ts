// Finds what differs between two texts, as patches: by lines, and within changed lines by words.
import {diffArrays} from 'diff';
import {narrowed, type Patch, type Patches, sorted} from './patch.ts';

/** Beyond so many changes, a stretch counts as changed throughout. */
const MOST = 1500;

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const words = (text: string) => text.match(/[\p{L}\p{N}_-]+|\s+|./gsu) ?? [];

export function diffText(before: string, after: string): Patches {
  if (before === after) return [];
  const {start, end, text} = narrowed(before, {start: 0, end: before.length, text: after});
  const coarse = byTokens(before.slice(start, end), text, lines);
  return sorted(
    coarse.flatMap((patch) => {
      const old = before.slice(start + patch.start, start + patch.end);
      return byTokens(old, patch.text, words).map((one) => ({
        start: start + patch.start + one.start,
        end: start + patch.start + one.end,
        text: one.text,
      }));
    }),
  );
}

function byTokens(before: string, after: string, split: (text: string) => string[]): Patches {
  const changes = diffArrays(split(before), split(after), {maxEditLength: MOST});
  if (!changes) return [{start: 0, end: before.length, text: after}];
  const patches: Patch[] = [];
  let at = 0;
  let open: Patch | undefined;
  const close = () => {
    if (open) patches.push(open);
    open = undefined;
  };
  for (const {value, added, removed} of changes) {
    const text = value.join('');
    if (!added && !removed) {
      close();
      at += text.length;
    } else {
      open ??= {start: at, end: at, text: ''};
      if (added) open = {...open, text: open.text + text};
      else {
        at += text.length;
        open = {...open, end: at};
      }
    }
  }
  close();
  return patches;
}
