import { pastSpells } from '../lib/core/odds.ts';
import type { RetryPlan } from '../lib/core/retry-plan.ts';
import { clock, countdown } from './times.ts';
import { useWords, type Words } from './words.ts';

/** When to try again, and how long such things took before: never how long this one will. */
export function PlanPanel({ plan, now }: { plan: RetryPlan; now: number }) {
  const words = useWords();
  if (plan.kind === 'none') return null;
  const { say, locale } = words;
  const number = new Intl.NumberFormat(locale);
  const { p50, p75 } = pastSpells.minutes;
  return (
    <section class="plan">
      <p data-plan={plan.kind}>{sentence(words, plan, now)}</p>
      {plan.storm && <p data-plan="storm">{say('reload_storm')}</p>}
      {(plan.kind === 'try' || plan.kind === 'watch') && (
        <p class="meta">{say('odds', number.format(p50), number.format(p75))}</p>
      )}
    </section>
  );
}

function sentence(words: Words, plan: Exclude<RetryPlan, { kind: 'none' }>, now: number): string {
  const { say } = words;
  if (plan.kind === 'watch') return say('watching');
  if (plan.kind === 'when-online') return say('when_online');
  if (plan.kind === 'reset') return say('limit_resets', clock(words, plan.at, now));
  return plan.at <= now ? say('next_try_now') : say('next_try', countdown(plan.at - now));
}
