import { bootError, screen } from './markup.ts';
import type { Scenario } from './scenario.ts';

const willReturn = 'Claude will return soon';
const capacity =
  'Due to unexpected capacity constraints, Claude is unable to respond to your message. Please try again soon.';
const broken = 'This isn’t working right now. You can try again later.';

/** What is Claude's. */
// biome-ignore format: one situation, one line.
export const service: readonly Scenario[] = [
  ['a send ends with 500', 'classic', 'en', 'outage model', (s) => s.sends().ends(500).toast(broken).bounces()],
  ['a send ends with 500', 'merged', 'en', 'outage model', (s) => s.sends().ends(500).failedSend('Failed to send')],
  ['a send ends with 502', 'classic', 'de', 'outage model', (s) => s.sends().ends(502)],
  ['a send ends with 503', 'merged', 'fr', 'outage model', (s) => s.sends().ends(503)],
  ['a send ends with 504', 'classic', 'it', 'outage model', (s) => s.sends().ends(504)],
  ['a send ends with 529', 'classic', 'ja', 'outage capacity', (s) => s.sends().ends(529)],
  ['a send ends with 529', 'merged', 'ko', 'outage capacity', (s) => s.sends().ends(529)],
  ['a send ends with 522 of the edge', 'classic', 'hi', 'outage site', (s) => s.sends().ends(522)],
  ['500, and new words in French', 'classic', 'fr', 'outage model', (s) => s.sends().ends(500).toast('Une erreur nouvelle')],
  ['500, then green', 'merged', 'id', 'outage model', (s) => s.sends().ends(500).status('operational')],
  ['the oldest capacity text', 'classic', 'en', 'outage capacity', (s) => s.sends().band(capacity)],
  ['the composer is off for capacity', 'merged', 'en', 'outage capacity', (s) => s.band('Due to capacity constraints, chatting with Claude is currently not available. Please try again later.')],
  ['Code says that the server is busy', 'classic', 'en', 'outage capacity', (s) => s.sends().toast('Server is busy. API Error: 529')],
  ['a toast alone', 'classic', 'en', 'outage model', (s) => s.sends().toast(broken)],
  ['a toast alone, counted twice', 'merged', 'en', 'outage model', (s) => s.sends().toast(`${broken} (×2)`)],
  ['technical difficulties', 'classic', 'en', 'outage model', (s) => s.sends().toast('We are experiencing technical difficulties. Some functionality may be temporarily unavailable.')],
  ['sent, but not answered', 'classic', 'en', 'outage model', (s) => s.sends().toast('Your message was sent, but Claude couldn’t respond — try again.')],
  ['wrong on their end', 'merged', 'en', 'outage model', (s) => s.sends().toast('Something went wrong on our end. Please try again.')],
  ['the prompt comes back without a word', 'classic', 'pt-BR', 'outage model', (s) => s.sends().bounces()],
  ['the prompt comes back without a word', 'merged', 'ja', 'outage model', (s) => s.sends().bounces()],
  ['it comes back, with an ambiguous text', 'classic', 'en', 'outage model', (s) => s.sends().failedSend('Failed to send').bounces()],
  ['claude.ai itself counted three', 'classic', 'ko', 'outage model', (s) => s.sends().failedReply('새로운 말').counts(3)],
  ['a stream is reset', 'classic', 'en', 'outage model', (s) => s.sends().answerBegins().breaks('net::ERR_HTTP2_PROTOCOL_ERROR')],
  ['a stream is reset', 'merged', 'de', 'outage model', (s) => s.sends().breaks('NS_ERROR_NET_PARTIAL_TRANSFER')],
  ['the page is 503', 'classic', 'en', 'outage site', (s) => s.ends(503, 'page')],
  ['the page is 520', 'merged', 'es', 'outage site', (s) => s.ends(520, 'page')],
  ['the page is refused', 'merged', 'es-419', 'outage site', (s) => s.breaks('net::ERR_CONNECTION_REFUSED', 'page')],
  ['the page breaks off', 'classic', 'pt-BR', 'outage site', (s) => s.breaks('NS_ERROR_NET_RESET', 'page')],
  ['the start-up fails', 'classic', 'en', 'outage site', (s) => s.ends(500, 'start-up').shows(bootError('Claude is temporarily unavailable'))],
  ['the boot-error page', 'merged', 'hi', 'outage site', (s) => s.shows(bootError('?'))],
  ['the crash screen after 500', 'classic', 'en', 'outage site', (s) => s.ends(500, 'start-up').shows(screen(willReturn))],
  ['the crash screen while claude.ai is red', 'merged', 'en', 'outage site', (s) => s.shows(screen(willReturn)).status('major_outage')],
  ['down for maintenance', 'classic', 'en', 'outage site', (s) => s.shows(screen('Claude is currently down for maintenance'))],
  ['signing in ends with 500', 'classic', 'en', 'outage sign-in', (s) => s.goesTo('/login').ends(500, 'sign-in', '/api/auth/send_magic_link')],
  ['signing in ends with 503', 'merged', 'ja', 'outage sign-in', (s) => s.ends(503, 'sign-in', '/api/auth/verify_google').goesTo('/login')],
  ['logging in is disabled', 'classic', 'en', 'outage sign-in', (s) => s.ends(503, 'sign-in').goesTo('/login').toast('Logging in is currently disabled. Please check back later.')],
  ['login errors while the status names it', 'merged', 'en', 'outage sign-in', (s) => s.goesTo('/login').toast('There was an error logging you in.').status('partial_outage', { open: ['Elevated errors on login'] })],
  ['thrown out while the status names login', 'classic', 'de', 'outage sign-in', (s) => s.goesTo('/logout?involuntary=1').status('degraded_performance', { open: ['Users are being signed out: login issues'] })],
  ['silence while claude.ai is red', 'merged', 'en', 'outage model', (s) => s.sends().isQuiet(40).status('major_outage')],
  ['silence and a prompt that came back', 'classic', 'it', 'outage model', (s) => s.sends('a').isQuiet(40).opensTab().sends('b').bounces()],
  ['the status page is red', 'classic', 'en', 'outage model', (s) => s.status('major_outage')],
  ['the status page is partly red', 'merged', 'fr', 'outage model', (s) => s.status('partial_outage')],
  ['the status page is amber', 'merged', 'id', 'outage model', (s) => s.status('degraded_performance')],
  ['the status names login', 'merged', 'en', 'outage sign-in', (s) => s.status('partial_outage', { open: ['Elevated errors on login'] })],
  ['red, read before it could not be read', 'classic', 'en', 'outage model', (s) => s.status('major_outage').later(600_000).statusUnreadable()],
  ['ambiguous, but amber', 'classic', 'ja', 'outage model', (s) => s.sends().failedReply('この応答を読み込めませんでした。').status('degraded_performance')],
];
