import { isSessionEnd, isSignInPath } from '../../lib/assistants/claude-addresses.ts';
import { readEnd } from '../../lib/assistants/claude-ends.ts';
import { failuresInRow, limitEnd } from '../../lib/assistants/claude-notices.ts';
import { diagnose, watchedByDefault } from '../../lib/core/diagnose.ts';
import type { Evidence, Signal } from '../../lib/core/evidence.ts';
import { openLedger, record } from '../../lib/core/ledger.ts';
import { noReading, type Reading } from '../../lib/core/reading.ts';
import type { ComponentStatus } from '../../lib/core/service-status.ts';
import type { Verdict } from '../../lib/core/verdict.ts';
import { type Endpoint, minute, second } from '../../lib/core/words.ts';
import { attemptIn } from '../../lib/page/attempt.ts';
import { isChallenge } from '../../lib/page/challenge.ts';
import { tellNotice } from '../../lib/page/tell-notice.ts';
import { noticeReader } from '../../lib/page/watch-notices.ts';
import { aStatus } from '../../lib/testing/status.ts';
import type { Step } from '../../lib/testing/visit.ts';
import type { Layout } from '../site/scene.ts';
import { emptyPage, readAs, sendAddress } from './around.ts';
import { lookAfter, lookOn, type Shown } from './looks.ts';
import * as markup from './markup.ts';

/** A page's visit as it reaches the verdict: through the real readers, the real ledger and the real diagnosis. */
export class Scene {
  readonly layout: Layout;
  now = 1_790_000_000_000;
  #online = true;
  #reading: Reading = noReading;
  readonly #evidence: Evidence[] = [];
  #tabs = 0;
  #ledger = openLedger('tab-0');
  #sent = '';
  #path = '/chat/c';
  #isLeaving = false;
  #page = emptyPage();
  #limit: readonly [string, string] | undefined;
  #read = noticeReader(() => this.#limit && limitEnd(...this.#limit, this.now));

  constructor(layout: Layout) {
    this.layout = layout;
  }

