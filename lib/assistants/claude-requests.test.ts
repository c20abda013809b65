import { describe, expect, it } from 'vitest';
import { matches } from '../testing/match-pattern.ts';
import { sendRequests, signInRequests, startUpRequests } from './claude-addresses.ts';

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
