import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newestKept, versionsOf } from '../storage/reading.ts';
import { emptyBrowser } from '../testing/browser.ts';
import { emptyDatabase } from '../testing/database.ts';
import { type Kept, textsOf } from '../testing/kept.ts';
import { type Promised, Storm, type Way } from '../testing/storm.ts';

const page = fc.nat({ max: 2 });
const way = fc.constantFrom<Way>('both', 'both', 'both', 'journal', 'message');
const conversation = fc.constantFrom(null, 'c1', 'c2');

/** One thing that a person, the page, the way in between or the machine does; plain data, so that a failure reads well. */
const steps = {
  open: fc.tuple(conversation),
  writes: fc.tuple(page, fc.constantFrom('on', 'on', 'on', 'anew', 'shorter', 'nothing'), way),
  sends: fc.tuple(page, way),
  hears: fc.tuple(page, fc.constantFrom('reply-began', 'reply-ended', 'stopped', 'failed'), way),
  bounces: fc.tuple(page, way),
  goes: fc.tuple(page, conversation, way),
  reloads: fc.tuple(page, fc.boolean(), fc.boolean()),
  doubles: fc.tuple(page),
  wait: fc.tuple(fc.constantFrom(1, 300, 1_000, 6_000, 20_000)),
  delivers: fc.tuple(fc.nat({ max: 9 }), fc.constantFrom(1, 1, 2)),
  drains: fc.tuple(),
  stopsWorker: fc.tuple(),
  kills: fc.tuple(),
} satisfies { [Name in keyof Storm]?: fc.Arbitrary<unknown[]> };

const weights: Partial<Record<keyof typeof steps, number>> = {
  writes: 6,
  sends: 4,
  wait: 4,
  delivers: 3,
  hears: 3,
};

const step = fc.oneof(
  ...Object.entries(steps).map(([name, args]) => ({
    weight: weights[name as keyof typeof steps] ?? 1,
    arbitrary: (args as fc.Arbitrary<unknown[]>).map((given) => [name, ...given] as const),
  })),
);

/** Everything that happened, and what is kept in the end. */
async function after(happened: readonly (readonly [string, ...unknown[]])[]) {
  emptyBrowser();
  emptyDatabase();
  const storm = new Storm();
  await storm.open(null);
  for (const [name, ...given] of happened) {
    await (storm[name as keyof typeof steps] as (...given: unknown[]) => unknown).apply(storm, given);
  }
  await storm.calms();
  const kept = (await newestKept()).map(async (one) => ({ kept: one, versions: await versionsOf(one.id) }));
  return { promised: storm.promised, kept: await Promise.all(kept) };
}

function isKept({ text, why }: Promised, kept: readonly Kept[]): boolean {
  const texts = kept.flatMap(textsOf);
  return why === 'sent' ? texts.includes(text) : texts.some((one) => one.includes(text));
}

/** What was answered is settled: the same text once more is another prompt. */
function openTexts(kept: readonly Kept[]): string[] {
  const open = kept.filter(({ kept: { state } }) => state !== 'answered' && state !== 'answering');
  return open.map(({ kept: { text } }) => text);
}

it('whatever happens on the way: what was sent or rested is found again, nothing twice, nothing empty', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (happened) => {
      const { promised, kept } = await after(happened);
      expect(promised.filter((one) => !isKept(one, kept))).toEqual([]);
      const texts = openTexts(kept);
      expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
      expect(kept.flatMap(textsOf)).not.toContain('');
    }),
    { numRuns: 300 },
  );
}, 60_000);
