import { expect, it, vi } from 'vitest';
import type { BackupStep } from '../../components/BackupPanel.tsx';
import { backupParts } from '../core/backup-file.ts';
import type { Entry } from '../core/entry.ts';
import { defaultSettings } from '../core/settings.ts';
import * as reading from '../storage/reading.ts';
import { whenAsked } from '../testing/browser.ts';
import { aKeptText } from '../testing/kept.ts';
import { planImport, readBackup, takeIn } from './import.ts';

vi.mock(import('../storage/reading.ts'));

const entry = (part: Parameters<typeof aKeptText>[0]): Entry => ({ kept: aKeptText(part), versions: [] });
const never = new AbortController().signal;
const now = () => ({ changedAt: Date.now() });

it('reads the file that was written', async () => {
  const entries = [entry({ id: 'a', text: 'ü 🛟 \u0000' })];
  const file = new Blob([...backupParts({ entries, unreadable: [] }, 1)]);
  expect(await readBackup(file)).toEqual({ ok: true, entries, unreadable: 0 });
});

it('a file in another encoding is refused: its letters would come in as others', async () => {
  expect(await readBackup(new Blob([Uint8Array.of(0x22, 0xfc, 0x22)]))).toEqual({
    ok: false,
    why: 'not-utf8',
  });
});

it('a file that is too large is not even read', async () => {
  const file = new Blob([]);
  const read = vi.spyOn(file, 'arrayBuffer');
  vi.spyOn(file, 'size', 'get').mockReturnValue(300_000_000);
  expect(await readBackup(file)).toEqual({ ok: false, why: 'too-big' });
  expect(read).not.toHaveBeenCalled();
});

it('says what would change and changes nothing', async () => {
  const same = entry({ id: 'same' });
  vi.mocked(reading.everything).mockResolvedValue({
    entries: [same, entry({ id: 'other', text: 'mine' })],
    unreadable: [],
  });
  const asked = whenAsked(() => ({ ok: true, reply: defaultSettings }));
  const incoming = [same, entry({ id: 'other', text: 'theirs' }), entry({ id: 'new', ...now() })];
  const old = entry({ id: 'old', changedAt: 1 });
  const pinned = entry({ id: 'pinned', changedAt: 1, pinned: true });
  expect(await planImport([...incoming, old, pinned], 2)).toEqual({
    added: 3,
    merged: 1,
    unchanged: 1,
    expiring: 1,
    unreadable: 2,
  });
  for (const [{ request }] of asked.mock.calls as [{ request: string }][])
    expect(['catchUp', 'settings']).toContain(request);
});

it('has entries taken in a few at a time, and adds up what came of it', async () => {
  const asked = whenAsked(() => ({ ok: true, reply: { added: 1, merged: 0, unchanged: 2 } }));
  const text = 'x'.repeat(700_000);
  const steps: BackupStep[] = [];
  const ended = await takeIn([entry({ id: 'a', text }), entry({ id: 'b', text })], never, (step) =>
    steps.push(step),
  );
  expect(asked).toHaveBeenCalledTimes(2);
  expect(ended).toEqual({ step: 'imported', changes: { added: 2, merged: 0, unchanged: 4 } });
  expect(steps).toEqual([
    { step: 'importing', done: 0, of: 2 },
    { step: 'importing', done: 1, of: 2 },
  ]);
});

it('says how far it came when the background stops answering', async () => {
  let isAwake = true;
  whenAsked(() => {
    if (!isAwake) throw new Error('asleep');
    isAwake = false;
    return { ok: true, reply: { added: 1, merged: 0, unchanged: 0 } };
  });
  const text = 'x'.repeat(700_000);
  const ended = await takeIn([entry({ id: 'a', text }), entry({ id: 'b', text })], never, () => undefined);
  expect(ended).toEqual({ step: 'broken-off', done: 1, of: 2 });
});

it('stops between two of them when it is asked to, and says how far it came', async () => {
  const stop = new AbortController();
  const asked = whenAsked(() => {
    stop.abort();
    return { ok: true, reply: { added: 1, merged: 0, unchanged: 0 } };
  });
  const text = 'x'.repeat(700_000);
  const ended = await takeIn(
    [entry({ id: 'a', text }), entry({ id: 'b', text })],
    stop.signal,
    () => undefined,
  );
  expect(ended).toEqual({ step: 'import-stopped', done: 1, of: 2 });
  expect(asked).toHaveBeenCalledOnce();
});
