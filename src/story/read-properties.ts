// Reads the properties of a feature that are text: a number is text, too, and an empty text is none.
import type {FeatureProperties} from './types.ts';

type Json = Readonly<Record<string, unknown>>;

const TEXTS = /^(id|name(:.+)?|alt|kind|status|note|administeredBy|claimedBy|source|licence)$/;

/**
 * Keeps all other properties as they are.
 *
 * @param ownId the feature's member `id`, which counts where its properties have none
 * @param reject told of a text property that is an object, a list or `true`; it is left out
 */
export function readProperties(
  written: Json,
  ownId: unknown,
  reject: (name: string, value: unknown) => void,
): FeatureProperties {
  const read: Record<string, unknown> = {};
  for (const [name, value] of [['id', ownId] as const, ...Object.entries(written)]) {
    if (!TEXTS.test(name)) read[name] = value;
    else if (typeof value === 'number' || (typeof value === 'string' && value.trim()))
      read[name] = String(value);
    else if (value && typeof value !== 'string') reject(name, value);
  }
  return read as FeatureProperties;
}
