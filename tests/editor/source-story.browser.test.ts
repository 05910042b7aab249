import {describe, expect, test} from 'vitest';
import {foundIn, freeId, sourceTree} from '../../src/editor/source-story.ts';

const treeOf = (inner: string) => {
  const text = `<map-story>${inner}</map-story>`;
  return sourceTree(
    {
      text,
      stories: [
        {
          start: 0,
          openEnd: 11,
          closeStart: text.length - 12,
          end: text.length,
          attributes: {},
        },
      ],
    },
    0,
  )!;
};
const step = (id: string, title: string) => `<story-step id="${id}"><h2>${title}</h2></story-step>`;

describe('a step of the text', () => {
  test('is found again where it was moved', () => {
    const before = treeOf(step('a', 'A') + step('b', 'B'));
    const after = treeOf(step('b', 'B') + step('a', 'A'));
    expect(foundIn(after.steps, before.steps[0]!)?.path).toEqual([1]);
  });

  test('is no other one when it is gone', () => {
    const before = treeOf(step('a', 'A') + step('b', 'B'));
    expect(foundIn(treeOf(step('b', 'B')).steps, before.steps[0]!)).toBeUndefined();
  });

  test('is the one at its place when two share an id, or have none', () => {
    for (const id of ['a', '']) {
      const tree = treeOf(step(id, 'A') + step(id, 'B'));
      expect(foundIn(tree.steps, tree.steps[1]!)?.title).toBe('B');
    }
  });

  test('in an element of the author’s has the path to it', () => {
    const tree = treeOf(`<div><p></p>${step('a', 'A')}</div>`);
    expect(tree.steps[0]!.path).toEqual([0, 1]);
  });
});

test('a free id counts on from the one that it is like', () => {
  expect(freeId(treeOf(step('lake', 'A') + step('lake-2', 'B')), 'lake-2')).toBe('lake-3');
});
