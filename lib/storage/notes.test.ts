import { beforeEach, describe, expect, it } from 'vitest';
import { evidenceLifetime } from '../core/evidence.ts';
import { noReading } from '../core/reading.ts';
import { defaultSettings } from '../core/settings.ts';
import { emptyDatabase } from '../testing/database.ts';
import { bounced, signedOut } from '../testing/evidence.ts';
import { noon } from '../testing/kept.ts';
import { aReading } from '../testing/status.ts';
import { database } from './database.ts';
import { addEvidence, allEvidence } from './evidence.ts';
import { readingNote, settingsNote } from './notes.ts';

beforeEach(emptyDatabase);

describe('a note', () => {
  it('is read as it was written', async () => {
    await readingNote.write(aReading('major_outage'));
    expect(await readingNote.read()).toEqual(aReading('major_outage'));
  });

  it('that was never written is what holds without a choice', async () => {
    expect(await settingsNote.read()).toEqual(defaultSettings);
    expect(await readingNote.read()).toEqual(noReading);
  });

  it('of another shape is read as if it was never written', async () => {
    const db = await database();
    await db.put('notes', { name: 'settings', value: { keepAnsweredDays: 'many' } });
    expect(await settingsNote.read()).toEqual(defaultSettings);
  });
});

describe('evidence', () => {
  it('is kept while it says something about now, and then let go', async () => {
    await addEvidence({ at: noon, attempt: null, signal: bounced });
    await addEvidence({ at: noon + evidenceLifetime - 1, attempt: null, signal: bounced });
    expect(await allEvidence()).toHaveLength(2);
    await addEvidence({ at: noon + evidenceLifetime, attempt: 'page.1', signal: signedOut });
    expect((await allEvidence()).map(({ at }) => at)).toEqual([
      noon + evidenceLifetime - 1,
      noon + evidenceLifetime,
    ]);
  });
});
