import { describe, expect, it } from 'vitest';
import { layouts } from '../site/scene.ts';
import { confusion, corpus, languagesOf, play } from './corpus.ts';

const results = corpus.map(play);
const isOutage = (label: string) => label.startsWith('outage');

it('covers at least 120 situations, both layouts and ten languages, outages and not', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(120);
  expect(new Set(corpus.map(([, layout]) => layout))).toEqual(new Set(layouts));
  expect(languagesOf(corpus).length).toBeGreaterThanOrEqual(10);
  const outages = corpus.filter(([, , , expected]) => isOutage(expected)).length;
  expect(Math.min(outages, corpus.length - outages)).toBeGreaterThanOrEqual(40);
});

it('names each situation once', () => {
  const names = corpus.map(([name, layout, language]) => `${name} ${layout} ${language}`);
  expect(new Set(names).size).toBe(names.length);
});

it('never calls an outage what is none', () => {
  const wrong = results.filter(({ scenario, concluded }) => isOutage(concluded) && !isOutage(scenario[3]));
  expect(wrong.map(({ scenario, concluded }) => `${scenario.slice(0, 4).join(', ')}: ${concluded}`)).toEqual(
    [],
  );
});

it('finds the right verdict and layer in at least 98 of 100', () => {
  const wrong = results.filter(({ isRight }) => !isRight);
  const told = wrong.map(({ scenario, concluded }) => `${scenario.slice(0, 4).join(', ')}: ${concluded}`);
  expect(wrong.length / results.length, told.join('\n')).toBeLessThanOrEqual(0.02);
});

describe('the confusion matrix', () => {
  it('counts every situation', () => {
    const counts = [...confusion(results).values()].flatMap((row) => [...row.values()]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(corpus.length);
  });
});