  get verdict(): Verdict {
    const { now } = this;
    const watched = watchedByDefault;
    return diagnose({ now, online: this.#online, evidence: this.#evidence, reading: this.#reading, watched });
  }

  later(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  /** Another tab of claude.ai, or this one after a load. */
  opensTab(): this {
    this.#tabs += 1;
    this.#ledger = openLedger(`tab-${this.#tabs}`);
    this.#page = emptyPage();
    this.#path = '/chat/c';
    return this.#signal({ kind: 'page-works' });
  }

  sends(text = `prompt ${this.now}`): this {
    this.#sent = text;
    this.#happen({ type: 'send', text });
    return this.#happen({ type: 'composer', text: '', found: false });
  }

  retries(): this {
    return this.#happen({ type: 'retry' });
  }

  /** The page puts the text back into the box. */
  bounces(): this {
    return this.#happen({ type: 'composer', text: this.#sent, found: false });
  }

  isAnswered(): this {
    return this.#happen({ type: 'reply-began' }).#happen({ type: 'reply-ended' });
  }

  answerBegins(): this {
    return this.#happen({ type: 'reply-began' });
  }

  presses(step: 'stopped' | 'left'): this {
    return this.#happen({ type: step });
  }

  ends(status: number, endpoint: Endpoint = 'send', path = ''): this {
    return this.#end({ kind: 'http', endpoint, status }, path);
  }

  breaks(error: string, endpoint: Endpoint = 'send'): this {
    return this.#end({ kind: 'net-error', endpoint, error });
  }

  toast = (text: string) => this.shows(markup.toast(this.layout, text));
  failedReply = (text: string, said?: string) => this.shows(markup.failedReply(this.layout, text, said));
  failedSend = (text: string) => this.shows(markup.failedSend(this.layout, text));
  band = (text: string) => this.shows(markup.band(this.layout, text));

  /** The person reloads, or goes elsewhere: Firefox breaks the page's requests off before it goes. */
  isBeingLeft(): this {
    this.#isLeaving = true;
    return this;
  }

  /** The page draws this. */
  shows(html: string): this {
    this.#page.body.innerHTML = html;
    const booking = {
      attempt: () => attemptIn(this.#ledger, this.now),
      isLeaving: () => this.#isLeaving,
      report: (signal: Signal) => void this.#signal(signal),
      failed: (failure: Extract<Step, { type: 'failed' }>['failure']) =>
        void this.#happen({ type: 'failed', failure }),
    };
    for (const notice of this.#read([this.#page.documentElement])) {
      tellNotice(booking, notice, isSignInPath(this.#path));
    }
    return isChallenge(this.#page) ? this.#signal({ kind: 'challenge' }) : this.later(200);
  }

  /** The page's address changes. */
  goesTo(address: string): this {
    const { pathname, search } = new URL(address, 'https://claude.ai');
    this.#path = pathname;
    this.#happen({ type: 'moved' });
    if (!isSignInPath(pathname)) return this;
    return this.#signal({ kind: isSessionEnd({ pathname, search }) ? 'session-ended' : 'signed-out' });
  }

  signsIn(): this {
    return this.ends(200, 'sign-in', '/api/auth/verify_google');
  }

  meetsChallenge(title: string): this {
    this.#page = emptyPage();
    this.#page.title = title;
    return this.shows('<script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script>');
  }

  /** Nothing changes for so many seconds, looked at once a second, or once a minute in a hidden tab. */
  isQuiet(seconds: number, shown: Shown = {}): this {
    for (const { at, found } of lookOn(this.now, seconds, shown)) this.#happen(found, at);
    return this.later(seconds * second);
  }

  /** The machine sleeps: nobody looks. */
  sleeps(minutes: number): this {
    const found = lookAfter(this.now, minutes * minute);
    this.later(minutes * minute);
    return found ? this.#happen(found) : this;
  }

  goesOn(): this {
    return this.#happen({ type: 'going-on' });
  }

  /** claude.ai's own count, as it notes it. */
  counts(failures: number): this {
    const noted = JSON.stringify({ v: 1, consecutiveFailures: failures, lastFailureAt: this.now });
    const read = failuresInRow(noted, this.now);
    return read >= 2 ? this.#signal({ kind: 'backoff', failures: read }) : this;
  }

  /** claude.ai's own record of a limit. */
  notesLimit(minutes = 90): this {
    const resetsAt = Math.floor((this.now + minutes * minute) / second);
    this.#limit = ['claudeai.usage', JSON.stringify({ atWall: true, resetsAt })];
    return this;
  }

  goes(line: 'offline' | 'online'): this {
    this.#online = line === 'online';
    return this.#signal({ kind: line });
  }

  status(claude: ComponentStatus, also: Parameters<typeof aStatus>[1] = {}): this {
    this.#reading = readAs(this.#reading, this.now, aStatus(claude, also));
    return this;
  }

  statusUnreadable(reason: 'unreachable' | 'not-json' = 'unreachable'): this {
    this.#reading = { ...this.#reading, unreadable: { at: this.now, reason }, failures: 1 };
    return this;
  }

  #end(signal: Extract<Signal, { kind: 'http' | 'net-error' }>, path = ''): this {
    const url = signal.endpoint === 'send' ? sendAddress(this.layout) : `https://claude.ai${path || '/new'}`;
    const told = readEnd({ url, signal });
    if (!told) return this;
    const isOfASend = signal.endpoint === 'send';
    const attempt = isOfASend ? attemptIn(this.#ledger, this.now) : null;
    this.#evidence.push({ at: this.now, attempt, signal: told.signal });
    if (isOfASend && told.failure) {
      const conversation = this.layout === 'merged' ? null : 'c';
      this.#happen({ type: 'refused', failure: told.failure, conversation });
    }
    return this.later(200);
  }

  #signal(signal: Signal): this {
    this.#evidence.push({ at: this.now, attempt: attemptIn(this.#ledger, this.now), signal });
    return this.later(200);
  }

  #happen(step: Step, at = this.now): this {
    const place = { conversation: 'c', account: 'o' };
    const { ledger, effects } = record(this.#ledger, { ...step, at, place });
    this.#ledger = ledger;
    for (const effect of effects) if (effect.type === 'report') this.#evidence.push(effect.evidence);
    return this.later(200);
  }
}
