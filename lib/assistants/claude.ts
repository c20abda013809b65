import type { Signature } from '../core/signature.ts';

/*
 * All that is known of claude.ai's page, its addresses and its words: the one file to change when the page does.
 * Entries are dated; an old one stays beside the new until nobody can be shown it any more.
 * Sources: public evidence up to 2026-10-10, weighed in ARCHITECTURE.md under "What we know of claude.ai".
 */

/** Best first, one look-up each: a list in one selector would be answered in document order. */
export const composerSelectors = [
  // Every layout of 2026; last checked 2026-10-03.
  '[data-testid="chat-input"][contenteditable="true"]',
  // Before 2026-03.
  'div.ProseMirror[contenteditable="true"]',
] as const;

export const sendButton = '[data-testid="chat-input-send"]'; // 2026-08
export const stopButton = '[data-testid="chat-input-stop"]'; // 2026-08
/** Sends the failed prompt once more: classic and merged. 2026-08; the merged ones are unverified. */
export const retryButtons =
  '[data-testid="failed-send-retry"], [data-testid="action-bar-retry"], [data-testid="message-warning"] button';

/** Newest assistant row and its text, best first. Merged since 2026-09-21; classic up to now. */
export const replySelectors = {
  row: '[data-perf-row="assistant"][data-last-message="true"], [data-last-message="true"] [data-testid="assistant-message"]',
  text: '[data-perf-reply-text], .font-claude-response, .font-claude-message, [data-testid="assistant-message"]',
  streaming: '[data-is-streaming="true"]',
} as const;

/** The rows of what the person sent. */
export const promptRows = '[data-testid="user-message"]';

/** What old failed rows are not: claude.ai leaves them where they are. */
export const rowSelectors = { any: '[data-perf-row]', last: '[data-last-message="true"]' } as const;

/** What holds people's or Claude's own words: never watched for changes, never read as a notice. */
export const proseSelector =
  '[data-testid="user-message"], [data-perf-reply-text], .font-claude-response, .font-claude-message, [contenteditable="true"]';

/** Where notices appear, by place. 2026-08 to 2026-10. */
export const noticeSelectors = {
  // Radix (classic) and Base UI (merged).
  toast: '[data-cds="Toast"], [role="region"] > ol > li[role="status"]',
  // Classic by test id; merged only by its kind of element, as no ids of its failures are known.
  row: '[data-testid="message-warning"], [data-testid="failed-send-indicator"], [data-cds="Banner"]',
  composer:
    '[data-cds="ChatComposerNotices"], [data-alert-band-wrapper] > [role="status"], [data-testid="composer-notice-banner"]',
  page: '[data-testid="bootstrap-connection-error"]',
} as const;

/** What only failed rows have: a failure whatever its words. 2026-08. */
export const failedRow = '[data-testid="message-warning"], [data-testid="failed-send-indicator"]';

/** A limit notice says so without words. Measured 2026-09-18. */
export const limitNotice = '[data-cds="ChatComposerNotices"] a[href*="from=ratelimit"]';

/** Exact ends, so that `completion_status`, which is asked for every few seconds, does not wake the worker. 2026-08-11. */
const classicSendRequests = ['completion', 'completion2', 'retry_completion', 'retry_completion2'].flatMap(
  (name) => [
    `https://claude.ai/api/organizations/*/chat_conversations/*/${name}`,
    `https://claude.ai/api/organizations/*/chat_conversations/*/${name}?*`,
  ],
);
/** The merged layout's send; its empty 200 only means "accepted". 2026-09-21. */
const mergedSendRequests = [
  'https://claude.ai/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction',
];
export const sendRequests = [...classicSendRequests, ...mergedSendRequests];
export const startUpRequests = ['https://claude.ai/api/bootstrap*', 'https://claude.ai/edge-api/bootstrap*'];
export const signInRequests = ['https://claude.ai/api/auth/*'];

/** The conversation's id in a path, or null on a page for a new one. */
export function conversationOf(path: string): string | null {
  return /^\/(?:chat|project\/[^/]+\/chat|code)\/([\w-]{1,200})/.exec(path)?.[1] ?? null;
}

/** Whether a path is one where a composer belongs: not seeing one there is worth saying. */
export function hasComposer(path: string): boolean {
  return /^\/(?:new|chat|project|code)(?:\/|$)/.test(path);
}

/** Whether a path is where claude.ai leads people whose session ended. */
export function isSignInPath(path: string): boolean {
  return /^\/(?:login|logout)(?:\/|$)/.test(path);
}

/** Where claude.ai notes the id of an incognito chat, in the page's session storage. 2026-08. */
export const incognitoKey = 'incognito_temporary_conversation_uuid';

/**
 * Whether claude.ai itself keeps this chat nowhere: then neither do we. The address says so only until the first send;
 * `hidden` is what is stored under `incognitoKey`.
 */
