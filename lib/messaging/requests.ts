import * as z from 'zod/mini';
import { KeptAnswer } from '../core/answer.ts';
import type { ConversationRead } from '../core/conversation-read.ts';
import { Entry } from '../core/entry.ts';
import { Evidence } from '../core/evidence.ts';
import type { Glance, RestoreResult } from '../core/glance.ts';
import { ways } from '../core/hand-off.ts';
import type { Insertion } from '../core/insertion.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { PageDiagnosed } from '../core/page-diagnosis.ts';
import { Save, Text } from '../core/save.ts';
import { Settings } from '../core/settings.ts';
import type { TargetHealths } from '../core/target-status.ts';

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Nothing = z.strictObject({});

/**
 * Every request that reaches the background: its shape and who may ask.
 * `page`: a content script on claude.ai, which may only add; it can never read what is kept.
 * `ui`: the extension's own pages.
 */
export const requests = {
  keep: { from: 'page', shape: z.strictObject({ save: Save }) },
  report: { from: 'page', shape: z.strictObject({ evidence: Evidence }) },
  sight: { from: 'page', shape: z.strictObject({ composer: z.boolean(), account: z.nullable(Id) }) },
  /** A click on the notice: what was done is noted, nothing is answered. */
  noticed: { from: 'page', shape: z.strictObject({ did: z.enum(['opened', 'dismissed']) }) },
  glance: { from: 'ui', shape: Nothing },
  /** Before the extension's pages read the database themselves: what waits in the journal is moved there. */
  catchUp: { from: 'ui', shape: Nothing },
  /** While the database cannot be read: what is held elsewhere. */
  held: { from: 'ui', shape: Nothing },
  restore: {
    from: 'ui',
    // With the answer that was pasted beside it, in a frame: see lib/core/bring-home.
    shape: z.strictObject({ id: Id, replace: z.boolean(), withAnswer: z.optional(z.boolean()) }),
  },
  undoRestore: { from: 'ui', shape: Nothing },
  /** Of a backup, or of a text whose removal is undone. */
  take: { from: 'ui', shape: z.strictObject({ entries: z.array(Entry) }) },
  /** What is being written at the Desk, as a page of claude.ai would send it. */
  write: { from: 'ui', shape: z.strictObject({ save: Save }) },
  pin: { from: 'ui', shape: z.strictObject({ id: Id, pinned: z.boolean() }) },
  /** A portion of those that are to go: more takes so long that the person wants to see and stop it. */
  delete: {
    from: 'ui',
    shape: z.strictObject({ ids: z.array(Id).check(z.minLength(1), z.maxLength(100)) }),
  },
  deleteAll: { from: 'ui', shape: Nothing },
  noteHandOff: {
    from: 'ui',
    shape: z.strictObject({ id: Id, target: Id, way: z.enum(ways) }),
  },
  /** Puts a kept text into the composer of another assistant, in a new tab; `copied`: it is on the clipboard too. */
  insert: { from: 'ui', shape: z.strictObject({ id: Id, target: Id, copied: z.optional(z.boolean()) }) },
  noteAnswer: { from: 'ui', shape: z.strictObject({ id: Id, text: Text }) },
  /** What looks like a secret in a text was to be carried elsewhere: prints, see lib/core/secrets. */
  noteAgreed: {
    from: 'ui',
    shape: z.strictObject({ id: Id, prints: z.array(z.int()).check(z.maxLength(10_000)) }),
  },
  /** Asks the other assistants' own status pages, in trouble only. */
  targetHealth: { from: 'ui', shape: Nothing },
  /** What a claude.ai tab shows of this conversation. */
  conversation: { from: 'ui', shape: z.strictObject({ conversation: Id }) },
  /** What can be seen on the claude.ai tab used last. */
  diagnosePage: { from: 'ui', shape: Nothing },
  dismissMissed: { from: 'ui', shape: Nothing },
  /** As far as it came; asked for every second while it comes. */
  keepAnswer: { from: 'ui', shape: z.strictObject({ answer: KeptAnswer }) },
  dismissRecovery: { from: 'ui', shape: Nothing },
  settings: { from: 'ui', shape: Nothing },
  changeSettings: { from: 'ui', shape: z.strictObject({ settings: Settings }) },
} as const;

export type RequestName = keyof typeof requests;
export type Payload<Name extends RequestName> = z.infer<(typeof requests)[Name]['shape']>;

/** What each request is answered with. */
export interface Replies {
  /** The revision that is safe on disk, or why none is. */
  keep: { ok: true; revision: number } | { ok: false };
  report: { ok: true };
  sight: { ok: true };
  noticed: { ok: true };
  glance: Glance;
  catchUp: { ok: true };
  held: readonly KeptText[];
  restore: RestoreResult;
  undoRestore: RestoreResult;
  take: { added: number; merged: number; unchanged: number };
  /** `paused`: by the person's own wish. */
  write: 'kept' | 'paused' | 'waiting';
  pin: { ok: boolean };
  delete: { ok: boolean };
  deleteAll: { ok: true };
  noteHandOff: { ok: boolean };
  insert: Insertion;
  noteAnswer: { ok: boolean };
  noteAgreed: { ok: boolean };
  targetHealth: TargetHealths;
  conversation: ConversationRead;
  diagnosePage: PageDiagnosed;
  dismissMissed: { ok: true };
  /** False where its prompt is not kept any more. */
  keepAnswer: { ok: boolean };
  dismissRecovery: { ok: true };
  settings: Settings;
  changeSettings: { ok: true };
}

/** Why a request was not carried out. */
export type Refusal = 'unknown-request' | 'wrong-sender' | 'wrong-shape';
