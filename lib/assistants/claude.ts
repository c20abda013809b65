import type { Signature } from '../core/signature.ts';

/*
 * What claude.ai says, and where: its notices. Beside it, claude-composer.ts has where people write, claude-replies.ts
 * where Claude answers, claude-addresses.ts what its addresses mean: the files to change when claude.ai does.
 * Entries are dated; an old one stays beside the new until nobody can be shown it any more.
 * Sources: public evidence up to 2026-10-10, weighed in ARCHITECTURE.md under "What we know of claude.ai".
 */

/** Where notices appear, by place. 2026-08 to 2026-10. */
export const noticeSelectors = {
  // Radix (classic) and Base UI (merged).
  toast: '[data-cds="Toast"], [role="region"] > ol > li[role="status"]',
  // Classic by test id; merged only by its kind of element, as no ids of its failures are known.
  row: '[data-testid="message-warning"], [data-testid="failed-send-indicator"], [data-testid="epitaxy-failed-send"], [data-cds="Banner"]',
  composer:
    '[data-cds="ChatComposerNotices"], [data-alert-band-wrapper] > [role="status"], [data-testid="composer-notice-banner"]',
  page: '[data-testid="bootstrap-connection-error"]',
} as const;

/** What only failed rows have: a failure whatever its words. 2026-08. */
export const failedRow =
  '[data-testid="message-warning"], [data-testid="failed-send-indicator"], [data-testid="epitaxy-failed-send"]';

/** A limit notice says so without words. Measured 2026-09-18. */
export const limitNotice = '[data-cds="ChatComposerNotices"] a[href*="from=ratelimit"]';

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
