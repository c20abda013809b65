import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatgpt } from '../assistants/chatgpt.ts';
import { targets as registry } from '../assistants/targets.ts';
import { defaultSettings, Settings } from './settings.ts';
import { added, type Choice, moved, notOffered, offered, removed, withShown } from './targets.ts';

const template = 'https://chat.example/?q={prompt}';
const few = ['a', 'b', 'c'].map((id) => ({ ...chatgpt, id, name: id.toUpperCase() }));
const rare = { ...chatgpt, id: 'rare', isCommon: false };
const all = [...few, rare];
const aChoice = (part: Partial<Choice> = {}): Choice => ({
  targetOrder: [],
  hiddenTargets: [],
  customTargets: [],
  ...part,
});
const ids = (choice: Choice) => offered(choice, all).map(({ id }) => id);
const others = (choice: Choice) => notOffered(choice, all).map(({ id }) => id);

describe('what is offered', () => {
  it('without a choice: the common ones, in the order of the registry', () => {
    expect(ids(aChoice())).toEqual(['a', 'b', 'c']);
    expect(others(aChoice())).toEqual(['rare']);
  });

  it('what the person placed comes first, and what came to the registry since comes after', () => {
    expect(ids(aChoice({ targetOrder: ['c', 'rare'] }))).toEqual(['c', 'rare', 'a', 'b']);
  });

  it('nothing that is hidden', () => {
    expect(ids(aChoice({ hiddenTargets: ['a', 'c'] }))).toEqual(['b']);
    expect(others(aChoice({ hiddenTargets: ['a', 'c'] }))).toEqual(['a', 'c', 'rare']);
  });

  it('the person’s own, after the common ones until it is moved', () => {
    const choice = aChoice({ customTargets: [{ id: 'own', name: 'Mine', template }] });
    expect(ids(choice)).toEqual(['a', 'b', 'c', 'own']);
    expect(ids(moved(choice, all, 'own', -1))).toEqual(['a', 'b', 'own', 'c']);
  });

  it('no custom target whose template does not hold', () => {
    const bad = { id: 'own', name: 'Mine', template: 'javascript:{prompt}' };
    expect(ids(aChoice({ customTargets: [bad], targetOrder: ['own'] }))).toEqual(['a', 'b', 'c']);
  });

  it('ids that are gone or doubled change nothing', () => {
    expect(ids(aChoice({ targetOrder: ['gone', 'b', 'b'], hiddenTargets: ['gone too'] }))).toEqual([
      'b',
      'a',
      'c',
    ]);
  });
});

describe('choosing', () => {
  it('moves one place, and not over the ends', () => {
    expect(ids(moved(aChoice(), all, 'c', -1))).toEqual(['a', 'c', 'b']);
    expect(ids(moved(aChoice(), all, 'a', 1))).toEqual(['b', 'a', 'c']);
    expect(ids(moved(aChoice(), all, 'a', -1))).toEqual(['a', 'b', 'c']);
    expect(ids(moved(aChoice(), all, 'c', 1))).toEqual(['a', 'b', 'c']);
    expect(ids(moved(aChoice(), all, 'gone', 1))).toEqual(['a', 'b', 'c']);
  });

  it('hides and shows again, last', () => {
    const hidden = withShown(aChoice(), all, 'a', false);
    expect(ids(hidden)).toEqual(['b', 'c']);
    expect(ids(withShown(hidden, all, 'a', true))).toEqual(['b', 'c', 'a']);
    expect(ids(withShown(hidden, all, 'rare', true))).toEqual(['b', 'c', 'rare']);
  });

  it('adds the person’s own, and takes it away without a trace', () => {
    const choice = moved(added(aChoice(), { id: 'own', name: 'Mine', template }), all, 'own', -1);
    expect(removed(choice, 'own')).toEqual(aChoice({ targetOrder: ['a', 'b', 'c'] }));
  });

  it('offers each once, and loses none, whatever is chosen in whichever order', () => {
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'rare', 'gone'),
      what: fc.constantFrom('up', 'down', 'hide', 'show'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const choice = steps.reduce((now, { id, what }) => {
          if (what === 'hide' || what === 'show') return withShown(now, all, id, what === 'show');
          return moved(now, all, id, what === 'up' ? -1 : 1);
        }, aChoice());
        const both = [...ids(choice), ...others(choice)];
        expect(both.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      }),
    );
  });
});

it('the default order is the design’s, those without an account first', () => {
  const shown = offered(defaultSettings, registry);
  expect(shown.map(({ name }) => name)).toEqual([
    'ChatGPT',
    'Duck.ai',
    'Perplexity',
    'Google AI Mode',
    'Grok',
    'Gemini',
    'Copilot',
    'Le Chat',
    'DeepSeek',
    'HuggingChat',
  ]);
  const needed = shown.map(({ account }) => account !== 'none');
  expect(needed).toEqual(needed.toSorted());
});

it('settings that were stored before there was a choice are read', () => {
  const { targetOrder, hiddenTargets, customTargets, ...old } = defaultSettings;
  expect(Settings.parse(old)).toEqual(defaultSettings);
  expect({ targetOrder, hiddenTargets, customTargets }).toEqual(aChoice());
});
