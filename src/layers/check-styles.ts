// Checks the colours and the paint of a story's layers; what is not valid is left out, and reported.
import type {Icon} from '../story/icon.ts';
import {type Problem, quoted, type Severity, writtenAt} from '../story/problem.ts';
import {type Drawn, type Kind, schema, isOfBasemap} from '../story/schema.ts';
import type {LayerStyle, Story, StoryLayer} from '../story/types.ts';
import type {ValueFault} from './check-color.ts';
import type {CustomProperties} from './css-color.ts';
import type {LoadedIcon} from './icons/written-icon.ts';
import {isPlain, type OwnColors, plainColor} from './themed-color.ts';
import {mapTexts, themedPaint} from './themed-paint.ts';

/**
 * What checks: `colors` resolves colours, `paint` has the style specification. Both are large; a
 * page loads what its story needs.
 */
export type Checkers = Readonly<{
  colors?: typeof import('./check-color.ts');
  paint?: typeof import('./check-paint.ts');
}>;

export type StyleContext = Checkers &
  Readonly<{
    /** Of the page, at a layer. */
    properties: (layer: StoryLayer) => CustomProperties;
    /** What became of the icon that a layer names; nothing while it loads. */
    iconOf?: (layer: StoryLayer) => LoadedIcon | undefined;
    /** Where the attribute of a layer is written. */
    placeOf?: (layer: StoryLayer, attribute: string) => Parameters<typeof writtenAt>[0];
  }>;

/** A colour in an expression that MapLibre may not know as it is written. */
const inExpression =
  /^\s*((rgba?|hsla?|hwb|(ok)?(lab|lch)|color|color-mix|light-dark|contrast-color|var)\(|currentcolor\s*$)/i;

/**
 * Which checkers a story needs; none for colours that are names of the palette, or digits, without
 * `paint`.
 */
export function needed({layers}: Story): Readonly<Record<keyof Checkers, boolean>> {
  const written = layers.flatMap(({color, paint}) => [
    ...(color === undefined || isPlain(color) ? [] : [color]),
    ...Object.values(paint ?? {}).filter((value) => typeof value === 'string' && !isPlain(value)),
    ...textsIn(Object.values(paint ?? {})).filter((text) => inExpression.test(text)),
  ]);
  const paint = layers.some(({kind, paint = {}}) =>
    Object.entries(paint).some(([name, value]) => !isPlainPaint(kind, name, value)),
  );
  return {colors: written.length > 0, paint};
}

/**
 * Numbers that need no specification to be checked, by the shape whose kinds draw them, and the
 * most that they can be.
 */
const plainPaint: ReadonlyMap<string, readonly [shape: Drawn, most: number]> = new Map([
  ['fill-opacity', ['polygon', 1]],
  ['line-opacity', ['line', 1]],
  ['line-width', ['line', Infinity]],
]);

/**
 * Whether a paint value is certainly valid: an author's usual number, for which no reader should
 * load a specification.
 */
export function isPlainPaint(kind: Kind, name: string, value: unknown): boolean {
  const [shape, most = 0] = plainPaint.get(name) ?? [];
  return schema.kinds[kind] === shape && typeof value === 'number' && value >= 0 && value <= most;
}

/** The same story with the styles of the layers that need a check. */
export function checkStyles(
  story: Story,
  context: StyleContext,
): Readonly<{story: Story; problems: readonly Problem[]}> {
  const problems: Problem[] = [];
  const layers = story.layers.map((layer) => {
    const {color, paint} = layer;
    // the review says that they have no effect
    if (isOfBasemap(layer.kind)) return layer;
    if (!paint && layer.icon === undefined && (color === undefined || isPlain(color))) return layer;
    const report: Report = (attribute, {code, message}, severity) =>
      problems.push({
        code,
        path: `${layer.path}[${attribute}]`,
        message,
        severity: severity ?? (code === 'unresolved-color' ? 'warning' : 'error'),
        ...writtenAt(context.placeOf?.(layer, attribute) ?? {}),
      });
    const {palette, basemap} = story;
    const style = checkedStyle(layer, {...context, palette, basemap}, report);
    return {...layer, style};
  });
  return {story: {...story, layers}, problems};
}

type Report = (
  attribute: 'color' | 'paint' | 'icon',
  fault: ValueFault,
  severity?: Severity,
) => void;

function checkedStyle(
  layer: StoryLayer,
  {
    colors,
    paint: spec,
    properties,
    iconOf,
    palette,
    basemap,
  }: StyleContext & {palette: OwnColors | undefined; basemap: string | undefined},
  report: Report,
): LayerStyle {
  const {kind, color, paint = {}} = layer;
  const custom = properties(layer);
  const icon = checkedIcon(layer, iconOf?.(layer), report);
  const style: {color?: string; paint: Record<string, unknown>; icon?: Icon} = {
    paint: {},
    ...(icon && {icon}),
  };
  if (color !== undefined) {
    const checked = isPlain(color) ? {color} : colors!.checkColor(color, custom);
    if ('color' in checked) style.color = checked.color;
    else {
      const instead = `The layer is drawn in ${colors!.colorOfKind(kind)}, the colour of its kind.`;
      report('color', {...checked.fault, message: `${checked.fault.message} ${instead}`});
    }
  }
  for (const [name, value] of Object.entries(paint)) {
    if (isPlainPaint(kind, name, value)) {
      style.paint[name] = value;
      continue;
    }
    const isColor = spec!.isColorProperty(name);
    const faults: ValueFault[] = [];
    const drawn = mapTexts(value, (text) => {
      if (!isColor || !(text === value || inExpression.test(text))) return text;
      const checked = isPlain(text) ? {color: text} : colors!.checkColor(text, custom);
      if ('color' in checked) return plainColor(checked.color, palette);
      const {code, message} = checked.fault;
      faults.push({code, message: `In “${name}”, ${message}`});
      return text;
    });
    const fault =
      spec!.nameFault(kind, name) ??
      faults[0] ??
      (basemap === undefined ? spec!.pictureFault(name, value) : undefined) ??
      spec!.valueFault(kind, name, themedPaint(drawn, 'light')) ??
      spec!.valueFault(kind, name, themedPaint(drawn, 'dark'));
    if (fault) report('paint', fault);
    else style.paint[name] = drawn;
  }
  return style;
}

/** What a file holds that is no shape is left out, and said. */
function checkedIcon(
  {icon: written}: StoryLayer,
  loaded: LoadedIcon | undefined,
  report: Report,
): Icon | undefined {
  if (!loaded) return undefined;
  if ('fault' in loaded) return void report('icon', loaded.fault);
  if (loaded.left.length > 0) {
    const message = `${quoted(written)}: ${loaded.left.join(', ')} left out; an icon is made of shapes.`;
    report('icon', {code: 'invalid-icon', message}, 'warning');
  }
  return loaded.icon;
}

function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
