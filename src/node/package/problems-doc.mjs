// Writes docs/problems.md from the list of problem codes.

const cell = (text = '') => text.replaceAll('|', '\\|');

/** @param {Readonly<Record<string, Readonly<{meaning: string; remedy: string}>>>} docs */
export const problemsDoc = (docs) => `# Problems

<!-- Written by \`npm run docs\` from src/story/problem-docs.ts; change that. -->

Invalid input is reported as a *problem*: where it is, what was expected, and what was found. The rest
of the story is shown. Each problem is reported once: as a \`story-error\` event, in the console unless
a listener calls \`preventDefault()\`, in the panel of \`author\`, and as a line of \`map-story check\`.
Match the \`code\`, which is stable. Show the \`message\`, which may change.

\`\`\`js
story.addEventListener('story-error', (event) => {
  if (event.problem.code === 'data-unavailable') event.preventDefault();
});
\`\`\`

| Code | Meaning | What to do |
|---|---|---|
${Object.entries(docs)
  .map(([code, {meaning, remedy}]) => `| \`${code}\` | ${cell(meaning)} | ${cell(remedy)} |`)
  .join('\n')}
`;
