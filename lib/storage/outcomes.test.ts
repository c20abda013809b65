import { beforeEach, describe, expect, it } from 'vitest';
import type { Signal } from '../core/evidence.ts';
import type { Save } from '../core/save.ts';
import { second } from '../core/words.ts';
import { emptyDatabase } from '../testing/database.ts';
import { goingOn, stalled } from '../testing/evidence.ts';
import { aSave, noon } from '../testing/kept.ts';
import { addEvidence } from './evidence.ts';
import { failNewestOf, settleAbandoned } from './outcomes.ts';
import { findKept } from './reading.ts';
import { save } from './saves.ts';

const tab = 5;

async function keep(id: string, part: Partial<Save>, inTab = tab): Promise<void> {
  await save(aSave({ slot: id, state: 'sent', ...part }), inTab, id);
}

const failAt = (at: number) => failNewestOf(tab, 'server-error', at);
const stateOf = async (id: string) => (await findKept(id))?.state;

beforeEach(emptyDatabase);

describe('a request that failed after its page went away', () => {
  it.each(['sent', 'answering', 'unknown'] as const)(
    'marks a prompt that is %s, and its attempt',
    async (state) => {
      await keep('a', { revision: 1 });
      await keep('a', { revision: 2, state });
      await failAt(noon + second);
      expect(await findKept('a')).toMatchObject({
        state: 'failed',
        failure: 'server-error',
        attempts: [{ outcome: 'failed', failure: 'server-error' }],
      });
    },
  );

  it('marks the newest prompt of that tab and no other', async () => {
    await keep('older', { at: noon - second });
    await keep('newer', { at: noon });
    await keep('elsewhere', { at: noon + 1 }, tab + 1);
    await failAt(noon + second);
    expect([await stateOf('older'), await stateOf('newer'), await stateOf('elsewhere')]).toEqual([
      'sent',
      'failed',
      'sent',
    ]);
  });

  it.each(['draft', 'answered', 'bounced'] as const)('leaves what is %s as it is', async (state) => {
    await keep('a', { state });
    await failAt(noon + second);
    expect(await stateOf('a')).toBe(state);
  });

  it('leaves a prompt that was sent half a minute before', async () => {
    await keep('a', {});
    await failAt(noon + 30 * second);
    expect(await stateOf('a')).toBe('sent');
  });
});

describe('a prompt whose tab was closed', () => {
  const told = (attempt: string, signal: Signal, at = noon) => addEvidence({ at, attempt, signal });

  it.each(['sent', 'answering'] as const)('while it was %s has an unknown outcome', async (state) => {
    await keep('a', { state });
    await told('other', stalled);
    await settleAbandoned([tab + 1]);
    expect(await findKept('a')).toMatchObject({ state: 'unknown', failure: null });
  });

  it.each(['sent', 'answering'] as const)(
    'after it had stalled while it was %s has failed',
    async (state) => {
      await keep('a', { state });
      await told('a', stalled);
      await settleAbandoned([]);
      expect(await findKept('a')).toMatchObject({
        state: 'failed',
        failure: 'stalled',
        attempts: [{ outcome: 'failed', failure: 'stalled' }],
      });
    },
  );

  it('after the reply went on has an unknown outcome', async () => {
    await keep('a', {});
    await told('a', goingOn, noon + second);
    await told('a', stalled);
    await settleAbandoned([]);
    expect(await stateOf('a')).toBe('unknown');
  });

  it('and that of an open tab is still awaited', async () => {
    await keep('a', {});
    await told('a', stalled);
    await settleAbandoned([tab]);
    expect(await stateOf('a')).toBe('sent');
  });
});
