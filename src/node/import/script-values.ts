// Computes the constant values in a script; calls nothing but what joins or trims texts.
import type {CallExpression, Expression, MemberExpression, Pattern, SpreadElement} from 'acorn';
import {Computed, isFields} from './unknown-values.ts';

export type Scope = {
  readonly text: string;
  readonly values: Record<string, unknown>;
  /** How many values have been made: a small script may spread a list into itself many times. */
  spent: number;
  /** What stands in the middle of a text and is not constant, as it is written. */
  readonly computed: string[];
};

const MOST_VALUES = 300_000;
const LONGEST_TEXT = 4_000_000;
const DEEPEST = 150;

/** Functions that return what they are given. */
const HELPER = /^(?:Object\.freeze|define\w*|\w*[cC]onfig)$/;

type Fields = Record<string, unknown>;
type Found = Expression | SpreadElement | Pattern | null | undefined;

function affords({length}: readonly unknown[], scope: Scope): boolean {
  scope.spent += length;
  return scope.spent < MOST_VALUES;
}

export const unknown = ({start, end}: Readonly<{start: number; end: number}>, {text}: Scope) =>
  new Computed(text.slice(start, Math.min(end, start + 80)));

export function constantOf(node: Found, scope: Scope, depth = 0): unknown {
  if (!node) return undefined;
  if (++scope.spent > MOST_VALUES || depth > DEEPEST) return unknown(node, scope);
  const at = (one: Found) => constantOf(one, scope, depth + 1);
  switch (node.type) {
    case 'Literal':
      return node.regex || node.bigint ? unknown(node, scope) : node.value;
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap(({value}, index) => [
        value.cooked ?? value.raw,
        ...(index < node.expressions.length ? [at(node.expressions[index])] : []),
      ]);
      return joined(parts, node, scope);
    }
    case 'TaggedTemplateExpression':
      // html`…` and the like
      return at(node.quasi);
    case 'AssignmentExpression':
      return at(node.right);
    case 'ParenthesizedExpression':
      return at(node.expression);
    case 'ArrayExpression':
      return listOf(node.elements, scope, depth);
    case 'ObjectExpression': {
      const fields = Object.create(null) as Fields;
      for (const one of node.properties) {
        if (one.type === 'SpreadElement') {
          const spread = at(one.argument);
          if (isFields(spread)) Object.assign(fields, spread);
          else fields[`...${excerptOf(one, scope)}`] = unknown(one, scope);
          scope.spent += isFields(spread) ? Object.keys(spread).length : 0;
          continue;
        }
        const name = one.computed ? at(one.key as Expression) : nameOf(one.key as Expression);
        if (typeof name === 'string' || typeof name === 'number')
          fields[name] = one.kind === 'init' && !one.method ? at(one.value) : unknown(one, scope);
      }
      return fields;
    }
    case 'Identifier':
      if (node.name === 'undefined') return undefined;
      return node.name in scope.values ? scope.values[node.name] : unknown(node, scope);
    case 'MemberExpression': {
      const [owner, name] = [at(node.object as Expression), keyOf(node, scope)];
      if (Array.isArray(owner) && name !== undefined && /^\d+$/.test(name))
        return owner[Number(name)];
      return isFields(owner) && name !== undefined ? owner[name] : unknown(node, scope);
    }
    case 'BinaryExpression':
      if (node.left.type === 'PrivateIdentifier') return unknown(node, scope);
      return binary(node.operator, at(node.left), at(node.right), node, scope);
    case 'UnaryExpression': {
      const value = at(node.argument);
      if (node.operator === '!' && typeof value !== 'object') return !value;
      if (typeof value === 'number')
        return node.operator === '-'
          ? -value
          : node.operator === '+'
            ? value
            : unknown(node, scope);
      return node.operator === 'void' ? undefined : unknown(node, scope);
    }
    case 'LogicalExpression': {
      const left = at(node.left);
      if (left instanceof Computed) return unknown(node, scope);
      if (node.operator === '??') return left ?? at(node.right);
      return (node.operator === '||') === Boolean(left) ? left : at(node.right);
    }
    case 'ConditionalExpression': {
      const test = at(node.test);
      return test instanceof Computed
        ? unknown(node, scope)
        : at(test ? node.consequent : node.alternate);
    }
    case 'CallExpression':
      return called(node, scope, depth);
    default:
      return unknown(node, scope);
  }
}

