import {describe, expect, test} from 'vitest';
import {isSafeSvg} from '../../src/node/import/safe-svg.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg"';
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const isSafe = (text: string) => isSafeSvg(new TextEncoder().encode(text));

describe('an SVG is a picture', () => {
  test.each([
    ['of shapes', `<svg ${SVG}><path d="M0 0h1"/></svg>`],
    [
      'after a declaration, comments and a document type',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg ${SVG}/>`,
    ],
    ['with a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:g/></s:svg>`],
    ['with references into itself', `<svg ${SVG} ${XLINK}><use xlink:href="#a" href="#a"/></svg>`],
    ['with a picture in it', `<svg ${SVG}><image href="data:image/png;base64,AA=="/></svg>`],
    ['with a text that names a script', `<svg ${SVG}><text>&lt;script> on x = 1</text></svg>`],
    ['nested 20,000 times', `<svg ${SVG}>${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}</svg>`],
  ])('%s', (_, text) => {
    expect(isSafe(text)).toBe(true);
  });
});

describe('an SVG is no picture', () => {
  test.each([
    ['with a script', `<svg ${SVG}><script>alert(1)</script></svg>`],
    [
      'with a script under another prefix',
      `<svg ${SVG} xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></svg>`,
    ],
    [
      'with a script of HTML',
      `<svg ${SVG} xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></svg>`,
    ],
    ['with a page in it', `<svg ${SVG}><foreignObject><p>a</p></foreignObject></svg>`],
    ['with a handler', `<svg ${SVG}><g onclick="alert(1)"/></svg>`],
    ['with a handler after a line', `<svg ${SVG}><g\nonload\n=\n'alert(1)'/></svg>`],
    ['with a link that runs', `<svg ${SVG}><a href="java&#x9;script:alert(1)"><g/></a></svg>`],
    [
      'with a link that runs under another prefix',
      `<svg ${SVG} xmlns:x="http://www.w3.org/1999/xlink"><a x:href="javascript:alert(1)"/></svg>`,
    ],
    ['that takes a picture from elsewhere', `<svg ${SVG}><image href="https://a.example/"/></svg>`],
    ['with a picture that may run', `<svg ${SVG}><use href="data:image/svg+xml,a#b"/></svg>`],
    ['that sets a link later', `<svg ${SVG}><set attributeName="xlink:href" to="#"/></svg>`],
    ['with entities', `<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg ${SVG}>&a;</svg>`],
    ['with a style sheet of another place', `<?xml-stylesheet href="//a.example"?><svg ${SVG}/>`],
    ['in an encoding that hides quotes', `<?xml version="1.0" encoding="x-a"?><svg ${SVG}/>`],
    ['that is not closed', `<svg ${SVG}><g></svg>`],
    ['that is a page', '<!doctype html><p>a</p>'],
    ['that is JSON', '{"svg": 1}'],
    ['that is nothing', ''],
  ])('%s', (_, text) => {
    expect(isSafe(text)).toBe(false);
  });
});
