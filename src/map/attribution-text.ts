// Reads the text of an attribution, which sources write as HTML: nothing of it is markup, and
// nothing of it runs.

export function attributionText(html: string): string {
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('script, style, template, noscript'))
    element.remove();
  return body.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
