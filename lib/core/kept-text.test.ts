import { describe, expect, it } from 'vitest';
import { after, aKeptText, aSave, type Kept, noon, textsOf } from '../testing/kept.ts';
import { isAtRisk } from './at-risk.ts';
import { addOvertaken, isFoundAgain, KeptText, keep, revise } from './kept-text.ts';
import { Save } from './save.ts';
import { restingTime } from './versions.ts';
import { promptStates, second } from './words.ts';

const text = 'Compare the two contracts';

describe('a save', () => {
  it.each([
    ['no slot', { slot: '' }],
    ['revision 0', { revision: 0 }],
    ['half a revision', { revision: 1.5 }],
    ['a time before 1970', { at: -1 }],
    ['a state without a meaning', { state: 'lost' }],
    ['something that no save has', { tab: 3 }],
  ])('with %s is none', (_, part) => {
    expect(Save.safeParse({ ...aSave(), ...part }).success).toBe(false);
  });
});

describe('the first save of a slot', () => {
  it('makes a text of its own', () => {
    expect(keep('id', aSave())).toMatchObject({
      id: 'id',
      text,
      state: 'draft',
      createdAt: noon,
      attempts: [],
    });
  });

  it('may be a send: then it has its attempt', () => {
    expect(keep('id', aSave({ state: 'sent' })).attempts).toEqual([
      { at: noon, outcome: null, failure: null },
    ]);
  });

  it.each(promptStates)('%s makes a text that parses', (state) => {
    expect(KeptText.safeParse(keep('id', aSave({ state }))).success).toBe(true);
  });
});

describe('a newer save', () => {
  const revisedBy = (part: Partial<Save>) => revise(aKeptText(), aSave({ revision: 2, ...part }));

  it.each([
    ['goes on writing', `${text} now`, 0, []],
    ['takes a letter away at once', text.slice(0, -1), 10, []],
    ['takes most of it away', 'Comp', 10, [text]],
    ['takes a letter away after a rest', text.slice(0, -1), restingTime, [text]],
    ['writes something else after a rest', 'Something else', 5 * second, [text]],
  ])('that %s keeps as versions what would be lost', (_, next, wait, versions) => {
    const { kept, outlived } = revisedBy({ text: next, at: noon + wait });
    expect(kept.text).toBe(next);
    expect(outlived.map((version) => version.text)).toEqual(versions);
  });

  it('never forgets where a text belongs', () => {
    expect(revisedBy({ conversation: null, account: null }).kept).toMatchObject({
      conversation: 'c1',
      account: 'org',
    });
  });

  it('keeps every text that was sent, however little was changed since', () => {
    const sent = aKeptText({ attempts: [{ at: noon, outcome: 'bounced', failure: null }], state: 'bounced' });
    const { outlived } = revise(sent, aSave({ revision: 2, text: `${text.slice(0, -1)}!`, at: noon + 1 }));
    expect(outlived).toEqual([{ at: noon, text }]);
  });

  it('keeps what was sent also after it was a draft with the same text for a while', () => {
    const steps: Partial<Save>[] = [{ state: 'sent' }, { state: 'draft' }, { text: text.slice(0, -1) }];
    const saves = steps.map((part, step) => aSave({ revision: step + 2, at: noon + step, ...part }));
    const begun = { kept: aKeptText(), versions: [] };
    const one = saves.reduce((before, save) => after(before, revise(before.kept, save)), begun as Kept);
    expect(textsOf(one)).toContain(text);
  });
});

describe('attachments', () => {
  const pasted = { name: 'Pasted content', size: 5_000, text: 'a long paste' };
  const picture = { name: 'chart.png', size: 12_345, text: null };
  const withBoth = aKeptText({ attachments: [pasted, picture] });

  it('stay as they are while a save says nothing of them', () => {
    expect(revise(withBoth, aSave({ text: `${text} now` })).kept.attachments).toEqual([pasted, picture]);
  });

  it('that are taken off leave their text behind', () => {
    const { kept, outlived } = revise(withBoth, aSave({ attachments: [picture] }));
    expect(kept.attachments).toEqual([picture]);
    expect(outlived).toEqual([{ at: noon, text: 'a long paste' }]);
  });

  it('of a save that was overtaken are added', () => {
    expect(addOvertaken(aKeptText(), aSave({ attachments: [pasted] })).kept.attachments).toEqual([pasted]);
    expect(addOvertaken(withBoth, aSave({ attachments: [pasted] })).kept.attachments).toHaveLength(2);
  });

  it('alone are a prompt at risk', () => {
    expect(isAtRisk(aKeptText({ text: '', attachments: [pasted] }))).toBe(true);
  });
});

describe('attempts', () => {
  const through = (...states: Save['state'][]) =>
    states.reduce((kept, state, at) => revise(kept, aSave({ state, at: noon + at })).kept, aKeptText());

  it('each send is one, with its own outcome', () => {
    const { attempts } = through('sent', 'failed', 'sent', 'answering', 'answered');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'answered']);
  });

  it.each(['answered', 'failed', 'bounced'] as const)('an unknown outcome does not replace "%s"', (known) => {
    expect(through('sent', known, 'unknown')).toMatchObject({ state: known, attempts: [{ outcome: known }] });
  });

  it('leaving while a try is under way makes its outcome unknown', () => {
    expect(through('sent', 'failed', 'sent', 'unknown').state).toBe('unknown');
  });
});

describe('a save that a newer one overtook', () => {
  it('changes nothing when its text is in the newer one', () => {
    expect(addOvertaken(aKeptText(), aSave({ text: 'Compare' }))).toEqual({
      kept: aKeptText(),
      outlived: [],
    });
  });

  it('is kept as a version when its text is nowhere else', () => {
    const { kept, outlived } = addOvertaken(aKeptText(), aSave({ text: 'Something else', at: noon - 1 }));
    expect([kept.text, outlived]).toEqual([text, [{ at: noon - 1, text: 'Something else' }]]);
  });
});

describe('what is at risk', () => {
  it.each([
    ['draft', true],
    ['failed', true],
    ['unknown', true],
    ['answered', false],
  ] as const)('a text that is %s: %s', (state, expected) => {
    expect(isAtRisk(aKeptText({ state }))).toBe(expected);
  });

  it('blanks are not worth a rescue', () => {
    expect(isAtRisk(aKeptText({ text: ' \n ' }))).toBe(false);
  });
});

describe('a text that a reloaded page shows', () => {
  const found = (part: Partial<Save>) => aSave({ found: true, ...part });

  it.each([
    ['the same text', aKeptText(), found({}), true],
    ['the same text, now in a new chat', aKeptText(), found({ conversation: null }), true],
    ['the beginning of it, because the page lags', aKeptText(), found({ text: 'Compare the' }), true],
    ['more of it', aKeptText(), found({ text: `${text} now` }), true],
    ['the beginning of it elsewhere', aKeptText(), found({ text: 'Compare', conversation: 'c2' }), false],
    ['the same text of another account', aKeptText(), found({ account: 'other' }), false],
    ['the same text, typed anew', aKeptText(), aSave({ found: false }), false],
    ['the same text after it was answered', aKeptText({ state: 'answered' }), found({}), false],
    ['another text', aKeptText(), found({ text: 'Else' }), false],
    ['a text that failed', aKeptText({ state: 'failed' }), found({}), true],
  ])('%s', (_, kept, save, expected) => {
    expect(isFoundAgain(kept, save)).toBe(expected);
  });
});
