import type { Target } from '../core/hand-off.ts';

/** `&prompt=1` would send. The names are from DuckDuckGo's own apps; the website was not seen. */
export const duckai: Target = {
  id: 'duckai',
  name: 'Duck.ai',
  home: 'https://duck.ai/chat',
  prefill: 'https://duck.ai/chat?q={prompt}',
  sends: 'never',
  account: 'none',
  host: 'https://duck.ai/*',
  selectors: ['textarea[name="user-prompt"]', 'form textarea', 'textarea'],
  isCommon: true,
  checked: '2026-08-11',
};
