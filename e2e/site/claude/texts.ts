import type { Language } from '../scene.ts';
import { notices } from './texts-notices.ts';

type Words = Record<Language, string>;

/** Facts §1.2, checked there for every language. */
export const send: Words = {
  en: 'Send message',
  de: 'Nachricht senden',
  fr: 'Envoyer le message',
  es: 'Enviar mensaje',
  'es-419': 'Enviar mensaje',
  it: 'Invia messaggio',
  'pt-BR': 'Enviar mensagem',
  ja: 'メッセージを送信',
  ko: '메시지 보내기',
  hi: 'संदेश भेजें',
  id: 'Kirim pesan',
};

export const stop: Words = {
  en: 'Stop response',
  de: 'Antwort stoppen',
  fr: 'Arrêter la réponse',
  es: 'Detener respuesta',
  'es-419': 'Detener respuesta',
  it: 'Interrompi risposta',
  'pt-BR': 'Interromper resposta',
  ja: '応答を停止',
  ko: '응답 중단',
  hi: 'प्रतिक्रिया रोकें',
  id: 'Hentikan respons',
};

/** Facts §4: these exist, but only their English is known. */
export const english = {
  notWorking: 'This isn’t working right now. You can try again later.',
  cannotReach: 'Can’t reach Claude. Check your connection and try again.',
  limit: 'You’ve hit your limit for Claude messages.',
  notFound: 'Conversation not found',
  bootLine: 'We’re working on it — try again in a moment.',
  placeholderNew: 'How can I help you today?',
  placeholderReply: 'Reply to Claude…',
  pasted: 'Pasted content',
  notLoggedIn: 'There was an error logging you in.',
};

export function language(): Language {
  const tag = document.documentElement.lang;
  const known = Object.keys(send) as Language[];
  return known.find((one) => one === tag) ?? known.find((one) => one.slice(0, 2) === tag.slice(0, 2)) ?? 'en';
}

export function notice(name: keyof typeof notices): string {
  return notices[name][language()];
}
