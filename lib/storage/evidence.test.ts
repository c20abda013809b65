import { beforeEach, describe, expect, it } from 'vitest';
import { type Evidence, evidenceLifetime } from '../core/evidence.ts';
import { emptyDatabase } from '../testing/database.ts';
import { addEvidence, allEvidence } from './evidence.ts';

const noon = 1_790_000_000_000;
const bouncedAt = (at: number): Evidence => ({ at, attempt: null, signal: { kind: 'bounced' } });

beforeEach(emptyDatabase);

describe('signals', () => {
  it('are let go of after half an hour', async () => {
    await addEvidence(bouncedAt(noon));
    await addEvidence(bouncedAt(noon + evidenceLifetime - 1));
    expect(await allEvidence()).toHaveLength(2);
    await addEvidence(bouncedAt(noon + evidenceLifetime));
    expect((await allEvidence()).map(({ at }) => at)).toEqual([
      noon + evidenceLifetime - 1,
      noon + evidenceLifetime,
    ]);
  });
});
