import { browser } from 'wxt/browser';
import { handlers } from '../background/handlers.ts';
import { drainJournal } from '../background/journal.ts';
import { journalKey } from '../core/journal.ts';
import type { Save } from '../core/save.ts';
import { forgetDatabase } from '../storage/database.ts';
import { Visit } from './visit.ts';

/** How a save leaves its page: of its two ways at most one fails. */
export type Way = 'both' | 'journal' | 'message';

interface Page {
  visit: Visit;
  conversation: string | null;
  /** What stands in its composer, and since when. */
  text: string;
  since: number;
  posted: number;
}

/** A text that must be found again: `sent` exactly, `rested` at least inside the text that was written on from it. */
export interface Promised {
  text: string;
  why: 'sent' | 'rested';
  at: number;
}

/** How long a text has to stand in a composer to be promised. Milliseconds. */
const restingTime = 1_000;

/** Pages, the two ways of their saves and the background, with everything that may go wrong between them. */
export class Storm {
  promised: Promised[] = [];
  private readonly pages: Page[] = [];
  private messages: { save: Save; tab: number; at: number }[] = [];
  private readonly doubled = new Set<Visit>();
  private now = 0;
  private opened = 0;
  private written = 0;

  /** A page takes longer to load than a save to arrive: what it shows from the start, the database has heard of. */
  async open(conversation: string | null, text = ''): Promise<void> {
    this.opened += 1;
    const visit = new Visit(conversation, `page-${this.opened}`).wait(this.now);
    this.pages.push({ visit, conversation, text: '', since: this.now, posted: 0 });
    const page = this.pages.length - 1;
    if (text === '') return;
    await this.calms();
    await this.shows(page, text, 'both', true);
  }

  /** Writes on, writes anew, takes away a little or everything: each time a text that no other page has. */
  async writes(index: number, how: 'on' | 'anew' | 'shorter' | 'nothing', way: Way): Promise<void> {
    this.written += 1;
    const { text } = this.page(index);
    const mark = `${this.written}: text;`;
    const next = { on: text + mark, anew: mark, shorter: text.slice(0, -3), nothing: '' }[how];
    if (next !== text) await this.shows(index, next, way, false);
  }

  async sends(index: number, way: Way): Promise<void> {
    const { visit, text } = this.page(index);
    if (text === '') return;
    visit.presses(text);
    this.promised.push({ text, why: 'sent', at: this.now });
    this.wait(1);
    await this.shows(index, '', way, false);
  }

  async hears(
    index: number,
    what: 'reply-began' | 'reply-ended' | 'stopped' | 'failed',
    way: Way,
  ): Promise<void> {
    const { visit } = this.page(index);
    if (what === 'failed') visit.fails();
    else visit.happen({ type: what });
    await this.post(index, way);
  }

  /** The page puts back what was sent last; no page does so once its answer has begun, or in another conversation. */
  async bounces(index: number, way: Way): Promise<void> {
    const { visit, conversation, text } = this.page(index);
    const sent = visit.ledger.awaited.at(-1);
    if (sent?.state === 'sent' && sent.conversation === conversation && text === '')
      await this.shows(index, sent.text, way, false);
  }

  async goes(index: number, conversation: string | null, way: Way): Promise<void> {
    const page = this.page(index);
    this.rests(page);
    page.conversation = conversation;
    page.visit.goesTo(conversation);
    await this.post(index, way);
    if (page.text !== '') await this.shows(index, '', way, false);
  }

  /** Its last messages may never arrive; the page that comes next shows the same text, or none. */
  async reloads(index: number, showsText: boolean, losesMessages: boolean): Promise<void> {
    const page = this.page(index);
    this.rests(page);
    page.visit.happen({ type: 'left' });
    await this.post(index, 'both');
    if (losesMessages) await this.loseMessages();
    this.pages.splice(this.pages.indexOf(page), 1);
    await this.open(page.conversation, showsText ? page.text : '');
  }

  /**
   * A second tab, on the conversation of another and with its text; not a third: what the second still shows when the
   * first has written something else is, in a third, a draft of its own.
   */
  async doubles(index: number): Promise<void> {
    const { conversation, text, visit } = this.page(index);
    if (this.doubled.has(visit)) return;
    this.doubled.add(visit);
    await this.open(conversation, text);
    this.doubled.add(this.page(this.pages.length - 1).visit);
  }

  wait(milliseconds: number): void {
    this.now += milliseconds;
    for (const { visit } of this.pages) visit.wait(milliseconds);
  }

  /** One message arrives, not always the oldest, and not always only once. */
  async delivers(which: number, times: number): Promise<void> {
    const [message] = this.messages.splice(which % Math.max(1, this.messages.length), 1);
    for (let time = 0; message && time < times; time++) {
      await handlers.keep({ save: message.save }, { tab: message.tab } as never);
    }
  }

  drains(): Promise<void> {
    return drainJournal();
  }

  stopsWorker(): void {
    forgetDatabase();
  }

  /** What has been on its way for less than a second may be lost, with everything that was on its way only by message. */
  async kills(): Promise<void> {
    for (const page of this.pages) this.rests(page);
    const late = this.messages.filter(({ at }) => at > this.now - restingTime);
    const lost = new Set(late.map(({ save }) => save.text));
    await this.arrive(this.messages.filter(({ at }) => at <= this.now - restingTime));
    this.messages = [];
    const isForgiven = ({ text, why, at }: Promised) =>
      why === 'sent' && at > this.now - restingTime && lost.has(text);
    this.promised = this.promised.filter((one) => !isForgiven(one));
    this.pages.length = 0;
    forgetDatabase();
    await drainJournal();
    await this.open(null);
  }

  /** Everything that is still on its way arrives. */
  async calms(): Promise<void> {
    for (const page of this.pages) this.rests(page);
    await this.loseMessages();
    await drainJournal();
  }

  private page(index: number): Page {
    const page = this.pages[index % this.pages.length];
    if (!page) throw new Error('No page is open.');
    return page;
  }

  private async shows(index: number, text: string, way: Way, found: boolean): Promise<void> {
    const page = this.page(index);
    this.rests(page);
    page.visit.happen({ type: 'composer', text, found });
    page.text = text;
    page.since = this.now;
    await this.post(index, way);
  }

  private rests({ text, since }: Page): void {
    if (text !== '' && this.now - since >= restingTime) {
      this.promised.push({ text, why: 'rested', at: this.now });
    }
  }

  private async post(index: number, way: Way): Promise<void> {
    const page = this.page(index);
    const saves = page.visit.saves.slice(page.posted);
    page.posted += saves.length;
    for (const save of saves) {
      if (way !== 'journal') this.messages.push({ save, tab: index + 1, at: this.now });
      if (way !== 'message') await browser.storage.local.set({ [journalKey(save)]: save });
    }
  }

  /** What the journal has as well is lost; the only copy arrives: a page tries again until it does. */
  private async loseMessages(): Promise<void> {
    const journal = await browser.storage.local.get(null);
    await this.arrive(this.messages.filter(({ save }) => !(journalKey(save) in journal)));
    this.messages = [];
  }

  private async arrive(messages: readonly { save: Save; tab: number }[]): Promise<void> {
    for (const { save, tab } of messages) await handlers.keep({ save }, { tab } as never);
  }
}
