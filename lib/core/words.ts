/**
 * The words of this project, one meaning each; ARCHITECTURE.md explains them.
 * Kept as tuples so that schemas, types and tests come from one list.
 */

/** Where a kept text stands. Nothing is ever deleted by a change of state. */
export const promptStates = [
  'draft',
  'sent',
  'answering',
  'answered',
  'failed',
  'bounced',
  'unknown',
] as const;
export type PromptState = (typeof promptStates)[number];

/** Why an attempt failed. */
export const failures = [
  'overloaded',
  'server-error',
  'sign-in',
  'limit',
  'too-long',
  'challenge',
  'connection',
  'stalled',
  'unknown',
] as const;
export type Failure = (typeof failures)[number];

/** What we conclude. */
export const verdicts = [
  'fine',
  'recovering',
  'outage',
  'stalled',
  'signed-out',
  'limit',
  'challenge',
  'too-long',
  'connection',
  'unknown',
] as const;
export type VerdictWord = (typeof verdicts)[number];

/** Which part of Claude an outage is in. */
export const layers = ['site', 'sign-in', 'capacity', 'model'] as const;
export type Layer = (typeof layers)[number];

/** How sure a verdict is. */
export const confidences = ['confirmed', 'likely', 'suspected'] as const;
export type Confidence = (typeof confidences)[number];

/** The parts of claude.ai whose requests are observed, by what they are for. */
export const endpoints = ['send', 'start-up', 'sign-in', 'page'] as const;
export type Endpoint = (typeof endpoints)[number];

/** Where on the page a notice was shown; `sign-in` is anywhere on the page for signing in. */
export const noticePlaces = ['toast', 'row', 'composer', 'page', 'sign-in'] as const;
export type NoticePlace = (typeof noticePlaces)[number];

/** What more a verdict can say: where to look, or what else to try. */
export const hints = ['access-layer', 'web-app', 'one-model', 'session-ended', 'login-loop'] as const;
export type Hint = (typeof hints)[number];

/** Milliseconds. */
export const second = 1_000;
export const minute = 60 * second;
