// Renders names apart from the text around them: each in its own direction, marked with its language.
import {html, type TemplateResult} from 'lit';
import {textLanguage} from '../i18n/text-language.ts';

/** `known`: the language of the name, if the data say it; else its script tells. */
export const nameView = (name: string, lang: string, known = ''): TemplateResult =>
  html`<bdi lang=${known || textLanguage(name, lang)}>${name}</bdi>`;

type Part = TemplateResult | string | readonly Part[];

/** A text whose `{names}` are rendered. */
export const filledView = (text: string, values: Readonly<Record<string, Part>>): Part[] =>
  text
    .split(/(\{\w+\})/)
    .map((part) => (/^\{\w+\}$/.test(part) ? (values[part.slice(1, -1)] ?? part) : part));

/** Names one after another; `listed` is the text that adds one to a list. */
export function listView(names: readonly TemplateResult[], listed: string): Part[] {
  const [, comma = ''] = /\{list\}(.*)\{name\}/.exec(listed) ?? [];
  return names.flatMap((name, index) => (index > 0 ? [comma, name] : [name]));
}
