import type { Target } from '../core/hand-off.ts';

/** Muse (muse.ai) took its place in 2026-09, perhaps wholly: by its page until somebody has seen the link work again. */
export const meta: Target = {
  id: 'meta',
  name: 'Meta AI',
  home: 'https://www.meta.ai/',
  prefill: null,
  doubtfulPrefill: 'https://www.meta.ai/?prompt={prompt}',
  sends: 'never',
  account: 'needed',
  host: 'https://www.meta.ai/*',
  selectors: [
    'div[contenteditable="true"][data-testid="composer-input"]',
    'div[contenteditable="true"][data-lexical-editor="true"]',
    'div[contenteditable="true"][role="textbox"]',
  ],
  isCommon: false,
  checked: '2026-08-11',
};
