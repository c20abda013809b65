import { expect, it } from 'vitest';
import { aTarget } from '../lib/testing/targets.ts';
import messages from '../public/_locales/en/messages.json' with { type: 'json' };
import { type Opened, openedSentences } from './opened.ts';
import type { Words } from './words.ts';

/** English, as the browser fills it in. */
const words: Words = {
  say: (key, ...parts) => messages[key].message.replaceAll(/\$(\d)/g, (_, part) => parts[part - 1] ?? ''),
  locale: 'en',
};

const other = aTarget();
const said = (part: Partial<Opened>) =>
  openedSentences(words, {
    way: 'url',
    failed: null,
    target: other,
    text: 'x'.repeat(1_842),
    isCopied: true,
    mayStillAllow: false,
    isMac: false,
    ...part,
  });

it.each([
  ['a link', {}, 'Other was opened with your prompt, 1,842 characters. If it is not in the text box'],
  ['a link that sends', { target: aTarget({ sends: 'always' }) }, 'and answers at once'],
  ['a link without a copy', { isCopied: false }, 'come back and press Copy'],
  [
    'the clipboard',
    { way: 'clipboard' },
    'Copied, 1,842 characters. Other was opened: paste it there with Ctrl+V.',
  ],
  [
    'the page',
    { way: 'insert' },
    'Your prompt, 1,842 characters, is in the text box of Other. It is not sent',
  ],
  ['no text box', { way: 'insert', failed: 'composer-not-found' }, 'could not be found. It is copied'],
  ['other text', { way: 'insert', failed: 'composer-not-empty' }, 'already holds something'],
  ['another text', { way: 'insert', failed: 'differs' }, 'did not take your prompt as it is'],
  ['a page that was left', { way: 'insert', failed: 'tab-closed' }, 'was closed or left before'],
] as const)('by %s: which way, how much, and what to do', (_way, part, sentence) => {
  const whole = said(part);
  expect(whole).toContain(sentence);
  expect(whole).toContain('1,842 characters');
  expect(whole).not.toMatch(/\$|undefined/);
});

it.each([
  [{}, 'Ctrl+V'],
  [{ way: 'clipboard' }, 'Ctrl+V'],
  [{ way: 'insert', failed: 'differs' }, 'Ctrl+V'],
  [{ isMac: true }, '⌘V'],
] as const)('%j: what pastes is %s', (part, keys) => {
  expect(said(part)).toContain(keys);
});

it('says where a text box is known to cut, before it is', () => {
  const target = aTarget({ longest: 1_841 });
  expect(said({ way: 'clipboard', target })).toContain('takes about 1,841 characters');
  expect(said({ way: 'clipboard', target: aTarget({ longest: 1_842 }) })).not.toContain('takes about');
});

it('says where a paste becomes a file', () => {
  const target = aTarget({ attachesAbove: 1_000 });
  expect(said({ way: 'clipboard', target })).toContain('makes a file of a paste this long');
  expect(said({ way: 'insert', target })).not.toContain('makes a file');
});

it('names the better way where the person would have to paste', () => {
  expect(said({ way: 'clipboard', mayStillAllow: true })).toContain('allow Other in Options');
  expect(said({ way: 'url', mayStillAllow: true })).not.toContain('Options');
});
