import type { Entry } from '../core/entry.ts';
import type { Signal } from '../core/evidence.ts';
import { countedAnew } from '../core/reading.ts';
import { hasExpired } from '../core/retention.ts';
import type { Settings } from '../core/settings.ts';
import type { Failure } from '../core/words.ts';
import type { Handlers } from '../messaging/answer.ts';
import { keepAnswer } from '../storage/answers.ts';
import { take } from '../storage/entries.ts';
import { addEvidence } from '../storage/evidence.ts';
import { noteAgreed, noteAnswer, noteHandOff, pin } from '../storage/marks.ts';
import { readingNote, recoveryNote } from '../storage/notes.ts';
import { failNewestOf } from '../storage/outcomes.ts';
import { catchUp } from './catch-up.ts';
import { readConversation } from './conversation.ts';
import { diagnosePage } from './diagnose-page.ts';
import { glance } from './glance.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { insert } from './insert.ts';
import { forgetMissed } from './insert-missed.ts';
import { drainBefore, drainJournal } from './journal.ts';
import { isUnwanted, readSettings, writeSettings } from './keeping.ts';
import { noteNoticed } from './page-notice.ts';
import { removeAll, removeTexts } from './removal.ts';
import { restore, restoreWaiting, undoRestore } from './restore.ts';
import { copyNewest, copySoon } from './second-copies.ts';
import { noteAccount, noteSight } from './sight.ts';
import { ensureLook, planAnew } from './status-watch.ts';
import { takeIn } from './take-in.ts';
import { targetHealth } from './target-health.ts';
import { tellAll } from './tell.ts';

/** What the background does for each request. Every one may run twice, or right after the worker was started. */
export const handlers: Handlers = {
  async keep({ save }, { tab }) {
    // Beside it: a `storage.local` that refuses must not stand in the way of the text, nor one that is slow.
    const noted = save.account === null ? null : noteAccount(save.account).catch(() => undefined);
    // It may go on with a text whose last save still waits in the journal: its page was left a moment ago.
    if (save.found) await drainBefore(save.slot).catch(() => undefined);
    const revision = await takeIn(save, tab);
    await noted;
    return revision === undefined ? { ok: false } : { ok: true, revision };
  },
  async report({ evidence }, { tab }) {
    // A time to come would outlast every answer, and its own lifetime.
    const at = Math.min(evidence.at, Date.now());
    await addEvidence({ ...evidence, at });
    // A page that leads to the sign-in page, or to a check, was left by the one that sent: that is why its send failed.
    const led = ledAwayBy(evidence.signal);
    if (led && tab !== null) await failNewestOf(tab, led, at);
    await tellAll();
    return { ok: true };
  },
  async sight({ composer, account }, { tab }) {
    if (account !== null) await noteAccount(account).catch(() => undefined);
    if (tab !== null) await noteSight(tab, composer);
    if (composer) await addEvidence({ at: Date.now(), attempt: null, signal: { kind: 'page-works' } });
    if (tab !== null && composer) await restoreWaiting(tab);
    await Promise.all([ensureLook(), tellAll()]);
    return { ok: true };
  },
  async noticed({ did }, { tab }) {
    if (tab !== null) await noteNoticed(tab, did);
    if (did === 'dismissed') await tellAll();
    return { ok: true };
  },
  glance,
  async catchUp() {
    await catchUp();
    return { ok: true };
  },
  held: heldElsewhere,
  async restore({ id, replace, withAnswer }) {
    return restore(id, replace, withAnswer);
  },
  undoRestore,
  async take({ entries }) {
    const taken = await take(entries, outlasting(await readSettings(), Date.now()));
    await copyNewest();
    await tellAll();
    return taken;
  },
  async write({ save }) {
    if (await isUnwanted(save)) return 'paused';
    return (await takeIn(save, null)) === undefined ? 'waiting' : 'kept';
  },
  async pin({ id, pinned }) {
    return { ok: await pin(id, pinned) };
  },
  async delete({ ids }) {
    return { ok: await removeTexts(...ids) };
  },
  async deleteAll() {
    await removeAll();
    await tellAll();
    return { ok: true };
  },
  async noteHandOff({ id, target, way }) {
    const ok = await noteHandOff(id, { at: Date.now(), target, way });
    await tellAll();
    return { ok };
  },
  async noteAnswer({ id, text }) {
    const ok = await noteAnswer(id, text, Date.now());
    // Not awaited: what is kept must not wait for its copy.
    if (ok) void copySoon(id).catch(() => undefined);
    await tellAll();
    return { ok };
  },
  async noteAgreed({ id, prints }) {
    return { ok: await noteAgreed(id, prints) };
  },
  targetHealth,
  async conversation({ conversation }) {
    return readConversation(conversation);
  },
  diagnosePage,
  async insert({ id, target, copied }) {
    return insert(id, target, copied ?? false);
  },
  async dismissMissed() {
    await forgetMissed();
    return { ok: true };
  },
  async keepAnswer({ answer }) {
    const ok = await keepAnswer(answer);
    // Not awaited: what is kept must not wait for its copy. Not told to the other pages: it comes every second.
    if (ok) void copySoon(answer.kept).catch(() => undefined);
    return { ok };
  },
  async dismissRecovery() {
    await recoveryNote.write(null);
    return { ok: true };
  },
  settings: readSettings,
  async changeSettings({ settings }) {
    // What was written before is kept, also what is still on its way.
    await drainJournal();
    const { tellMe, watched } = await readSettings();
    await writeSettings(settings);
    if (watched.join() !== settings.watched.join())
      await readingNote.write(countedAnew(await readingNote.read()));
    await tellAll();
    // Who asks to be told is watched for more closely at once.
    if (settings.tellMe !== tellMe) await planAnew();
    return { ok: true };
  },
};

function ledAwayBy({ kind }: Signal): Failure | undefined {
  if (kind === 'challenge') return 'challenge';
  return kind === 'signed-out' || kind === 'session-ended' ? 'sign-in' : undefined;
}

/** What comes from an old backup is pinned where the next clean-up would take it away again. */
const outlasting =
  (settings: Settings, now: number) =>
  ({ kept, ...rest }: Entry): Entry => ({
    kept: { ...kept, pinned: kept.pinned || hasExpired(kept, settings, now) },
    ...rest,
  });
