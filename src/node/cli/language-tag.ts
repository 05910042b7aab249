// Reads the language tag that a person names for their story.

/** The tag in its usual spelling; nothing for what is none, such as `en_US`. */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0];
  } catch {
    return undefined;
  }
}

export const noLanguage = (tag: string): string =>
  `“${tag}” is no language tag. Write one such as en, fr-CA or ar.`;
