import { type Browser, browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Answer } from './ask.ts';
import { type Payload, type Replies, type RequestName, requests } from './requests.ts';

/** Who sent a request, as the browser says; nothing of it comes from the message. */
interface Sender {
  /** The claude.ai tab, or null for one of the extension's own pages. */
  tab: number | null;
}

export type Handlers = {
  [Name in RequestName]: (payload: Payload<Name>, sender: Sender) => Promise<Replies[Name]>;
};

const Envelope = z.strictObject({ request: z.string(), payload: z.unknown() });
const claudeOrigin = 'https://claude.ai';

/** `origin` is in both browsers (Chromium 156, Firefox 153) and, unlike `tab.url`, is right during a page's unload. */
export type MessageSender = Browser.runtime.MessageSender & { origin?: string };

/** Answers requests with `handlers` and refuses by name what is not one of them, not of its shape or not from who may ask. */
export function answerWith(handlers: Handlers, onBug: (bug: unknown) => void) {
  return (message: unknown, sender: MessageSender): Promise<Answer<RequestName>> | undefined => {
    const envelope = Envelope.safeParse(message);
    if (!envelope.success) return undefined;
    return answer(handlers, envelope.data, sender).catch((bug: unknown) => {
      onBug(bug);
      return { ok: false, refused: 'broken' } as const;
    });
  };
}

async function answer(
  handlers: Handlers,
  message: z.infer<typeof Envelope>,
  sender: MessageSender,
): Promise<Answer<RequestName>> {
  if (!isRequest(message.request)) return { ok: false, refused: 'unknown-request' };
  const name = message.request;
  if (senderOf(sender) !== requests[name].from) return { ok: false, refused: 'wrong-sender' };
  const payload = requests[name].shape.safeParse(message.payload);
  if (!payload.success) return { ok: false, refused: 'wrong-shape' };
  const tab = requests[name].from === 'page' ? (sender.tab?.id ?? null) : null;
  return { ok: true, reply: await call(handlers, name, payload.data, { tab }) };
}

function call(handlers: Handlers, name: RequestName, payload: unknown, sender: Sender) {
  // The shape was checked against this very name a line ago; TypeScript cannot follow a union through two look-ups.
  const handler = handlers[name] as (payload: unknown, sender: Sender) => Promise<Replies[RequestName]>;
  return handler(payload, sender);
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name);
}

/**
 * A private window's text must not be kept, whatever the manifest says. While its tab is being closed, Firefox gives a
 * page's message neither tab nor frame (ESR 153): origin and address still tell whose it is.
 */
function senderOf(sender: MessageSender): 'page' | 'ui' | 'stranger' {
  if (sender.id !== browser.runtime.id) return 'stranger';
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'ui';
  const isWhole = (sender.frameId ?? 0) === 0 && !sender.tab?.incognito;
  return isWhole && originOf(sender) === claudeOrigin ? 'page' : 'stranger';
}

function originOf({ origin, url }: MessageSender): string | undefined {
  if (origin) return origin;
  return url && URL.canParse(url) ? new URL(url).origin : undefined;
}
