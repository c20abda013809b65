import type { TargetFeed } from '../core/target-status.ts';

/**
 * The assistants whose own status page the extension may read: JSON with `Access-Control-Allow-Origin: *`, so that no
 * permission is needed. Not there, as of 2026-09-28: DeepSeek (its JSON answers 404, Flashduty), Grok (RSS only,
 * challenges), Le Chat (no such header), Gemini, AI Mode, Copilot and Duck.ai (no such page).
 */
export const targetFeeds: readonly TargetFeed[] = [
  {
    target: 'chatgpt',
    // incident.io in Statuspage's shape, without incidents; the header was seen on 2026-07-25.
    feed: 'https://status.openai.com/api/v2/summary.json',
    // "Conversations", since at least 2026-04-06.
    components: ['01JMXBNJXGV1T5GT2M9XA83XNG'],
    checked: '2026-09-28',
  },
  {
    target: 'perplexity',
    // incident.io since 2026-09-10; the header is taken from OpenAI's page, which the same host serves.
    feed: 'https://status.perplexity.com/api/v2/summary.json',
    // "Website".
    components: ['01KZSFD424KQ6VQYV4R0KCA30P'],
    checked: '2026-09-28',
  },
];
