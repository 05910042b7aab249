// Declares what the scripts here read of custom-elements.json.
type Named = Readonly<{name: string; description: string}>;
type Typed = Readonly<{type: Readonly<{text: string}>}>;

export type Member = Readonly<{
  kind: string;
  name: string;
  description?: string;
  attribute?: string;
  type?: Readonly<{text: string}>;
  return?: Readonly<{type?: Readonly<{text: string}>}>;
  parameters?: readonly Readonly<{name: string; type?: Readonly<{text: string}>}>[];
}>;

export type Attribute = Named & Typed & Readonly<{default?: string}>;

/** One element, as its doc block and the vocabulary describe it. */
export type Element = Readonly<{
  tagName: string;
  name: string;
  description: string;
  attributes?: readonly Attribute[];
  events?: readonly (Named & Typed)[];
  slots?: readonly Named[];
  cssParts?: readonly Named[];
  cssProperties?: readonly Named[];
  members?: readonly Member[];
}>;
