import { beforeEach, describe, expect, it } from 'vitest';
import { type LogLine, logLifetime } from '../core/outage-log.ts';
import { emptyDatabase } from '../testing/database.ts';
import { noon } from '../testing/kept.ts';
import { aStatus } from '../testing/status.ts';
import { database } from './database.ts';
import { addToLog, removeOldLog } from './log.ts';
import { readLog } from './reading.ts';

const own = (at: number, verdict: 'fine' | 'limit' = 'fine'): LogLine => ({
  kind: 'own',
  at,
  verdict,
  layer: null,
  confidence: 'confirmed',
  evidence: ['answered'],
});
const official = (at: number): LogLine => ({ kind: 'official', at, status: aStatus('operational') });
const unreadable = (at: number): LogLine => ({ kind: 'unreadable', at, reason: 'refused' });

beforeEach(emptyDatabase);

describe('the log', () => {
  it('takes what is new, each kind for itself', async () => {
    expect(await addToLog(own(noon))).toBe(true);
    expect(await addToLog(official(noon + 1))).toBe(true);
    expect(await addToLog(own(noon + 2))).toBe(false);
    expect(await addToLog(official(noon + 3))).toBe(false);
    expect(await addToLog(own(noon + 4, 'limit'))).toBe(true);
    expect(await addToLog(unreadable(noon + 5))).toBe(true);
    expect(await addToLog(official(noon + 6))).toBe(true);
    expect((await readLog()).map(({ at }) => at - noon)).toEqual([0, 1, 4, 5, 6]);
  });

  it('takes one of two that say the same at once', async () => {
    await Promise.all([addToLog(own(noon)), addToLog(own(noon + 1)), addToLog(own(noon + 2))]);
    expect(await readLog()).toHaveLength(1);
  });

  it('lets go of what is older than 90 days', async () => {
    await addToLog(own(noon));
    await addToLog(own(noon + 1, 'limit'));
    await removeOldLog(noon + logLifetime);
    expect(await readLog()).toHaveLength(2);
    await removeOldLog(noon + logLifetime + 1);
    expect((await readLog()).map(({ at }) => at - noon)).toEqual([1]);
  });

  it('leaves out what cannot be read', async () => {
    const db = await database();
    await db.add('log', { kind: 'own', at: noon } as never);
    await addToLog(official(noon));
    expect(await readLog()).toEqual([official(noon)]);
  });
});
