// Tells the style sheet how large notes, buttons and rail are, so that tools and notes lie beside each other.

/** Writes `--foot`, `--tools`, `--tools-inline` and `--rail`, CSS px, while the reader explores. */
export function watchSizes(root: ParentNode, signal: AbortSignal): void {
  const box = (selector: string) => root.querySelector<HTMLElement>(selector);
  const holders = [box('.stage'), box('.chrome')].filter((one) => one !== null);
  const [foot, tools, rail] = [box('.foot'), box('.tools'), box('.rail')];
  const write = () => {
    const sizes = {
      foot: foot?.offsetHeight,
      tools: tools?.offsetHeight,
      'tools-inline': tools?.offsetWidth,
      rail: rail?.offsetHeight,
    };
    for (const {style} of holders)
      for (const [name, px = 0] of Object.entries(sizes)) style.setProperty(`--${name}`, `${px}px`);
  };
  const observer = new ResizeObserver(write);
  for (const one of [foot, tools, rail]) if (one) observer.observe(one);
  signal.addEventListener('abort', () => observer.disconnect());
}
