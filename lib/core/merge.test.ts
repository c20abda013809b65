import { expect, it } from 'vitest';
import { aKeptText, noon } from '../testing/kept.ts';
import type { Entry } from './entry.ts';
import { merge } from './merge.ts';

const entry = (part: Parameters<typeof aKeptText>[0] = {}, ...earlier: string[]): Entry => ({
  kept: aKeptText(part),
  versions: earlier.map((text, index) => ({ at: noon - 1_000 + index, text })),
});

it('adds what is not there', () => {
  const incoming = entry();
  expect(merge(undefined, incoming)).toEqual({ entry: incoming, change: 'added' });
});

it('takes the newer text and keeps the older one beside it', () => {
  const mine = entry({ text: 'older', changedAt: noon }, 'first');
  const theirs = entry({ text: 'newer', changedAt: noon + 1, state: 'failed', pinned: true });
  const { entry: merged, change } = merge(mine, theirs);
  expect(change).toBe('merged');
  expect(merged.kept).toMatchObject({ text: 'newer', state: 'failed', pinned: true });
  expect(merged.versions.map(({ text }) => text)).toEqual(['first', 'older']);
});

it('a text that is emptied here stays emptied, with what the backup has beside it', () => {
  const { entry: merged } = merge(entry({ text: '', changedAt: noon + 1 }), entry({ text: 'whole' }));
  expect(merged.kept.text).toBe('');
  expect(merged.versions).toEqual([{ at: noon, text: 'whole' }]);
});

it('a try whose outcome only one side knows is one try', () => {
  const sent = { at: noon, outcome: null, failure: null };
  const failed = { at: noon, outcome: 'failed' as const, failure: 'limit' as const };
  const { entry: merged } = merge(entry({ attempts: [sent] }), entry({ attempts: [failed] }));
  expect(merged.kept.attempts).toEqual([failed]);
});

it('a pasted text beyond the most attachments is kept as an earlier text', () => {
  const many = (side: string) =>
    Array.from({ length: 60 }, (_, index) => ({ name: 'pasted', size: null, text: `${side} ${index}` }));
  const { entry: merged } = merge(
    entry({ attachments: many('mine') }),
    entry({ attachments: many('theirs') }),
  );
  expect(merged.kept.attachments).toHaveLength(100);
  expect(merged.versions).toHaveLength(20);
});

it('thousands of attempts, as only a hostile file has them, are merged in a moment', () => {
  const attempts = (from: number) =>
    Array.from({ length: 10_000 }, (_, index) => ({ at: from + index, outcome: null, failure: null }));
  const { entry: merged } = merge(entry({ attempts: attempts(0) }), entry({ attempts: attempts(5_000) }));
  expect(merged.kept.attempts).toHaveLength(15_000);
});
