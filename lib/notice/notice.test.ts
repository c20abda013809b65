// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { NoticeContent } from '../messaging/to-notice.ts';
import { emptyBrowser, whenAsked } from '../testing/browser.ts';
import { hostName } from './card.ts';
import { startNotice } from './start.ts';

const content: NoticeContent = {
  name: 'Lifeboat',
  said: 'Kept: 25 characters.',
  open: 'Open in ChatGPT',
  copy: 'Copy',
  dismiss: 'Dismiss',
  opened: 'Opened.',
  copied: 'Copied.',
  copyFailed: 'Not copied.',
  locale: 'en',
  direction: 'ltr',
  text: 'Compare the two contracts',
  url: 'https://chatgpt.com/?prompt=Compare',
  byClipboard: false,
  conversation: null,
};

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => void;
let hear: Listener;
let root: ShadowRoot;
const asked: unknown[] = [];

beforeEach(() => {
  emptyBrowser();
  asked.length = 0;
  whenAsked((message) => {
    asked.push(message);
    return { ok: true, reply: { ok: true } };
  });
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    hear = listener as Listener;
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attach.call(this, init);
    return root;
  });
  window.location.href = 'https://claude.ai/new';
});

const push = (message: unknown, sender: object = { id: browser.runtime.id }) => {
  const reply = vi.fn();
  hear(message, sender, reply);
  return reply.mock.calls.length;
};
const hosts = () => document.querySelectorAll(hostName).length;

it('it comes and goes as the background says, and is one however often that is', () => {
  const work = new AbortController();
  startNotice(window, work.signal);
  expect(push({ pageNotice: 'show', content })).toBe(1);
  expect(push({ pageNotice: 'show', content })).toBe(1);
  expect(hosts()).toBe(1);
  push({ pageNotice: 'hide' });
  expect(hosts()).toBe(0);
  push({ pageNotice: 'show', content });
  work.abort();
  expect(hosts()).toBe(0);
});

it('it hears nobody but its own background', () => {
  startNotice(window, new AbortController().signal);
  const own = browser.runtime.id;
  expect(push({ pageNotice: 'show', content }, { id: 'another' })).toBe(0);
  expect(push({ pageNotice: 'show', content }, { id: own, tab: { id: 3 } })).toBe(0);
  expect(push({ push: 'restore', text: '' })).toBe(0);
  expect(hosts()).toBe(0);
});

it('what a replaced copy left on the page goes', () => {
  document.documentElement.append(document.createElement(hostName));
  startNotice(window, new AbortController().signal);
  expect(hosts()).toBe(0);
});

it('a click that no person made does nothing', () => {
  startNotice(window, new AbortController().signal);
  push({ pageNotice: 'show', content });
  expect(root.mode).toBe('closed');
  for (const button of root.querySelectorAll('button')) button.click();
  expect(asked).toEqual([]);
  expect(hosts()).toBe(1);
});
