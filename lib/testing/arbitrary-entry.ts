import fc from 'fast-check';
import { answerEnds, uniteAnswers } from '../core/answer.ts';
import type { Entry } from '../core/entry.ts';
import type { KeptText } from '../core/kept-text.ts';
import type { Attachment } from '../core/save.ts';
import { failures, promptStates } from '../core/words.ts';

/** Few values, so that the same ones come up again; texts that JSON, HTML and Markdown could take for their own. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'ab',
    'other',
    '```\n# no heading\n```',
    '<b>&amp;</b>',
    '\u0000\u200b',
    '\ud800 lone',
  ),
  fc.string({ unit: 'binary' }),
);
const at = fc.integer({ min: 0, max: 9 });
const version = fc.record({ at, text });
const attempt = fc.record({
  at: fc.option(at),
  outcome: fc.constantFrom(
    null,
    'answered' as const,
    'failed' as const,
    'bounced' as const,
    'unknown' as const,
  ),
  failure: fc.constantFrom(null, ...failures),
});
const attachment: fc.Arbitrary<Attachment> = fc.record({
  name: fc.constantFrom('image.png', 'a\n---\nb', '"'),
  size: fc.constantFrom(null, 1, 2),
  text: fc.option(text),
});

const answer = fc.record({
  id: fc.constantFrom('one', 'other'),
  kept: fc.constant('same'),
  at,
  from: fc.constantFrom('Other', 'A'),
  model: fc.constant('m'),
  text,
  end: fc.constantFrom(null, ...answerEnds),
});
/** As the database gives them: by time, each id once. */
const answers = fc
  .uniqueArray(answer, { selector: ({ id }) => id, minLength: 1, maxLength: 2 })
  .map((some) => uniteAnswers(some, []));

const aPlainEntry = (...ids: string[]): fc.Arbitrary<Entry> =>
  fc.record({
    kept: fc.record({
      id: fc.constantFrom(...ids),
      text,
      state: fc.constantFrom(...promptStates),
      failure: fc.constantFrom(null, ...failures),
      conversation: fc.constantFrom(null, 'c1', 'c2'),
      account: fc.constantFrom(null, 'org'),
      createdAt: at,
      changedAt: at,
      attempts: fc.array(attempt, { maxLength: 4 }),
      attachments: fc.array(attachment, { maxLength: 3 }),
      pinned: fc.boolean(),
      fading: fc.option(version),
      handOffs: fc.array(
        fc.record({
          at,
          target: fc.constantFrom('chatgpt', 'other'),
          way: fc.constantFrom('url', 'clipboard', 'insert'),
        }),
        { maxLength: 3 },
      ),
    }),
    versions: fc.array(version, { maxLength: 4 }),
  });

/** What only some texts have: it is absent from the others. */
const sometimes: fc.Arbitrary<Pick<KeptText, 'answer' | 'agreed'>> = fc.record(
  {
    answer: fc.record({ changedAt: at, text, fading: fc.option(version) }),
    agreed: fc
      .uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 })
      .map((prints) => prints.toSorted((one, other) => one - other)),
  },
  { requiredKeys: [] },
);

/** Any entry that the database could hold, of one of a few ids. */
export const anEntry = (...ids: string[]): fc.Arbitrary<Entry> =>
  fc
    .tuple(aPlainEntry(...ids), sometimes, fc.option(answers, { nil: undefined }))
    .map(([{ kept, versions }, part, some]) => ({
      kept: { ...kept, ...part },
      versions,
      ...(some && { answers: some }),
    }));

/** Every text that an entry can give back, each once, sorted; the empty one is nothing. */
export function textsIn({ kept, versions }: Entry): string[] {
  const attached = kept.attachments.flatMap((each) => (each.text === null ? [] : [each.text]));
  const changing = [kept, kept.answer].flatMap((each) => [each?.text ?? '', each?.fading?.text ?? '']);
  const texts = [...changing, ...attached, ...versions.map((each) => each.text)];
  return [...new Set(texts)].filter((each) => each !== '').toSorted();
}
