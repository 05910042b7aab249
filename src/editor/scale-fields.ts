// Renders the menus for how a layer shows numbers and words of its data: by colour, by size, by width.
import {html, nothing} from 'lit';
import {kinds} from '../layers/kinds/index.ts';
import {isCounted} from '../story/shapes.ts';
import type {Kind, StoryLayer} from '../story/types.ts';
import {cellFields} from './cell-fields.ts';
import {select} from './form-fields.ts';
import type {Columns} from './layer-columns.ts';
import {messages} from './messages.ts';
import {differentValues, mostClasses, proposedClasses, usualCount} from './propose-classes.ts';

export type ScaleFieldsHost = Readonly<{
  get: (name: string) => string;
  set: (label: string, values: Readonly<Record<string, string | null>>) => void;
  columns: Columns;
  kind: Kind;
  layer: StoryLayer | undefined;
}>;

const words = messages.layers;
const methods = ['quantile', 'equal', 'jenks', 'continuous'] as const;
/** Of ColorBrewer's and Matplotlib's schemes, those that most maps need. */
export const sequentialSchemes = [
  'ylgnbu',
  'blues',
  'greens',
  'oranges',
  'purples',
  'reds',
  'orrd',
  'ylorbr',
  'viridis',
  'magma',
  'cividis',
  'rdbu',
  'brbg',
  'puor',
  'prgn',
];
export const categoricalSchemes = ['set2', 'dark2', 'set1', 'paired', 'tableau10', 'accent'];

export function scaleFields(host: ScaleFieldsHost) {
  const {get, set, columns, kind, layer} = host;
  const [value, category] = [get('value'), get('category')];
  const {marks = false} = kinds[kind];
  const shown = value ? `value ${value}` : category ? `category ${category}` : '';
  const counted = isCounted(kind);
  const numbers = withOwn(columns.numbers, value);
  const all = [
    ['', counted ? words.howManyPoints : words.oneColor],
    ...numbers.map((name) => [`value ${name}`, (counted ? words.sum : words.number)(name)]),
    ...withOwn(columns.words, category).map((name) => [`category ${name}`, words.word(name)]),
  ] as [string, string][];
  const onColorBy = (chosen: string) => {
    const [, attribute = '', name = ''] = /^(\w+) (.*)$/s.exec(chosen) ?? [];
    const isNumber = attribute === 'value';
    const keeps = isNumber && value !== '';
    set(words.colorBy, {
      value: isNumber ? name : null,
      category: attribute === 'category' ? name : null,
      ...(keeps || counted ? {} : {midpoint: null, colors: null}),
      // what is counted has classes of its own
      classes: counted
        ? get('classes') || null
        : isNumber
          ? proposedClasses(differentValues(layer, name), keeps ? get('classes') : '')
          : null,
    });
  };
  const byNumber = (attribute: 'size' | 'width', label: string) => {
    const names = withOwn(columns.numbers, get(attribute));
    return names.length === 0
      ? nothing
      : html`<label class="field"><span>${label}</span>${select(
          get(attribute),
          [['', words.allAlike], ...names.map((name) => [name, name] as const)],
          (name) => set(label, {[attribute]: name || null}),
        )}</label>`;
  };
  return html`${
    all.length > 1
      ? html`<label class="field"><span>${words.colorBy}</span>${select(shown, all, onColorBy)}</label>`
      : nothing
  }
    ${counted ? cellFields(host) : nothing}
    ${value || counted ? classFields(host) : nothing}
    ${value || category || counted ? schemeField(host) : nothing}
    ${marks ? byNumber('size', words.sizeBy) : nothing}
    ${!marks && hasLines(layer) ? byNumber('width', words.widthBy) : nothing}
    ${
      value || counted || get('size') || get('width')
        ? html`<label class="field"><span>${words.unit}</span><input .value=${get('unit')} autocomplete="off" @change=${({target}: Event) => set(words.unit, {unit: (target as HTMLInputElement).value.trim() || null})}></label>`
        : nothing
    }`;
}

const hasLines = (layer: StoryLayer | undefined) =>
  layer?.data?.features.some(({geometry}) => /LineString/.test(geometry.type)) ?? false;

/** What the attribute names stays in its menu before the data have come. */
const withOwn = (names: readonly string[], own: string): readonly string[] =>
  own === '' || names.includes(own) ? names : [own, ...names];

function classFields({get, set, kind, layer}: ScaleFieldsHost) {
  const own = isCounted(kind) ? layer?.encoding?.color?.property : get('value');
  const different = differentValues(layer, own ?? '');
  const [most, few] = [mostClasses(different), usualCount(different)];
  const written = get('classes').trim();
  const usual = isCounted(kind) ? 'jenks' : 'quantile';
  const [, method = written === '' ? usual : 'own', count = ''] =
    /^(quantile|equal|jenks|continuous)\s*(\d*)$/.exec(written) ?? [];
  const divided = method !== 'own' && method !== 'continuous';
  const write = (how: string, many: string) =>
    set(words.classes, {
      classes: how === 'continuous' ? how : `${how} ${Math.min(most, Number(many) || few)}`,
    });
  const options = [
    ...methods.map((name) => [name, words.methods[name]] as const),
    ...(method === 'own' ? [['own', words.ownBounds(written)] as const] : []),
  ];
  return html`<div class="pair">
    <label class="field"><span>${words.classes}</span>${select(method, options, (how) => how !== 'own' && write(how, count))}</label>
    ${
      divided
        ? html`<label class="field"><span>${words.howMany}</span><input type="number" min="2" max=${most} .value=${count || String(few)} @change=${({target}: Event) => write(method, (target as HTMLInputElement).value)}></label>`
        : nothing
    }
  </div>`;
}

function schemeField({get, set}: ScaleFieldsHost) {
  const written = get('colors').trim();
  const [, name = '', turned] = /^([a-z]+\d*)(\s+reversed)?$/i.exec(written) ?? [];
  const schemes = get('category') ? categoricalSchemes : sequentialSchemes;
  const known = written === '' || schemes.includes(name.toLowerCase());
  const options = [
    ['', words.usualColors],
    ...schemes.map((one) => [one, one]),
    ...(known ? [] : [[written, words.ownColors]]),
  ] as [string, string][];
  const write = (scheme: string, reversed: boolean) =>
    set(words.scheme, {colors: scheme ? `${scheme}${reversed ? ' reversed' : ''}` : null});
  return html`<label class="field"><span>${words.scheme}</span>${select(known ? name.toLowerCase() : written, options, (one) => write(one, one !== '' && turned !== undefined))}</label>
    ${
      known && name && !get('category')
        ? html`<label class="check"><input type="checkbox" .checked=${turned !== undefined} @change=${({target}: Event) => write(name, (target as HTMLInputElement).checked)}>${words.reversed}</label>`
        : nothing
    }`;
}
