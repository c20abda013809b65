import { fingerprint } from './difference.ts';
import { isCardNumber } from './secrets-cards.ts';
import { assignment, cardLike, inAddress, type SecretKind, told } from './secrets-patterns.ts';

/** Where something in a text looks like a secret. UTF-16 units. */
export interface Secret {
  kind: SecretKind;
  at: number;
  length: number;
}

/**
 * What in a text looks like a key, a token, a password or a card's number, in its order. Meant for one question before
 * the text goes to another company: what is doubtful is left out, or the question would be clicked away.
 */
export function findSecrets(text: string): Secret[] {
  const found = [...toldIn(text), ...inAddresses(text), ...assignedIn(text), ...cardsIn(text)];
  const apart: Secret[] = [];
  // Where two begin at the same place the surer kind comes first, and stays.
  for (const one of found.toSorted((a, b) => a.at - b.at)) {
    const last = apart.at(-1);
    if (!last || one.at >= last.at + last.length) apart.push(one);
  }
  return apart;
}

/** Tells a secret from others without holding it. */
export function secretPrint(text: string, { at, length }: Secret): number {
  return fingerprint(text.slice(at, at + length));
}

/** What a person is told of a secret: enough to know which is meant ("sk-ant-…x9Fq"), and of a password nothing. */
export interface Seen {
  kind: SecretKind;
  shown: string;
}

export function seenIn(text: string, secrets: readonly Secret[]): Seen[] {
  return secrets.map((secret) => ({ kind: secret.kind, shown: glimpse(text, secret) }));
}

const shownLast = 4;

function glimpse(text: string, { kind, at, length }: Secret): string {
  if (kind === 'password' || kind === 'private-key') return '';
  const secret = text.slice(at, at + length);
  const opens = told.flatMap(({ open }) => open?.exec(secret)?.[0] ?? []);
  return `${opens[0] ?? ''}…${secret.slice(-shownLast)}`;
}

function toldIn(text: string): Secret[] {
  return told.flatMap(({ kind, pattern, open }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const secret = match.groups?.secret ?? match[0];
      const body = open ? secret.replace(open, '') : secret;
      const isReal = kind === 'private-key' || (isRandom(body) && !isPlaceholder(body));
      return isReal ? [secretIn(match, kind, secret)] : [];
    }),
  );
}

/**
 * Letters and digits that no person would write: a key for trying things out repeats itself, a name has its words apart,
 * and no part of a UUID is longer than 12.
 */
function isRandom(body: string): boolean {
  const longest = body.split(/[-_.]/).reduce((most, part) => Math.max(most, part.length), 0);
  return longest >= 14 && new Set(body).size >= 8 && /[A-Za-z]/.test(body) && !/^[a-z]+$/.test(body);
}

function inAddresses(text: string): Secret[] {
  return [...text.matchAll(inAddress)].flatMap((match) => {
    const { user = '', secret = '' } = match.groups ?? {};
    // `postgres:postgres` is how every example reads, and `a:b` how the rest do.
    const isMeant = secret !== user && secret.length >= shortestPassword && !/[${}]/.test(secret);
    const isReal = isMeant && !isPlaceholder(secret);
    return isReal ? [secretIn(match, 'password', secret, 1)] : [];
  });
}

function assignedIn(text: string): Secret[] {
  return [...text.matchAll(assignment)].flatMap((match) => {
    const { password, ...values } = match.groups ?? {};
    const [group = '', value = ''] = Object.entries(values).find((one) => one[1] !== undefined) ?? [];
    const isReal = password === undefined ? isRandom(value) && /\d/.test(value) : isPassword(value);
    const isCode = group === 'bare' && readsFromElsewhere(value);
    const kind = password === undefined ? 'key' : 'password';
    const isMeant = isReal && !isCode && !isPlaceholder(value);
    return isMeant ? [secretIn(match, kind, value, group === 'bare' ? 0 : 1)] : [];
  });
}

/** Every pattern ends with the secret and at most one sign `after` it, so that no engine has to count the places. */
function secretIn(match: RegExpExecArray, kind: SecretKind, secret: string, after: 0 | 1 = 0): Secret {
  const end = match.index + match[0].length - after;
  return { kind, at: end - secret.length, length: secret.length };
}

const shortestPassword = 6;

/** Words alone are labels ("Passwort", "must be long") more often than passwords, and what has braces is a template. */
function isPassword(value: string): boolean {
  const isMixed = /[A-Za-z]/.test(value) ? /[\d!#%&*+?@^~]/.test(value) : /^\d{8,}$/.test(value);
  const isWritten = value.length >= shortestPassword && !/[\s{}<>]|^[$%@:/~.[(]/.test(value);
  return isMixed && isWritten && new Set(value).size >= 4;
}

/** A call, an index or a path of names is code that reads a password, not a password. */
function readsFromElsewhere(bare: string): boolean {
  return /[()[\]\\]|^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(bare);
}

const placeholderWords = new Set(
  (
    'password passwort passwd pass pwd secret key api token access your my the a user username name here example test ' +
    'testing demo dummy sample placeholder change changeme me foo bar baz abc abcd xyz xxx value string enter insert ' +
    'redacted hidden todo null none undefined true false some new old admin root db database'
  ).split(' '),
);

/** Stands for a secret, as in documentation: made of nothing but such words, or masked. */
function isPlaceholder(value: string): boolean {
  if (/x{4}|\*{3}|\.{3}|…|EXAMPLE|your[-_]/i.test(value)) return true;
  const parts = value.toLowerCase().match(/[a-z]+/g) ?? [];
  return parts.length > 0 && parts.every((part) => placeholderWords.has(part));
}

function cardsIn(text: string): Secret[] {
  return [...text.matchAll(cardLike)].flatMap((match) =>
    isCardNumber(match[0]) ? [{ kind: 'card' as const, at: match.index, length: match[0].length }] : [],
  );
}
