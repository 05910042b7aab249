// Follows the statements of a script as far as their values are constant, and finds objects in all of it.
import type {
  AssignmentExpression,
  CallExpression,
  Expression,
  ModuleDeclaration,
  Node,
  ObjectExpression,
  Statement,
  VariableDeclaration,
} from 'acorn';
import {constantOf, keyOf, listOf, type Scope, sum, unknown} from './script-values.ts';
import {isFields} from './unknown-values.ts';

type Fields = Record<string, unknown>;

/** Functions, loops and conditions are passed by: what they would compute stays unknown. */
export function runStatements(
  body: readonly (Statement | ModuleDeclaration)[],
  scope: Scope,
): void {
  for (const node of body) {
    if (node.type === 'VariableDeclaration') declare(node, scope);
    else if (node.type === 'ExportNamedDeclaration') {
      if (node.declaration?.type === 'VariableDeclaration') declare(node.declaration, scope);
    } else if (node.type === 'ExportDefaultDeclaration')
      scope.values['default'] = constantOf(node.declaration as Expression, scope);
    else if (node.type === 'ExpressionStatement') run(node.expression, scope);
    else if (node.type === 'BlockStatement') runStatements(node.body, scope);
  }
}

function declare({declarations}: VariableDeclaration, scope: Scope): void {
  for (const {id, init} of declarations)
    if (id.type === 'Identifier' && (init || !(id.name in scope.values)))
      scope.values[id.name] = init ? constantOf(init, scope) : undefined;
}

function run(node: Expression, scope: Scope): void {
  if (node.type === 'AssignmentExpression') assign(node, scope);
  else if (node.type === 'SequenceExpression') for (const one of node.expressions) run(one, scope);
  else if (node.type === 'CallExpression') push(node, scope);
}

/** `config = …`, `config.title += …`, `module.exports = …` */
function assign({left, operator, right}: AssignmentExpression, scope: Scope): void {
  if (left.type !== 'Identifier' && left.type !== 'MemberExpression') return;
  const value = constantOf(right, scope);
  const after = (before: unknown) =>
    operator === '='
      ? value
      : operator === '+='
        ? sum(before, value, right, scope)
        : unknown(right, scope);
  if (left.type === 'Identifier') {
    scope.values[left.name] = after(scope.values[left.name]);
    return;
  }
  const name = keyOf(left, scope);
  const {object} = left;
  if (name === undefined) return;
  if (
    object.type === 'Identifier' &&
    ['window', 'globalThis', 'self', 'exports'].includes(object.name)
  )
    scope.values[name] = after(scope.values[name]);
  else if (object.type === 'Identifier' && object.name === 'module')
    scope.values['default'] = value;
  else {
    const owner = constantOf(object as Expression, scope);
    if (Array.isArray(owner) && /^\d{1,4}$/.test(name))
      owner[Number(name)] = after(owner[Number(name)]);
    else if (isFields(owner)) (owner as Fields)[name] = after(owner[name]);
  }
}

/** `config.chapters.push({…})` */
function push({callee, arguments: given}: CallExpression, scope: Scope): void {
  if (callee.type !== 'MemberExpression' || keyOf(callee, scope) !== 'push') return;
  const owner = constantOf(callee.object as Expression, scope);
  if (Array.isArray(owner)) owner.push(...listOf(given, scope));
}

/** Objects with a property of this name, wherever they stand: in a function, in a component, in a call. */
export function objectsWith(name: string, program: Node, scope: Scope): unknown[] {
  const found: unknown[] = [];
  const stack: unknown[] = [program];
  for (let node = stack.pop(); node !== undefined && found.length < 10; node = stack.pop()) {
    if (Array.isArray(node)) stack.push(...node);
    else if (isNode(node)) {
      if (
        isObject(node) &&
        node.properties.some(
          (one) =>
            one.type === 'Property' &&
            !one.computed &&
            one.key.type === 'Identifier' &&
            one.key.name === name,
        )
      )
        found.push(constantOf(node, scope));
      stack.push(...Object.values(node).filter((one) => typeof one === 'object' && one !== null));
    }
  }
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const isObject = (node: Node): node is ObjectExpression => node.type === 'ObjectExpression';
