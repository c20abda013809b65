import { describe, expect, it } from 'vitest';
import { plainText } from '../core/signature.ts';
import { signatures } from './claude.ts';
import {
  accountOf,
  conversationOf,
  hasComposer,
  isIncognitoChat,
  isSessionEnd,
  isSignInPath,
} from './claude-addresses.ts';

const id = '7d0f6f4e-1f0b-4a53-9f2e-0a3c1f1f9b2d';

describe('where on claude.ai a page is', () => {
  it.each([
    [`/chat/${id}`, id],
    [`/chat/${id}/`, id],
    [`/project/019a/chat/${id}`, id],
    [`/code/session_01`, 'session_01'],
    ['/new', null],
    ['/chat/', null],
    ['/chats', null],
    ['/project/019a', null],
    ['/code', null],
    ['/', null],
    ['/recents', null],
    [`/share/${id}`, null],
  ])('the conversation of %s is %s', (path, conversation) => {
    expect(conversationOf(path)).toBe(conversation);
  });

  it.each([
    ['/new', true],
    [`/chat/${id}`, true],
    ['/project/019a', true],
    ['/code', true],
    ['/newsletter', false],
    ['/settings/profile', false],
    ['/login', false],
    ['/recents', false],
  ])('a composer belongs on %s: %s', (path, expected) => {
    expect(hasComposer(path)).toBe(expected);
  });
});

describe('what kind of page it is', () => {
  it.each([
    ['/login', true],
    ['/logout', true],
    ['/login/callback', true],
    ['/loginhelp', false],
    ['/new', false],
    [`/chat/login`, false],
  ])('%s asks to sign in: %s', (path, expected) => {
    expect(isSignInPath(path)).toBe(expected);
  });

  it.each([
    ['?incognito', true],
    ['?incognito=true', true],
    ['?q=a&incognito', true],
    ['', false],
    ['?q=incognito', false],
  ])('"%s" is a chat that claude.ai keeps nowhere: %s', (search, expected) => {
    expect(isIncognitoChat({ search, pathname: '/new' }, null)).toBe(expected);
  });

  it('knows an incognito chat by its id once its address does not say so any more', () => {
    const address = { search: '', pathname: `/chat/${id}` };
    expect(isIncognitoChat(address, id)).toBe(true);
    expect(isIncognitoChat(address, 'another')).toBe(false);
  });
});

describe('a session that claude.ai ended', () => {
  it.each([
    ['/logout?involuntary=1&returnTo=%2Flogin', true],
    ['/login?returnTo=%2Fnew&reauth=1', true],
    ['/logout', false],
    ['/login?returnTo=%2Fnew', false],
    ['/new?involuntary=1', false],
  ])('%s: %s', (address, expected) => {
    expect(isSessionEnd(new URL(address, 'https://claude.ai'))).toBe(expected);
  });
});

describe('the account', () => {
  it.each([
    [`lastActiveOrg=${id}`, id],
    [`sessionKeyLC=1; lastActiveOrg=${id}; other=2`, id],
    [`a=1;lastActiveOrg=${id}`, id],
    ['sessionKeyLC=1', null],
    [`notlastActiveOrg=${id}`, null],
    ['lastActiveOrg=', null],
    ['', null],
  ])('in the cookies "%s" is %s', (cookies, account) => {
    expect(accountOf(cookies)).toBe(account);
  });
});

describe('the signatures', () => {
  it('have names that are unique and fit for a file', () => {
    const ids = signatures.map((one) => one.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(signatures)('$id is dated and has texts', ({ seen, texts }) => {
    expect(seen).toMatch(/^2\d{3}-(0[1-9]|1[0-2])(-\d{2})?$/);
    expect(texts.length).toBeGreaterThan(0);
    // A shorter text would be found in notices about something else.
    for (const text of texts) expect(plainText(text).length).toBeGreaterThanOrEqual(5);
  });

  it('no text stands in two signatures, where only the order would decide', () => {
    const texts = signatures.flatMap((one) => one.texts.map(plainText));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('what leaves open what failed never stands by itself', () => {
    for (const { failure, weight } of signatures) {
      if (failure === 'unknown') expect(['ambiguous', 'none']).toContain(weight);
    }
  });
});
