import type { Signature } from '../core/signature.ts';
import { ownSignatures } from './claude-own.ts';

/*
 * What claude.ai says when something is wrong. Beside it, claude-own.ts has what is not the service's failure, claude-notices.ts has where it says so, claude-composer.ts
 * where people write, claude-replies.ts where Claude answers, claude-addresses.ts what its addresses mean: the files to
 * change when claude.ai does.
 * Entries are dated; an old one stays beside the new until nobody can be shown it any more.
 * Sources: public evidence up to 2026-10-10, weighed in ARCHITECTURE.md under "What we know of claude.ai".
 */

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
      '% of your session limit',
      '% of your weekly limit',
      'Approaching 5-hour limit',
      'continuing with usage credits',
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
    // claude.ai/code and Cowork.
    id: 'server-busy',
    seen: '2026-08',
    failure: 'overloaded',
    weight: 'hard',
    texts: ['Service is busy', 'Server is busy', 'Model overloaded', 'API Error: 529'],
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
    texts: [
      "Your message was sent, but Claude couldn't respond",
      "Your previous message wasn't sent",
      'Message failed. You can try again',
      'Response could not be confirmed',
    ],
  },
  {
    id: 'server-error',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: [
      'Something went wrong on our end',
      'Internal server error',
      "This model isn't available right now",
    ],
  },
  {
    id: 'maintenance',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: ['Claude is currently down for maintenance'],
  },
  {
    // Also what any crash of the page shows.
    id: 'will-return',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'ambiguous',
    texts: ['Claude will return soon', 'currently experiencing a temporary service disruption'],
  },
  {
    id: 'login-disabled',
    seen: '2026-08',
    failure: 'server-error',
    weight: 'soft',
    texts: ['Logging in is currently disabled'],
  },
  ...ownSignatures,
  {
    // The page still tries by itself.
    id: 'trying-again',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'ambiguous',
    isPassing: true,
    texts: ['Taking longer than usual', 'Reconnecting', 'Retrying in'],
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
      'Connection lost',
      'Not delivered',
      'Failed to fetch',
    ],
  },
  {
    id: 'something-wrong',
    seen: '2026-08',
    failure: 'unknown',
    weight: 'ambiguous',
    texts: ['Something went wrong', 'Claude ran into a problem'],
  },
];
