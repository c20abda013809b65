import { type Language, languages } from '../site/scene.ts';
import { inEveryLanguage } from './languages.ts';
import { own } from './own.ts';
import type { Scenario } from './scenario.ts';
import { Scene } from './scene.ts';
import { service } from './service.ts';
import { several } from './several.ts';
import { silence } from './silence.ts';

export const corpus: readonly Scenario[] = [...service, ...own, ...silence, ...several, ...inEveryLanguage];

export const languagesOf = (all: readonly Scenario[]): Language[] =>
  languages.filter((language) => all.some((one) => one[2] === language));

/** What was concluded from one situation. */
export interface Result {
  scenario: Scenario;
  /** The verdict, and an outage's layer. */
  concluded: string;
  isRight: boolean;
}

export function play(scenario: Scenario): Result {
  const [, layout, , expected, story] = scenario;
  const { verdict, layer } = story(new Scene(layout)).verdict;
  const concluded = layer === null ? verdict : `${verdict} ${layer}`;
  return { scenario, concluded, isRight: concluded === expected };
}

/** How often each expected label became which: expected, then concluded, then the count. */
export function confusion(results: readonly Result[]): Map<string, Map<string, number>> {
  const matrix = new Map<string, Map<string, number>>();
  for (const { scenario, concluded } of results) {
    const row = matrix.get(scenario[3]) ?? new Map<string, number>();
    matrix.set(scenario[3], row.set(concluded, (row.get(concluded) ?? 0) + 1));
  }
  return matrix;
}
