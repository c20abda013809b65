import * as z from 'zod/mini';
import { isCurrent } from './case.ts';
import type { Reading } from './reading.ts';
import { apiComponentId } from './service-status.ts';

/** How an endpoint is talked to. */
export const protocols = ['anthropic', 'openai', 'gemini'] as const;
export type ProtocolWord = (typeof protocols)[number];

/** Somebody who answers prompts in the Desk, as the person set it up. The key is elsewhere, or nowhere. */
export const Endpoint = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  protocol: z.enum(protocols),
  /** Where it is, without a slash at the end; see `readAddress`. */
  base: z.string().check(z.minLength(1), z.maxLength(500)),
  /** '' until one is chosen. */
  model: z.string().check(z.maxLength(200)),
  /** Whether a key was given: without one it may have to be typed again. */
  hasKey: z.boolean(),
});
export type Endpoint = z.infer<typeof Endpoint>;

interface Preset {
  name: string;
  protocol: ProtocolWord;
  base: string;
}

/** Known ones, in the order they are offered: another company first, as the API failed in three of four serious outages. */
export const presets: readonly Preset[] = [
  { name: 'OpenRouter', protocol: 'openai', base: 'https://openrouter.ai/api/v1' },
  { name: 'Ollama', protocol: 'openai', base: 'http://localhost:11434/v1' },
  { name: 'LM Studio', protocol: 'openai', base: 'http://localhost:1234/v1' },
  { name: 'llama.cpp', protocol: 'openai', base: 'http://localhost:8080/v1' },
  { name: 'Gemini', protocol: 'gemini', base: 'https://generativelanguage.googleapis.com/v1beta' },
  { name: 'OpenAI', protocol: 'openai', base: 'https://api.openai.com/v1' },
  { name: 'Groq', protocol: 'openai', base: 'https://api.groq.com/openai/v1' },
  { name: 'Mistral', protocol: 'openai', base: 'https://api.mistral.ai/v1' },
  { name: 'DeepSeek', protocol: 'openai', base: 'https://api.deepseek.com' },
  { name: 'xAI', protocol: 'openai', base: 'https://api.x.ai/v1' },
  { name: 'Anthropic', protocol: 'anthropic', base: 'https://api.anthropic.com' },
];

/** `not-safe`: anybody on the way could read along. `not-plain`: it carries a name, a key or a question. */
export type AddressRefusal = 'no-address' | 'not-safe' | 'not-plain';

const localHosts = ['localhost', '127.0.0.1'];

/** Reads a typed address. Without TLS only this computer may be named: the browser holds the pages to the same. */
export function readAddress(typed: string): { ok: true; base: string } | { ok: false; why: AddressRefusal } {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return { ok: false, why: 'no-address' };
  const url = new URL(text);
  if (url.protocol === 'http:' && !localHosts.includes(url.hostname)) return { ok: false, why: 'not-safe' };
  if (url.username || url.password || url.search || url.hash) return { ok: false, why: 'not-plain' };
  return { ok: true, base: url.href.replace(/\/+$/, '') };
}

/** Whether it is on this computer, so that it needs no network. */
export function isLocal(base: string): boolean {
  return localHosts.includes(new URL(base).hostname);
}

/** "openrouter.ai", "localhost:11434": who gets the prompt. */
export function hostOf(base: string): string {
  return new URL(base).host;
}

/** The pattern of the browser's permission for it. A pattern knows no ports. */
export function patternOf(base: string): string {
  const { protocol, hostname } = new URL(base);
  return `${protocol}//${hostname}/*`;
}

/** Why it is better not to ask this endpoint now; null where nothing speaks against it. */
export type Caution = 'offline' | 'api-down' | 'no-key' | 'no-model';

interface Circumstances {
  online: boolean;
  hasKeyNow: boolean;
  reading: Reading | null;
  /** Milliseconds since 1970. */
  now: number;
}

/** What is known before a try. `api-down` is a warning: the person may try all the same. */
export function cautionFor(endpoint: Endpoint, { online, hasKeyNow, reading, now }: Circumstances) {
  const { base, model, hasKey, protocol } = endpoint;
  if (!online && !isLocal(base)) return 'offline';
  if (hasKey && !hasKeyNow) return 'no-key';
  if (model === '') return 'no-model';
  const isTheirs = protocol === 'anthropic' && hostOf(base) === 'api.anthropic.com';
  return isTheirs && reading && isApiDown(reading, now) ? 'api-down' : null;
}

/** What the status page says of the API, while what it said is young enough. */
function isApiDown(reading: Reading, now: number): boolean {
  if (!reading.good || !isCurrent({ reading, now })) return false;
  const api = reading.good.status.components.find(({ id }) => id === apiComponentId);
  return api !== undefined && api.status !== 'operational' && api.status !== 'unknown';
}

/**
 * What Firefox calls the data that an endpoint gets: a prompt is a chat message, most prompts were read on claude.ai, and
 * the key is a credential. Chrome has no such words, and refuses them.
 */
export const answerData = ['personalCommunications', 'websiteContent', 'authenticationInfo'] as const;
