import type { Target } from '../core/hand-off.ts';

/** `?q=`, `?prompt=` and `?prompt_text=` are ignored; Chrome's own `@gemini` sends a header that pages cannot. */
export const gemini: Target = {
  id: 'gemini',
  name: 'Gemini',
  home: 'https://gemini.google.com/app',
  prefill: null,
  sends: 'never',
  account: 'needed',
  host: 'https://gemini.google.com/*',
  selectors: [
    'rich-textarea .ql-editor[contenteditable="true"]',
    'div.ql-editor[contenteditable="true"]',
    'rich-textarea [contenteditable="true"]',
    'div[contenteditable="true"][role="textbox"]',
  ],
  isCommon: true,
  checked: '2026-10-06',
};
