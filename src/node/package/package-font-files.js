// Replaces `map/font-files.ts` in the package: an app names 'Inter Variable' and 'Source Serif 4
// Variable', or has other fonts.

export const fontFiles = {};
