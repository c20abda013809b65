import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../core/words.ts';
import { matches } from '../testing/match-pattern.ts';
import { isSendRequest } from './claude-addresses.ts';
import { type End, readEnd } from './claude-ends.ts';
import { sendRequests, signInRequests, startUpRequests } from './claude-requests.ts';

const chat = 'https://claude.ai/api/organizations/4c1c-org/chat_conversations/7d-chat';
const rpc = 'https://claude.ai/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService';
const bootstrap = 'https://claude.ai/api/bootstrap';

const takes = (patterns: readonly string[], url: string) => patterns.some((one) => matches(one, url));

describe('a send', () => {
  it.each([
    `${chat}/completion`,
    `${chat}/completion?rendering_mode=messages`,
    `${chat}/retry_completion`,
    `${chat}/completion2`,
    `${chat}/retry_completion2`,
    `${chat}/b/completion`,
    `${rpc}/PerformAction`,
  ])('%s', (url) => {
    expect(takes(sendRequests, url)).toBe(true);
  });
});

describe('what is not watched, because it would wake the worker every few seconds', () => {
  it.each([
    `${chat}/completion_status?poll=true`,
    `${chat}/completion_status`,
    `${rpc}/StreamTimeline`,
    `${rpc}/ReadConversation`,
    `${rpc}/ReportViewing`,
    `${chat}/stop_response`,
    `${chat}?tree=True&rendering_mode=messages&render_all_tools=true`,
    'https://claude.ai/api/organizations/4c1c-org/usage',
    'https://claude.ai/api/account',
    'https://evil.example/api/organizations/o/chat_conversations/c/completion',
    'https://claude.ai.evil.example/api/bootstrap',
  ])('%s', (url) => {
    expect(takes([...sendRequests, ...startUpRequests, ...signInRequests], url)).toBe(false);
  });
});

describe('starting up and signing in', () => {
  it.each([
    `${bootstrap}?statsig_hashing_algorithm=djb2`,
    `${bootstrap}/4c1c-org/app_start?growthbook_format=sdk`,
    'https://claude.ai/edge-api/bootstrap',
  ])('%s is a start', (url) => {
    expect(takes(startUpRequests, url)).toBe(true);
    expect(takes(sendRequests, url)).toBe(false);
  });

  it.each([
    'send_magic_link',
    'verify_magic_link',
    'verify_google',
    'login_methods',
    'exchange_nonce_for_code',
    'send_code',
    'logout/all-sessions',
  ])('/api/auth/%s is a sign-in', (path) => {
    expect(takes(signInRequests, `https://claude.ai/api/auth/${path}`)).toBe(true);
  });
});

describe('what the end of a request tells', () => {
  const http = (endpoint: Endpoint, status: number) => ({ kind: 'http', endpoint, status }) as const;

  it.each<[string, string, End['signal'], unknown]>([
    ['a send refused', `${chat}/completion`, http('send', 503), { failure: 'server-error' }],
    ['a send accepted', `${rpc}/PerformAction`, http('send', 200), undefined],
    ['an account without the feature', `${rpc}/PerformAction`, http('send', 403), undefined],
    [
      'a check for humans',
      'https://claude.ai/api/challenge_redirect?to=/new',
      http('page', 403),
      { signal: { kind: 'challenge' } },
    ],
    ['one that was passed', 'https://claude.ai/api/challenge_redirect?to=/new', http('page', 200), undefined],
    [
      'a sign-in',
      'https://claude.ai/api/auth/verify_google',
      http('sign-in', 200),
      { signal: { kind: 'signed-in' } },
    ],
    [
      'a link that was asked for',
      'https://claude.ai/api/auth/send_magic_link',
      http('sign-in', 200),
      undefined,
    ],
    ['a wrong code', 'https://claude.ai/api/auth/verify_magic_link', http('sign-in', 401), undefined],
    [
      'Stop',
      `${chat}/completion`,
      { kind: 'net-error', endpoint: 'send', error: 'net::ERR_FAILED' },
      undefined,
    ],
  ])('%s', (_, url, signal, expected) => {
    const told = readEnd({ url, signal });
    if (expected) expect(told).toMatchObject(expected);
    else expect(told).toBeUndefined();
  });

  it('a send is known by its address alone too', () => {
    for (const url of [`${chat}/completion?a=1`, `${chat}/b/retry_completion2`, `${rpc}/PerformAction`]) {
      expect(isSendRequest(url)).toBe(true);
    }
    for (const url of [`${chat}/completion_status`, `${rpc}/StreamTimeline`])
      expect(isSendRequest(url)).toBe(false);
  });
});
