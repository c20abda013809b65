import type { Scenario } from './scenario.ts';

/** Replies that do not come, and those that only seem not to. */
// biome-ignore format: one situation, one line.
export const silence: readonly Scenario[] = [
  ['no reply for 31 s', 'classic', 'en', 'stalled', (s) => s.sends().isQuiet(31)],
  ['no reply for 31 s', 'merged', 'ja', 'stalled', (s) => s.sends().isQuiet(31).status('operational')],
  ['no reply for 29 s', 'merged', 'en', 'fine', (s) => s.status('operational').sends().isQuiet(29)],
  ['half a reply, and nothing for 61 s', 'classic', 'de', 'stalled', (s) => s.sends().answerBegins().isQuiet(61, { length: 40 })],
  ['half a reply, and nothing for 59 s', 'merged', 'fr', 'fine', (s) => s.status('operational').sends().answerBegins().isQuiet(59, { length: 40 })],
  ['a tool at work for five minutes', 'merged', 'en', 'fine', (s) => s.status('operational').sends().answerBegins().isQuiet(300, { length: 40, toolEvery: 20 })],
  ['thinking for two minutes before a word', 'classic', 'ko', 'fine', (s) => s.status('operational').sends().isQuiet(120, { toolEvery: 10 })],
  ['no reply in a hidden tab', 'merged', 'it', 'stalled', (s) => s.sends().isQuiet(120, { hidden: true })],
  ['the machine slept for an hour', 'classic', 'en', 'fine', (s) => s.sends().sleeps(60).status('operational')],
  ['a silence that ended', 'merged', 'hi', 'fine', (s) => s.status('operational').sends().isQuiet(40).goesOn()],
  ['a silence that ended in an answer', 'classic', 'id', 'fine', (s) => s.sends().isQuiet(40).isAnswered()],
  ['two silences', 'classic', 'en', 'stalled', (s) => s.sends('a').isQuiet(40).opensTab().sends('b').isQuiet(40)],
  ['a silence, then a limit', 'merged', 'en', 'limit', (s) => s.sends().isQuiet(40).ends(429)],
  ['a silence, then 503', 'classic', 'es', 'outage model', (s) => s.sends().isQuiet(40).ends(503)],
  ['a silence, and the line was down', 'classic', 'en', 'fine', (s) => s.status('operational').sends().isQuiet(40).goes('offline').goes('online')],
  ['a silence beside an ambiguous text', 'merged', 'en', 'stalled', (s) => s.sends().isQuiet(40).failedReply('Taking longer than usual. Trying again shortly (attempt 2)')],
];
