// An app that is built with the package has the fonts that it wants: name 'Inter Variable' and 'Source Serif 4 Variable', or leave it to others.

export const fontFiles = {};
