import { oddsAfter, pastSpells } from '../lib/core/odds.ts';
import { minute } from '../lib/core/words.ts';
import { inFigures, lengthOf } from './times.ts';
import { useWords, type Words } from './words.ts';

/** What past incidents say, in shares of ten: never when this one ends. `since` and `now` in milliseconds since 1970. */
export function Odds({ since, now }: { since: number | null; now: number }) {
  const words = useWords();
  const { p50, p75 } = pastSpells.minutes;
  const told = since === null ? null : afterSoLong(words, (now - since) / minute);
  return (
    <>
      <p class="meta" data-odds="all">
        {words.say('odds', lengthOf(words, p50 * minute), lengthOf(words, p75 * minute))}
      </p>
      {told && (
        <p class="meta" data-odds="after">
          {told}
        </p>
      )}
    </>
  );
}

/** In the first minutes all incidents are as good a guide as those that lasted so long. */
function afterSoLong(words: Words, minutes: number): string | null {
  const odds = oddsAfter(Math.max(0, minutes));
  if (!odds) return words.say('odds_none');
  if (odds.lasted === 0) return null;
  const lasted = lengthOf(words, odds.lasted * minute);
  const share = inFigures(words, odds.overWithin[60]);
  return odds.isFew
    ? words.say('odds_after_few', lasted, share, inFigures(words, odds.spells))
    : words.say('odds_after', lasted, share);
}