export function listOf(elements: readonly Found[], scope: Scope, depth = 0): unknown[] {
  const list: unknown[] = [];
  for (const one of elements) {
    if (one?.type !== 'SpreadElement') {
      list.push(constantOf(one, scope, depth + 1));
      continue;
    }
    const spread = constantOf(one.argument, scope, depth + 1);
    if (Array.isArray(spread) && affords(spread, scope))
      for (const value of spread) list.push(value);
    else list.push(unknown(one, scope));
  }
  return list;
}

/**
 * What only joins, trims or hands on a constant is constant; a helper such as `defineConfig` hands
 * on its object.
 */
function called(node: CallExpression, scope: Scope, depth: number): unknown {
  const given = listOf(node.arguments, scope, depth);
  const {callee} = node;
  if (callee.type === 'MemberExpression') {
    const owner = constantOf(callee.object as Expression, scope, depth + 1);
    const name = keyOf(callee, scope);
    const [first] = given;
    if (typeof owner === 'string' && (name === 'trim' || name === 'toString')) return owner.trim();
    if (
      Array.isArray(owner) &&
      name === 'join' &&
      (first === undefined || typeof first === 'string')
    )
      return joined(
        owner.flatMap((one, index) => (index === 0 ? [one] : [first ?? ',', one])),
        node,
        scope,
      );
    if (Array.isArray(owner) && name === 'concat' && affords(owner, scope))
      return [...owner, ...given.flat()];
  }
  const [handed] = given;
  const name = scope.text.slice(callee.start, callee.end);
  return given.length === 1 && isFields(handed) && HELPER.test(name)
    ? handed
    : unknown(node, scope);
}

function binary(operator: string, left: unknown, right: unknown, node: Expression, scope: Scope) {
  if (operator === '+') return sum(left, right, node, scope);
  if (typeof left !== 'number' || typeof right !== 'number') return unknown(node, scope);
  if (operator === '-') return left - right;
  if (operator === '*') return left * right;
  return operator === '/' ? left / right : unknown(node, scope);
}

export const sum = (left: unknown, right: unknown, node: Expression, scope: Scope) =>
  typeof left === 'number' && typeof right === 'number'
    ? left + right
    : joined([left, right], node, scope);

/** A text of parts; one that is not constant is written as it stands in the script, between `${` and `}`. */
function joined(parts: readonly unknown[], node: Expression, scope: Scope): unknown {
  if (parts.every((one) => typeof one === 'object' || one === undefined))
    return unknown(node, scope);
  for (const one of parts) if (one instanceof Computed) scope.computed.push(one.source);
  const text = parts
    .map((one) =>
      one instanceof Computed ? `\${${one.source}}` : typeof one === 'object' ? '' : String(one),
    )
    .join('');
  scope.spent += text.length / 1000;
  return text.length > LONGEST_TEXT ? unknown(node, scope) : text;
}

export function keyOf({computed, property}: MemberExpression, scope: Scope): string | undefined {
  if (property.type === 'PrivateIdentifier') return undefined;
  const name = computed ? constantOf(property, scope) : nameOf(property);
  return typeof name === 'string' || typeof name === 'number' ? String(name) : undefined;
}

const nameOf = (key: Expression): unknown =>
  key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;

const excerptOf = ({start, end}: SpreadElement, {text}: Scope) =>
  text.slice(start + 3, Math.min(end, start + 40));
