// Writes the page of the editor, which holds the bar and the token of its server.
import {escaped} from '../../still/xml.ts';

export type Shell = Readonly<{
  token: string;
  /** The file of the page, as a person calls it. */
  file: string;
  /** Where the frame finds the page: without stills, so that its elements are those of the file. */
  page: string;
  /** Where it is as readers see it. */
  preview: string;
}>;

/** What the page may load, and that no other page may frame it. */
export const shellHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export const shellPage = ({token, file, page, preview}: Shell): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Edit ${escaped(file)}</title>
<link rel="icon" href="data:,">
<meta name="map-story-token" content="${escaped(token)}">
<meta name="map-story-page" content="${escaped(page)}">
<meta name="map-story-preview" content="${escaped(preview)}">
<meta name="map-story-file" content="${escaped(file)}">
</head>
<body><script type="module" src="bar.js"></script></body>
</html>
`;