export function isIncognitoChat(
  address: { search: string; pathname: string },
  hidden: string | null,
): boolean {
  const isMarked = new URLSearchParams(address.search).has('incognito');
  return isMarked || (hidden !== null && conversationOf(address.pathname) === hidden);
}

/** The conversation's id in the address of a send, or null where it is not in the address. */
export function conversationOfRequest(url: string): string | null {
  return /\/chat_conversations\/([\w-]{1,200})\//.exec(url)?.[1] ?? null;
}

/**
 * Whether a refused request of this address tells of a send. The merged layout's is used for settings and warm-ups too,
 * and answers 403 to accounts that do not have the feature.
 */
export function refusesSend(url: string, status: number): boolean {
  return !url.endsWith('/PerformAction') || status >= 500 || [401, 413, 429].includes(status);
}

/** The signed-in organisation, from the cookie that the page itself reads. */
export function accountOf(cookies: string): string | null {
  return /(?:^|;\s*)lastActiveOrg=([\w-]{1,100})/.exec(cookies)?.[1] ?? null;
}

/** What claude.ai says when something fails; the order decides where two fit. */
export const signatures: readonly Signature[] = [
  {
    id: 'not-a-failure',
    seen: '2026-08',
    failure: null,
    weight: 'soft',
    texts: [
      'reached its max length for this message',
      'reached its tool-use limit',
      'still creating a response in the background',
      "you're almost out of usage",
    ],
  },
  {
    id: 'at-capacity',
    seen: '2026-08',
    failure: 'overloaded',
    weight: 'hard',
    texts: [
      'Claude is at capacity right now',
      'Due to unexpected capacity constraints',
      'Due to capacity constraints',
      'Claude ist gerade ausgelastet',
      'Claude est actuellement surchargé',
      'Claude está al límite de su capacidad',
      'Claude è al limite della capacità',
      'O Claude está no limite de capacidade',
      '現在、Claudeへのアクセスが集中しています',
      'Claude가 현재 사용량이 많아요',
      'Claude अभी व्यस्त है',
      'Claude sedang penuh saat ini',
    ],
  },
  {
    id: 'not-working',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: ["This isn't working right now", 'We are experiencing technical difficulties'],
  },
  {
    id: 'temporarily-unavailable',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: [
      'temporarily unavailable',
      'vorübergehend nicht verfügbar',
      'temporairement indisponible',
      'no está disponible temporalmente',
      'temporaneamente non disponibile',
      'temporariamente indisponível',
      '一時的にご利用いただけません',
      '일시적으로 사용할 수 없',
      'अस्थायी रूप से अनुपलब्ध',
      'tidak tersedia untuk sementara',
    ],
  },
  {
    id: 'could-not-respond',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: ["Your message was sent, but Claude couldn't respond", "Your previous message wasn't sent"],
  },
  {
    id: 'limit',
    seen: '2026-09-18',
    failure: 'limit',
    weight: 'hard',
    texts: [
      "You've hit your limit",
      'Usage limit reached',
      "You've reached your",
      'You hit your message limit',
      'You are out of free messages',
      '5-hour limit reached',
    ],
  },
  {
    id: 'too-long',
    seen: '2026-08',
    failure: 'too-long',
    weight: 'hard',
    texts: [
      'Your message will exceed the length limit',
      'This conversation is too long to continue',
      'has reached its length limit',
      'This session is too long for this model',
    ],
  },
  {
    id: 'session-ended',
    seen: '2026-08',
    failure: 'sign-in',
    weight: 'hard',
    texts: ["You've been signed out", 'Sign in again to continue', 'For your security, sign in again'],
  },
  {
    // What every failed row shows after a reload, whatever it failed of.
    id: 'did-not-load',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'ambiguous',
    texts: [
      "This response didn't load",
      'Diese Antwort wurde nicht geladen',
      "Cette réponse n'a pas pu être chargée",
      'Esta respuesta no se ha cargado',
      'Esta respuesta no se cargó',
      'Questa risposta non è stata caricata',
      'Esta resposta não carregou',
      'この応答を読み込めませんでした',
      '이 응답을 불러오지 못했습니다',
      'यह रिस्पॉन्स लोड नहीं हुआ',
      'Respons ini gagal dimuat',
    ],
  },
  {
    id: 'failed-to-send',
    seen: '2026-10',
    failure: 'unknown',
    weight: 'ambiguous',
    texts: [
      'Failed to send',
      'Senden fehlgeschlagen',
      "Échec de l'envoi",
      'Error al enviar',
      'Invio non riuscito',
      'Falha ao enviar',
      '送信に失敗しました',
      '전송 실패',
      'भेजने में विफल',
      'Gagal terkirim',
    ],
  },
  {
    // Network or server: the page cannot tell either.
    id: 'cannot-reach',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'ambiguous',
    texts: [
      "We couldn't connect to Claude",
      "Can't reach Claude",
      'response was interrupted',
      'Not delivered',
    ],
  },
];
