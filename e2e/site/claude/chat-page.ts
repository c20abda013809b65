import type { JSONContent } from '@tiptap/core';
import { conversationPath, currentFault, loadConversation, type StoredMessage, tell } from './api.ts';
import { Composer, type Written } from './composer.ts';
import { draftSuffix } from './draft-suffix.ts';
import { h } from './element.ts';
import { docOf } from './lines.ts';
import { longConversation, longLength, longRow } from './long-conversation.ts';
import { replyBanner, toast } from './notices.ts';
import { stopMerged } from './send-merged.ts';
import { suggestions } from './suggestions.ts';
import { chatPath, type Surface } from './surface.ts';
import { english, notice } from './texts.ts';
import { Timeline } from './timeline.ts';
import { Transcript } from './transcript.ts';
import { follow, runTurn, type Turn, type TurnPlace } from './turn.ts';

/** One chat, or the start of one: composer and transcript. */
export class ChatPage implements TurnPlace {
  readonly element = h('main');
  readonly layout: string;
  readonly #surface: Surface;
  conversation: string | undefined;
  composer: Composer;
  transcript: Transcript;
  timeline: Timeline | undefined;
  running = new AbortController();
  readonly #isIncognito = new URLSearchParams(location.search).has('incognito');

  constructor(layout: string, surface: Surface) {
    this.layout = layout;
    this.#surface = surface;
    this.conversation = surface.conversation;
    this.transcript = new Transcript(layout, this.isCode);
    this.composer = this.#newComposer();
    this.#draw();
  }

  get isCode(): boolean {
    return this.#surface.kind === 'code';
  }

  /** Draws what the server has of this chat; false when it has none. */
  async load(): Promise<boolean> {
    if (!this.conversation) return true;
    if (this.conversation === longConversation) {
      if (this.layout === 'merged') this.timeline = new Timeline(this.conversation, 0);
      this.transcript.virtualise(longLength, (index) => longRow(this.layout, index));
      return true;
    }
    const stored = await loadConversation(this.conversation);
    if (!stored) return false;
    if (this.layout === 'merged') this.timeline = new Timeline(this.conversation, stored.cursor);
    let human: StoredMessage | undefined;
    for (const message of stored.chat_messages) {
      if (message.sender === 'human') human = message;
      else if (human) this.#drawStored(human, message);
    }
    return true;
  }

  async send(written: Written, replaces?: Turn): Promise<void> {
    if ((await currentFault()) === 'silent-loss') return;
    const startsChat = this.conversation === undefined;
    if (startsChat) this.#adopt(crypto.randomUUID());
    if (replaces) this.transcript.remove(replaces.user.outer, true);
    const uuid = crypto.randomUUID();
    await runTurn(this, { written, uuid, startsChat, ...(replaces && { replaces: replaces.uuid }) });
  }

  /** The real app takes a rejected first turn back, and with it the chat. */
  backToNew(): void {
    history.replaceState(null, '', this.#surface.home);
    this.leave();
    this.conversation = undefined;
    this.#renew();
  }

  leave(): void {
    this.running.abort();
    this.timeline?.close();
    this.composer.editor.destroy();
  }

  fill(doc: JSONContent): void {
    this.composer.editor.commands.setContent(doc, { emitUpdate: true });
  }

  #adopt(id: string): void {
    history.pushState(null, '', chatPath(this.#surface, id));
    if (this.#isIncognito) sessionStorage.setItem('incognito_temporary_conversation_uuid', id);
    const typed = this.composer.written();
    this.composer.editor.destroy();
    this.conversation = id;
    if (this.layout === 'merged') this.timeline = new Timeline(id, 0);
    this.#renew();
    this.composer.putBack(typed);
    this.composer.editor.commands.focus();
  }

  /** Editor and transcript are new elements after a change of route (facts §1.4). */
  #renew(): void {
    this.transcript = new Transcript(this.layout, this.isCode);
    this.composer = this.#newComposer();
    this.#draw();
  }

  #draw(): void {
    const { element } = this.composer.frame;
    if (this.conversation) this.element.replaceChildren(this.transcript.element, element);
    else this.element.replaceChildren(h('h1', {}, 'Practice Claude'), element, suggestions(this));
  }

  #newComposer(): Composer {
    const surface = { ...this.#surface, conversation: this.conversation };
    return new Composer({
      layout: this.layout,
      isCode: this.isCode,
      placeholder: this.conversation ? english.placeholderReply : english.placeholderNew,
      draftSuffix: this.#isIncognito ? undefined : draftSuffix(this.layout, surface),
      onSend: () => {
        const written = this.composer.written();
        this.composer.clear();
        void this.send(written);
      },
      onStop: () => this.#stop(),
    });
  }

  #stop(): void {
    this.running.abort();
    if (!this.conversation) return;
    if (this.layout === 'merged') void stopMerged(this.conversation);
    else void tell(`${conversationPath(this.conversation)}/stop_response`, {});
  }

  #drawStored(human: StoredMessage, assistant: StoredMessage): void {
    const written = { doc: docOf(human.text), attachments: [] };
    const wants = { written, uuid: human.uuid, startsChat: false };
    follow(this, wants, assistant, (retry) => replyBanner(this.layout, notice('didNotLoad'), retry));
  }
}

export async function openChat(
  layout: string,
  surface: Surface,
  onMade: (page: ChatPage) => void,
): Promise<ChatPage> {
  const page = new ChatPage(layout, surface);
  onMade(page);
  document.querySelector('#root main')?.remove();
  document.querySelector('#root')?.append(page.element);
  if (await page.load()) return page;
  toast(layout, english.notFound);
  page.backToNew();
  return page;
}
