// @vitest-environment happy-dom
import { h, render } from 'preact';
import { expect, it } from 'vitest';
import type { RetryPlan } from '../lib/core/retry-plan.ts';
import { noon } from '../lib/testing/kept.ts';
import { PlanPanel } from './PlanPanel.tsx';

/** The messages that a plan is told in, in their order. */
function said(plan: RetryPlan): string[] {
  const place = document.createElement('div');
  render(h(PlanPanel, { plan, now: noon }), place);
  return [...place.querySelectorAll('p')].map((one) => one.textContent ?? '');
}

const later = noon + 60_000;

it.each<[string, RetryPlan, string[]]>([
  ['nothing to do', { kind: 'none' }, []],
  ['a try to come', { kind: 'try', at: later }, ['next_try', 'odds']],
  ['a try that is due', { kind: 'try', at: noon }, ['next_try_now', 'odds']],
  ['the page is red', { kind: 'watch' }, ['watching', 'odds']],
  ['the page is red, and reloading', { kind: 'watch', storm: true }, ['watching', 'reload_storm', 'odds']],
  ['no connection', { kind: 'when-online' }, ['when_online']],
  ['a limit, of which no odds are told', { kind: 'reset', at: later }, ['limit_resets']],
  ['all clear, of which no odds are told', { kind: 'return', at: later }, ['next_try']],
])('%s', (_, plan, messages) => {
  expect(said(plan)).toEqual(messages);
});
