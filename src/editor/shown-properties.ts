// Finds which properties of a layer a step may show, and has it show another one.
import {toReference} from '../story/parts.ts';
import type {Story} from '../story/types.ts';
import type {EditorStore} from './editor-store.ts';
import {columnsOf} from './layer-columns.ts';
import {type Role, referencesOf, roles} from './place-picker.ts';
import {setAttributes} from './set-attributes.ts';
import type {SourceTree, StepEntry} from './source-story.ts';

type Tree = SourceTree | undefined;

/** What a word of a step names. */
export const referenceIn = (tree: Tree, id: string) =>
  toReference(id, (layer) => tree?.layers.some((one) => one.id === layer) ?? false);

/** Of a layer by numbers other numbers, of one by words other words; none of a layer by nothing. */
export function propertiesFor(tree: Tree, story: Story | undefined, id: string): string[] {
  const {layer: named} = referenceIn(tree, id);
  const written = tree?.layers.find((one) => one.id === named)?.element;
  const own = (name: string) => written?.getAttribute(name) || undefined;
  const {numbers, words} = columnsOf(story?.layers.find((one) => one.id === named));
  const shown = own('value') ?? own('category') ?? own('size') ?? own('width');
  const names = shown === undefined ? [] : !own('value') && own('category') ? words : numbers;
  // references stand apart by white space, and name a feature after a slash
  return names.filter((name) => name !== shown && !/[\s/]/.test(name));
}

export const propertyIn = (tree: Tree, id: string): string => referenceIn(tree, id).property ?? '';

/** A layer shows one property at a time, so all that the step says of it changes. */
export function pickProperty(
  store: EditorStore,
  step: StepEntry,
  {id, property, label}: Readonly<{id: string; property: string; label: string}>,
): void {
  const {tree} = store;
  const {layer} = referenceIn(tree, id);
  const changed = (written: string) => {
    const reference = referenceIn(tree, written);
    if (reference.layer !== layer) return written;
    const {feature} = reference;
    return `${layer}${property && `:${property}`}${feature === undefined ? '' : `/${feature}`}`;
  };
  const values = roles.flatMap((role: Role) => {
    const list = referencesOf(step.element, role);
    return list.some((one) => changed(one) !== one)
      ? [[role, list.map(changed).join(' ')] as const]
      : [];
  });
  void setAttributes(store, step, label, Object.fromEntries(values));
}
