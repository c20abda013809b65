import { uniteAnswers } from './answer.ts';
import type { Entry } from './entry.ts';
import type { KeptText } from './kept-text.ts';
import type { Version } from './versions.ts';

export interface Merged {
  entry: Entry;
  change: 'added' | 'merged' | 'unchanged';
}

/** More would not be a kept text any more. See `Attachments` in save.ts. */
const maxAttachments = 100;

/**
 * What is kept after an entry of the same id came in. The newest text stays the text and no other is lost: doing it
 * again changes nothing, and whatever order entries come in, the same is held.
 */
export function merge(existing: Entry | undefined, incoming: Entry): Merged {
  if (!existing) return { entry: incoming, change: 'added' };
  const entry = unite(existing, incoming);
  if (isEqual(entry, existing)) return { entry: existing, change: 'unchanged' };
  return { entry, change: 'merged' };
}

function unite(existing: Entry, incoming: Entry): Entry {
  const isOvertaken = compare(incoming.kept, existing.kept) > 0;
  const [newer, older] = isOvertaken ? [incoming.kept, existing.kept] : [existing.kept, incoming.kept];
  const attachments = [...newer.attachments, ...missingFrom(newer.attachments, older.attachments)];
  const kept: KeptText = {
    ...newer,
    conversation: newer.conversation ?? older.conversation,
    account: newer.account ?? older.account,
    createdAt: Math.min(newer.createdAt, older.createdAt),
    attempts: uniteAttempts(existing.kept.attempts, incoming.kept.attempts),
    attachments: attachments.slice(0, maxAttachments),
    pinned: newer.pinned || older.pinned,
    handOffs: inTime(existing.kept.handOffs, missingFrom(existing.kept.handOffs, incoming.kept.handOffs)),
  };
  const { answer, leftBeside } = unitePasted(existing.kept.answer, incoming.kept.answer);
  if (answer) kept.answer = answer;
  const agreed = [...(existing.kept.agreed ?? []), ...(incoming.kept.agreed ?? [])];
  if (agreed.length > 0) kept.agreed = [...new Set(agreed)].toSorted((one, other) => one - other);
  const beside = [...incoming.versions, ...leftOver(newer, older), ...leftBeside];
  for (const { text } of attachments.slice(maxAttachments)) {
    if (text !== null) beside.push({ at: older.changedAt, text });
  }
  const answers = uniteAnswers(existing.answers ?? [], incoming.answers ?? []);
  const versions = withVersions(existing.versions, beside, kept.text);
  return { kept, versions, ...(answers.length > 0 && { answers }) };
}

/** The texts of the older one that only it holds in its own place. */
function leftOver(newer: KeptText, older: KeptText): Version[] {
  const text = { at: older.changedAt, text: older.text };
  const { fading } = older;
  return fading && fading.text !== newer.fading?.text ? [text, fading] : [text];
}

type Pasted = NonNullable<KeptText['answer']>;

/** The newer pasted answer stays; what only the other holds is kept beside it. */
function unitePasted(existing: Pasted | undefined, incoming: Pasted | undefined) {
  if (!existing || !incoming) return { answer: existing ?? incoming, leftBeside: [] };
  const isOvertaken = comparePasted(incoming, existing) > 0;
  const [answer, older] = isOvertaken ? [incoming, existing] : [existing, incoming];
  const fading = older.fading && older.fading.text !== answer.fading?.text ? [older.fading] : [];
  const text = older.text === answer.text ? [] : [{ at: older.changedAt, text: older.text }];
  return { answer, leftBeside: [...text, ...fading] };
}

function comparePasted(one: Pasted, other: Pasted): number {
  return (
    one.changedAt - other.changedAt ||
    alphabetically(one.text, other.text) ||
    alphabetically(one.fading?.text ?? '', other.fading?.text ?? '')
  );
}

/** Which of two comes later. An outcome can come without a change of time, and any order will do as long as it is one. */
function compare(one: KeptText, other: KeptText): number {
  return (
    one.changedAt - other.changedAt ||
    stateOrder.indexOf(one.state) - stateOrder.indexOf(other.state) ||
    alphabetically(one.failure ?? '', other.failure ?? '') ||
    alphabetically(one.text, other.text)
  );
}

const stateOrder = ['draft', 'sent', 'answering', 'unknown', 'answered', 'bounced', 'failed'];

function alphabetically(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function withVersions(versions: readonly Version[], beside: readonly Version[], text: string): Version[] {
  const held = new Set([text, ...versions.map((version) => version.text)]);
  const missing = beside.filter((version) => {
    const isNew = version.text !== '' && !held.has(version.text);
    held.add(version.text);
    return isNew;
  });
  return inTime(versions, missing);
}

type Attempt = KeptText['attempts'][number];

/** A try of which one side knows how it ended, and the other does not, is one try. */
function uniteAttempts(existing: readonly Attempt[], incoming: readonly Attempt[]): Attempt[] {
  const stay = withoutOutdone(existing, incoming);
  return inTime(stay, missingFrom(stay, withoutOutdone(incoming, existing)));
}

/** What outdoes another beside it in its own list is none of the other list's business. */
function withoutOutdone(some: readonly Attempt[], others: readonly Attempt[]): Attempt[] {
  const here = mostKnown(some);
  const there = mostKnown(others);
  return some.filter((one) => {
    const mine = knowledge(one);
    return mine >= (there.get(one.at) ?? 0) || mine < (here.get(one.at) ?? 0);
  });
}

function mostKnown(attempts: readonly Attempt[]): Map<number | null, number> {
  const known = new Map<number | null, number>();
  for (const one of attempts) known.set(one.at, Math.max(knowledge(one), known.get(one.at) ?? 0));
  return known;
}

/** "Unknown" claims nothing, but no longer waits. */
function knowledge({ outcome }: Attempt): number {
  if (outcome === null) return 0;
  return outcome === 'unknown' ? 1 : 2;
}

/** What only the second list has, each once. By a set: a file from outside may hold a million of them. */
function missingFrom<Item extends object>(some: readonly Item[], others: readonly Item[]): Item[] {
  const keyOf = (item: Item) => JSON.stringify(Object.entries(item).toSorted());
  const held = new Set(some.map(keyOf));
  return others.filter((other) => {
    const isNew = !held.has(keyOf(other));
    held.add(keyOf(other));
    return isNew;
  });
}

/** Where nothing comes in, what is there keeps its order: it would count as a change. */
function inTime<Item extends { at: number | null }>(some: readonly Item[], missing: readonly Item[]): Item[] {
  if (missing.length === 0) return [...some];
  return [...some, ...missing].toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return Object.is(one, other);
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return mine.size === theirs.size && [...mine].every(([key, value]) => isEqual(value, theirs.get(key)));
}
