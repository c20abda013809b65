import type { Language } from '../scene.ts';

type Words = Record<Language, string>;

/** Facts §4.6. Where only a part of a sentence is known, the sentence around it is ours. */
const didNotLoad: Words = {
  en: 'This response didn’t load.',
  de: 'Diese Antwort wurde nicht geladen.',
  fr: 'Cette réponse n’a pas pu être chargée.',
  es: 'Esta respuesta no se ha cargado.',
  'es-419': 'Esta respuesta no se cargó.',
  it: 'Questa risposta non è stata caricata.',
  'pt-BR': 'Esta resposta não carregou.',
  ja: 'この応答を読み込めませんでした。',
  ko: '이 응답을 불러오지 못했습니다.',
  hi: 'यह रिस्पॉन्स लोड नहीं हुआ।',
  id: 'Respons ini gagal dimuat.',
};

const atCapacity: Words = {
  en: 'Claude is at capacity right now. Try again in a moment.',
  de: 'Claude ist gerade ausgelastet.',
  fr: 'Claude est actuellement surchargé.',
  es: 'Claude está al límite de su capacidad en este momento.',
  'es-419': 'Claude está al límite de su capacidad en este momento.',
  it: 'Claude è al limite della capacità in questo momento.',
  'pt-BR': 'O Claude está no limite de capacidade agora.',
  ja: '現在、Claudeへのアクセスが集中しています。',
  ko: 'Claude가 현재 사용량이 많아요.',
  hi: 'Claude अभी व्यस्त है.',
  id: 'Claude sedang penuh saat ini.',
};

const unavailable: Words = {
  en: 'Claude is temporarily unavailable. Try again in a moment.',
  de: 'Claude ist vorübergehend nicht verfügbar.',
  fr: 'Claude est temporairement indisponible.',
  es: 'Claude no está disponible temporalmente.',
  'es-419': 'Claude no está disponible temporalmente.',
  it: 'Claude è temporaneamente non disponibile.',
  'pt-BR': 'O Claude está temporariamente indisponível.',
  ja: 'Claudeは一時的にご利用いただけません。',
  ko: 'Claude를 일시적으로 사용할 수 없습니다.',
  hi: 'Claude अस्थायी रूप से अनुपलब्ध है।',
  id: 'Claude tidak tersedia untuk sementara.',
};

const failedToSend: Words = {
  en: 'Failed to send',
  de: 'Senden fehlgeschlagen',
  fr: 'Échec de l’envoi',
  es: 'Error al enviar',
  'es-419': 'Error al enviar',
  it: 'Invio non riuscito',
  'pt-BR': 'Falha ao enviar',
  ja: '送信に失敗しました',
  ko: '전송 실패',
  hi: 'भेजने में विफल',
  id: 'Gagal terkirim',
};

export const notices = { didNotLoad, atCapacity, unavailable, failedToSend };
