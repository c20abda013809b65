import type { Scenario } from './scenario.ts';

const minute = 60_000;

/** Several attempts and tabs in one half hour: each signal speaks for its own. */
// biome-ignore format: one situation, one line.
export const several: readonly Scenario[] = [
  ['a limit, then 529 in another tab', 'classic', 'en', 'outage capacity', (s) => s.sends('a').ends(429).later(minute).opensTab().sends('b').ends(529)],
  ['529, then a limit in another tab', 'merged', 'en', 'limit', (s) => s.sends('a').ends(529).later(minute).opensTab().sends('b').ends(429)],
  ['too long, then 500', 'classic', 'de', 'outage model', (s) => s.sends('a').ends(413).later(minute).sends('b').ends(500)],
  ['a limit, then a prompt that comes back', 'classic', 'en', 'limit', (s) => s.sends('a').ends(429).later(minute).sends('b').bounces()],
  ['signed out, then the start fails', 'merged', 'fr', 'outage site', (s) => s.goesTo('/login').later(minute).ends(503, 'start-up')],
  ['the line, then 503', 'classic', 'ja', 'outage model', (s) => s.sends('a').breaks('net::ERR_NETWORK_CHANGED').later(minute).sends('b').ends(503)],
  ['500 twice', 'merged', 'ko', 'outage model', (s) => s.sends('a').ends(500).later(minute).sends('b').ends(500)],
  ['500, tried again, answered', 'classic', 'en', 'recovering', (s) => s.sends().ends(500).later(minute).retries().isAnswered()],
  ['500, answered, 20 minutes on', 'merged', 'en', 'fine', (s) => s.sends().ends(500).later(minute).retries().isAnswered().later(20 * minute)],
  ['500, answered, 500 again', 'classic', 'hi', 'outage model', (s) => s.sends('a').ends(500).retries().isAnswered().later(minute).sends('b').ends(500)],
  ['503 of the page, then it is there', 'merged', 'es', 'recovering', (s) => s.ends(503, 'page').later(minute).opensTab()],
  ['red, then green', 'classic', 'it', 'recovering', (s) => s.status('major_outage').later(5 * minute).status('operational')],
  ['red, then green long ago', 'merged', 'en', 'fine', (s) => s.status('major_outage').later(5 * minute).status('operational').later(14 * minute).status('operational')],
  ['a limit, then an answer', 'classic', 'id', 'fine', (s) => s.sends('a').ends(429).bounces().later(minute).sends('b').isAnswered()],
  ['500 half an hour ago', 'merged', 'pt-BR', 'fine', (s) => s.sends().ends(500).later(31 * minute).status('operational')],
  ['an ambiguous text in each of two attempts', 'classic', 'en', 'unknown', (s) => s.sends('a').failedReply('This response didn’t load.').later(minute).sends('b').failedReply('This response didn’t load. ')],
  ['signing in fails while another tab gets answers', 'merged', 'en', 'outage sign-in', (s) => s.sends().isAnswered().later(minute).ends(500, 'sign-in', '/api/auth/send_code')],
  ['a check for humans after 500', 'classic', 'en', 'challenge', (s) => s.sends().ends(500).later(minute).meetsChallenge('Just a moment...')],
  ['a limit, tried again ten minutes later, 503', 'classic', 'en', 'outage model', (s) => s.sends().ends(429).later(10 * minute).retries().ends(503)],
];
