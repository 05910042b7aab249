// Styles the tools for text above the page, and their forms.
import {css} from 'lit';

export const textToolStyles = css`
  .text-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.125rem;
  }
  .editor .text-tool {
    min-inline-size: 2rem;
    padding: 0;
    justify-content: center;
    border-color: transparent;
  }
  .editor .text-tool[aria-pressed='true'] {
    background: var(--chosen);
  }
  .text-tool[aria-disabled='true'] :is(.icon, b, i) {
    opacity: 0.45;
  }
  .text-form {
    display: grid;
    gap: 0.5rem;
    padding: 0.75rem 1rem;
    background: var(--raised);
    border-block: 1px solid var(--rule);
  }
  .picked {
    display: flex;
    align-items: end;
    gap: 0.25rem;
  }
  .picked .field {
    flex: 1;
  }
`;
