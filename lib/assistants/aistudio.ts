import type { Target } from '../core/hand-off.ts';

/** Sources differ on whether `prompt` was ever read: two notes of 2026 say that the request for it is still open. */
export const aiStudio: Target = {
  id: 'aistudio',
  name: 'Google AI Studio',
  home: 'https://aistudio.google.com/prompts/new_chat',
  prefill: null,
  doubtfulPrefill: 'https://aistudio.google.com/prompts/new_chat?prompt={prompt}',
  sends: 'never',
  account: 'needed',
  host: 'https://aistudio.google.com/*',
  selectors: [
    'textarea[formcontrolname="promptText"]',
    '.prompt-box-container textarea',
    'textarea[aria-label="Enter a prompt"]',
  ],
  isCommon: false,
  checked: '2026-08-21',
};
