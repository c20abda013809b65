import type { RetryPlan } from '../lib/core/retry-plan.ts';
import { Odds } from './Odds.tsx';
import { TellMe, type TellMeProps } from './TellMe.tsx';
import { clock, countdown } from './times.ts';
import { useWords, type Words } from './words.ts';

interface Props extends TellMeProps {
  plan: RetryPlan;
  /** When the trouble was first seen. Milliseconds since 1970. */
  since: number | null;
  now: number;
}

/** When to try again, and how long such things took before: never how long this one will. */
export function PlanPanel({ plan, since, now, ...wish }: Props) {
  const words = useWords();
  if (plan.kind === 'none') return null;
  const isTrouble = plan.kind === 'try' || plan.kind === 'watch';
  return (
    <section class="plan">
      <p data-plan={plan.kind}>{sentence(words, plan, now)}</p>
      {plan.storm && <p data-plan="storm">{storm(words, plan, now)}</p>}
      {isTrouble && <Odds since={since} now={now} />}
      {(isTrouble || wish.tellMe) && <TellMe {...wish} />}
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

function storm(words: Words, plan: RetryPlan, now: number): string {
  const { say } = words;
  const isToCome = plan.kind === 'try' && plan.at > now;
  return isToCome ? say('reload_storm_until', clock(words, plan.at, now)) : say('reload_storm');
}
