/** Everything about the practice world that a test, or the person at the control bar, can switch. */
export interface Scene {
  layout: Layout;
  fault: Fault;
  status: StatusFace;
  /** What ChatGPT's own status page says. */
  chatgptStatus: 'green' | 'red';
  /** One of claude.ai's own languages; texts come from e2e/site/claude/texts.ts. */
  language: Language;
  /** Which account is signed in: the id of its organisation, as in the `lastActiveOrg` cookie. */
  account: string;
  /** `Retry-After` of a refused send, as it is written there; null for none. */
  retryAfter: string | null;
  /** How long the practice Claude waits before the first token, and between tokens. Milliseconds. */
  pace: { firstToken: number; token: number };
  /** What the practice Claude answers, and an endpoint of the Desk too, a token at a time. */
  reply: readonly string[];
  /** The other assistants, from their next page load on. */
  assistant: {
    /** What their composers are made of; null: each of what it is known to be made of. */
    editor: Editor | null;
    composer: ComposerCourse;
  };
  /** What an endpoint that was set up in the Options does after the last token. */
  endpoint: 'ends' | 'hangs';
}

/** The real editors that the stand-ins of other assistants are made of. */
export const editors = ['textarea', 'prosemirror', 'tiptap', 'quill', 'lexical', 'slate'] as const;
export type Editor = (typeof editors)[number];

/**
 * What becomes of an assistant's composer. `late`: it comes after 5 s; `reset-once`, `reset-always`: the page takes back
 * what is first, or ever, written there; `written-on`: something stands in it.
 */
type ComposerCourse = 'there' | 'late' | 'none' | 'reset-once' | 'reset-always' | 'written-on';

/** Both generations of the app that are live side by side since about 2026-09-21. */
export const layouts = ['classic', 'merged'] as const;
export type Layout = (typeof layouts)[number];

export const languages = ['en', 'de', 'fr', 'es', 'es-419', 'it', 'pt-BR', 'ja', 'ko', 'hi', 'id'] as const;
export type Language = (typeof languages)[number];

/** What the practice claude.ai can do wrong; `none` is a healthy day. */
export const faults = [
  'none',
  'http-500',
  'http-502',
  'http-503',
  'http-529',
  'error-in-stream',
  'stall-before-reply',
  'stall-mid-reply',
  'reset',
  'reset-mid-reply',
  'bounce',
  'silent-loss',
  'toast',
  'message-warning',
  'usage-limit',
  'session-ended',
  'login-loop',
  'challenge',
  'boot-error',
  'page-5xx',
  'page-net-error',
  'sign-in-503',
] as const;
export type Fault = (typeof faults)[number];

export const statusFaces = [
  'green',
  'red',
  'pinned-notice',
  'unreadable-html',
  'unreadable-truncated',
  'unreadable-foreign',
  'unreachable',
] as const;
export type StatusFace = (typeof statusFaces)[number];

/** One request as the practice server saw it: how the tests prove what left the browser. */
export interface SeenRequest {
  at: number;
  host: string;
  method: string;
  /** Path with its query. */
  path: string;
  /** `Origin` header, e.g. `chrome-extension://…` for the extension's own requests. */
  origin: string | undefined;
  fetchSite: string | undefined;
  fetchDest: string | undefined;
  /** True when the practice page itself made it: its code sends `x-practice-page: 1`. */
  fromPage: boolean;
}

/** A prompt that reached a practice server by being sent there. */
export interface ReceivedPrompt {
  host: string;
  text: string;
  accepted: boolean;
  /** Text files and long pastes that went along, as text; other files by name. */
  attachments?: readonly string[];
}

export interface Site {
  /** HTTPS (HTTP/2 and HTTP/1.1) on 127.0.0.1, for every host name. */
  readonly port: number;
  /** A CONNECT proxy on 127.0.0.1 that leads every host name to `port`. */
  readonly proxyPort: number;
  readonly scene: Readonly<Scene>;
  readonly requests: readonly SeenRequest[];
  readonly received: readonly ReceivedPrompt[];
  change(part: Partial<Scene>): void;
  /** Back to a healthy day: the scene it was started with, no conversations, no requests, nothing received. */
  reset(): void;
  close(): Promise<void>;
}
