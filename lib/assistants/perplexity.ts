import type { Target } from '../core/hand-off.ts';

/** Answers at once; a prompt of 4,400 characters worked (2026-09-25). */
export const perplexity: Target = {
  id: 'perplexity',
  name: 'Perplexity',
  home: 'https://www.perplexity.ai/',
  prefill: 'https://www.perplexity.ai/search?q={prompt}',
  sends: 'always',
  account: 'none',
  host: 'https://www.perplexity.ai/*',
  selectors: [
    '#ask-input[contenteditable="true"]',
    'div[contenteditable="true"][data-lexical-editor="true"]',
    '#ask-input',
  ],
  isCommon: true,
  checked: '2026-09-25',
};
