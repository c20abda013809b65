import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { second } from '../core/words.ts';
import { TimedOut } from '../storage/patience.ts';
import { newestKept } from '../storage/reading.ts';
import { save } from '../storage/saves.ts';
import { emptyBrowser, withClaudeTabs } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { aSave } from '../testing/kept.ts';
import { emptyPrivateFiles } from '../testing/private-files.ts';
import { withToolbar } from '../testing/toolbar.ts';
import { recoverLost } from './recover.ts';
import { removeTexts } from './removal.ts';
import { copySoon } from './second-copies.ts';

let files: ReturnType<typeof emptyPrivateFiles>;

beforeEach(() => {
  emptyBrowser();
  emptyDatabase();
  withClaudeTabs();
  withToolbar();
  files = emptyPrivateFiles();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  // The pause between two copies must not be waited for by the next test.
  await pass(10 * second);
  vi.useRealTimers();
});

/** The file system does not answer until it is mended; what was asked of it meanwhile goes on when it is let go. */
function hang() {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { getDirectory } = navigator.storage;
  const hanging = vi
    .spyOn(navigator.storage, 'getDirectory')
    .mockImplementation(() => held.then(getDirectory));
  return { letGo, mend: () => void hanging.mockImplementation(getDirectory) };
}

/** Lets what waits for the database and for nothing else go on, then the time pass. */
async function pass(milliseconds: number): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(milliseconds);
}

it('a copy that hangs does not hold up deletions, and does not bring the text back when it lands', async () => {
  await save(aSave(), 5, 'kept');
  const { letGo, mend } = hang();
  const copied = copySoon('kept').catch((error: unknown) => error);
  await pass(10 * second);
  expect(await copied).toBeInstanceOf(TimedOut);
  const deleted = removeTexts('kept').catch((error: unknown) => error);
  await pass(10 * second);
  // While its copy cannot be taken away a text is not deleted: it would come back.
  expect(await deleted).toBeInstanceOf(TimedOut);
  expect(await newestKept()).toHaveLength(1);
  mend();
  letGo();
  expect(await removeTexts('kept')).toBe(true);
  await vi.waitFor(() => expect([...files.keys()]).toEqual([]));
});

it('a copy that lands only after its text was deleted is taken away again', async () => {
  await save(aSave(), 5, 'kept');
  const { letGo, mend } = hang();
  const copied = copySoon('kept').catch((error: unknown) => error);
  await pass(10 * second);
  expect(await copied).toBeInstanceOf(TimedOut);
  mend();
  expect(await removeTexts('kept')).toBe(true);
  const written = vi.spyOn(files, 'set');
  letGo();
  await vi.waitFor(() => expect(written).toHaveBeenCalled());
  await vi.waitFor(() => expect([...files.keys()]).toEqual([]));
});

it('texts are taken in although the copies of lost ones cannot be read', async () => {
  hang();
  const looked = recoverLost();
  await pass(10 * second);
  await looked;
  await save(aSave(), 5, 'kept');
  expect(await newestKept()).toHaveLength(1);
});
