import { pastSpells } from '../lib/core/odds.ts';
import type { RetryPlan } from '../lib/core/retry-plan.ts';
import { countdown } from './times.ts';
import { useWords } from './words.ts';

/** When to try again, and how long such things took before: never how long this one will. */
export function PlanPanel({ plan, now }: { plan: RetryPlan; now: number }) {
  const { say, locale } = useWords();
  if (plan.kind === 'none') return null;
  const number = new Intl.NumberFormat(locale);
  const { p50, p75 } = pastSpells.minutes;
  return (
    <section class="plan">
      <p data-plan={plan.kind}>{sentence(say, plan, now)}</p>
      {plan.kind !== 'when-online' && (
        <p class="meta">{say('odds', number.format(p50), number.format(p75))}</p>
      )}
    </section>
  );
}

function sentence(say: ReturnType<typeof useWords>['say'], plan: RetryPlan, now: number): string {
  if (plan.kind === 'watch') return say('watching');
  if (plan.kind !== 'try') return say('when_online');
  return plan.at <= now ? say('next_try_now') : say('next_try', countdown(plan.at - now));
}
