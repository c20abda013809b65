import { notices } from '../site/claude/texts-notices.ts';
import { type Language, languages } from '../site/scene.ts';
import type { Scenario } from './scenario.ts';

/** The four notices whose words are known in every language of claude.ai, each as the page shows it. */
function inOneLanguage(language: Language): Scenario[] {
  const { atCapacity, unavailable, didNotLoad, failedToSend } = notices;
  const full = atCapacity[language];
  const down = unavailable[language];
  const blank = didNotLoad[language];
  const unsent = failedToSend[language];
  // biome-ignore format: one situation, one line.
  return [
    ['at capacity, in the reply', 'classic', language, 'outage capacity', (s) => s.sends().failedReply(full)],
    ['at capacity, in the reply', 'merged', language, 'outage capacity', (s) => s.sends().failedReply(full)],
    ['at capacity, over the composer', 'merged', language, 'outage capacity', (s) => s.band(full)],
    ['unavailable, in the reply', 'classic', language, 'outage model', (s) => s.sends().failedReply(down)],
    ['unavailable, after 503', 'merged', language, 'outage model', (s) => s.sends().ends(503).failedReply(down)],
    ['did not load, and nothing else', 'classic', language, 'unknown', (s) => s.sends().failedReply(blank)],
    ['did not load, and green', 'merged', language, 'unknown', (s) => s.sends().failedReply(blank).status('operational')],
    ['did not load, offline', 'merged', language, 'connection', (s) => s.goes('offline').sends().failedReply(blank)],
    ['failed to send after 500', 'merged', language, 'outage model', (s) => s.sends().ends(500).failedSend(unsent)],
    ['failed to send, over a limit', 'merged', language, 'limit', (s) => s.notesLimit().sends().ends(429).failedSend(unsent)],
    ['failed to send, and nothing else', 'classic', language, 'unknown', (s) => s.sends().failedSend(unsent)],
    ['Claude writes about it, and answers', 'classic', language, 'fine', (s) => s.sends().shows(saidByClaude(full, down)).isAnswered()],
  ];
}

const saidByClaude = (one: string, other: string) =>
  `<div role="feed"><div data-perf-row="human"><div data-testid="user-message">${one}</div></div><div data-perf-row="assistant" data-last-message="true"><div class="font-claude-response">${other}</div></div></div>`;

export const inEveryLanguage: readonly Scenario[] = languages.flatMap(inOneLanguage);
