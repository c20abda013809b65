import type { Target } from '../core/hand-off.ts';

/** Its link stopped filling the box in 2025-11: the text stood above the chat. The box took about 10,240 characters. */
export const copilot: Target = {
  id: 'copilot',
  name: 'Copilot',
  home: 'https://copilot.microsoft.com/',
  prefill: null,
  doubtfulPrefill: 'https://copilot.microsoft.com/?q={prompt}&bypassredir=1',
  sends: 'never',
  account: 'needed',
  host: 'https://copilot.microsoft.com/*',
  selectors: [
    'textarea#userInput',
    'textarea[data-testid="composer-input"]',
    'textarea[placeholder*="Message"]',
  ],
  longest: 10_240,
  isCommon: true,
  checked: '2026-09-24',
};
