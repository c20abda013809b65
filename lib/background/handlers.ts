import { type Glance, withoutDatabase } from '../core/glance.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Handlers } from '../messaging/answer.ts';
import { addEvidence } from '../storage/evidence.ts';
import { settingsNote } from '../storage/notes.ts';
import * as prompts from '../storage/prompts.ts';
import { claudeTabs } from './claude-tabs.ts';
import { drainJournal, emptyJournal } from './journal.ts';
import { judge } from './judge.ts';
import { restore, restoreWaiting } from './restore.ts';
import { noteSight } from './sight.ts';
import { ensureLook, isStale, popupAge, readStatus } from './status-poll.ts';
import { takeIn } from './take-in.ts';
import { tellAll } from './tell.ts';

/** How many texts the popup gets, beside the one at risk. */
const glanceCount = 8;

/** What the background does for each request. Every one may run twice, or right after the worker was started. */
export const handlers: Handlers = {
  async keep({ save }, { tab }) {
    const revision = await takeIn(save, tab);
    return revision === undefined ? { ok: false } : { ok: true, revision };
  },
  async report({ evidence }, { tab }) {
    // A time to come would outlast every answer, and its own lifetime.
    const at = Math.min(evidence.at, Date.now());
    await addEvidence({ ...evidence, at });
    // A page that leads to the sign-in page was left by the one that sent: that is why its send failed.
    const isSignedOut = evidence.signal.kind === 'signed-out';
    if (isSignedOut && tab !== null) await prompts.failNewestOf(tab, 'sign-in', at);
    await tellAll();
    return { ok: true };
  },
  async sight({ composer }, { tab }) {
    if (tab !== null) await noteSight(tab, composer);
    if (composer) await addEvidence({ at: Date.now(), attempt: null, signal: { kind: 'page-works' } });
    if (tab !== null && composer) await restoreWaiting(tab);
    await Promise.all([ensureLook(), tellAll()]);
    return { ok: true };
  },
  glance,
  async list() {
    await catchUp();
    return prompts.newest();
  },
  async restore({ id, replace }) {
    return restore(id, replace);
  },
  async delete({ id }) {
    return { ok: await prompts.remove(id) };
  },
  async deleteAll() {
    // Nothing is drained before: what is deleted need not be put in order, and a save that does not parse must go too.
    await prompts.removeEverything();
    await emptyJournal();
    await tellAll();
    return { ok: true };
  },
  async noteHandOff({ id, target, way }) {
    return { ok: await prompts.noteHandOff(id, { at: Date.now(), target, way }) };
  },
  async settings() {
    return settingsNote.read();
  },
  async changeSettings({ settings }) {
    await settingsNote.write(settings);
    await tellAll();
    return { ok: true };
  },
};

/** Brings what is kept up to date before anybody looks at it. */
async function catchUp(): Promise<void> {
  await drainJournal();
  const openTabs = (await claudeTabs()).map(({ id }) => id);
  // A disk that takes nothing more can still be read, and that is what people come for.
  await prompts.settleAbandoned(openTabs).catch(() => undefined);
}

async function glance(): Promise<Glance> {
  await catchUp();
  const [judgement, texts] = await Promise.all([judge(), textsForGlance().catch(() => undefined)]);
  // Not awaited: the popup shows what is known and is told when there is more.
  if (isStale(judgement.reading, popupAge)) void refresh();
  return texts ? { ...judgement, prompts: texts } : withoutDatabase(judgement.at);
}

/** What breaks here is tried again with the popup's next question. */
const refresh = (): Promise<void> =>
  readStatus()
    .then(tellAll)
    .catch(() => undefined);

async function textsForGlance(): Promise<KeptText[]> {
  const [newest, atRisk] = await Promise.all([prompts.newest(glanceCount), prompts.newestAtRisk()]);
  const isThere = !atRisk || newest.some(({ id }) => id === atRisk.id);
  return isThere ? newest : [...newest, atRisk];
}
