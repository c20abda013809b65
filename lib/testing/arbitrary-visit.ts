import fc from 'fast-check';
import type { Attachment } from '../core/save.ts';
import { failures } from '../core/words.ts';
import { type Step, Visit } from './visit.ts';

/** Few texts and places, so that the same ones come up again; with blanks, breaks, and one beginning another. */
const text = fc.constantFrom('a', 'ab', 'ab c\n\nd', 'other', ' a', 'a ', '  ');
const conversation = fc.constantFrom(null, 'c1', 'c2');

const pasted: Attachment = { name: 'Pasted content', size: null, text: null };
/** The same paste before and after its text was found, a file, and both. */
const attachments = fc.constantFrom<Attachment[]>(
  [],
  [pasted],
  [{ ...pasted, size: 5_000, text: 'pasted' }],
  [pasted, { name: 'plan.pdf', size: 9, text: null }],
);
const box = fc.constantFrom(1, 2);
const prompt = fc.constantFrom('a', 'ab', 'other', 'ab c d', 'the words of a suggestion');

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('composer'),
      text,
      found: fc.boolean(),
      restored: fc.boolean(),
      attachments,
    }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('composer'), text, found: fc.boolean() }) },
  { weight: 4, arbitrary: fc.constant<Step>({ type: 'composer', text: '', found: false }) },
  fc.record({ type: fc.constant('composer'), text: fc.constant(''), found: fc.boolean(), attachments }),
  { weight: 4, arbitrary: fc.record({ type: fc.constant('send'), text, attachments }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit'), box, text }) },
  fc.record({ type: fc.constant('edit'), box, text: fc.constant('') }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('edit-sent'), box, text }) },
  fc.record({ type: fc.constant('edit-closed'), box }),
  fc.constant<Step>({ type: 'picked', text: 'a suggestion' }),
  fc.record({ type: fc.constant('drawn'), prompt }),
  fc.constant<Step>({ type: 'resumed' }),
  fc.constant<Step>({ type: 'switched' }),
  fc.constant<Step>({ type: 'retry' }),
  fc.constant<Step>({ type: 'stopped' }),
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'reply-began' }) },
  fc.record({ type: fc.constant('reply-began'), prompt }),
  { weight: 2, arbitrary: fc.constant<Step>({ type: 'reply-ended' }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('failed'), failure: fc.constantFrom(...failures) }) },
  fc.constant<Step>({ type: 'stalled', phase: 'no-reply' }),
  fc.constant<Step>({ type: 'going-on' }),
  fc.constant<Step>({ type: 'left' }),
);

type Move = (visit: Visit) => Visit;

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: step.map(
      (one): Move =>
        (visit) =>
          visit.happen(one),
    ),
  },
  conversation.map(
    (to): Move =>
      (visit) =>
        visit.goesTo(to),
  ),
  fc.constantFrom(1, 300, 6_000, 20_000).map(
    (time): Move =>
      (visit) =>
        visit.wait(time),
  ),
);

/** What a person and a page may do in any order, sensible or not. */
export const moves = fc.array(move, { maxLength: 40 });

/** A visit on which that happened. */
export const visits = moves.map((all) => all.reduce((visit, one) => one(visit), new Visit()));
