import type { Target } from '../core/hand-off.ts';

/** Never by its page: that would take leave to read and change all of GitHub. */
export const githubCopilot: Target = {
  id: 'github-copilot',
  name: 'GitHub Copilot',
  home: 'https://github.com/copilot',
  prefill: 'https://github.com/copilot?prompt={prompt}',
  sends: 'unknown',
  account: 'needed',
  host: null,
  selectors: [],
  isCommon: false,
  checked: '2025-12-17',
};
