/**
 * How long claude.ai's own component stayed other than operational, per spell, on the official status page:
 * 198 spells from 2026-03-16 to 2026-08-20. Minutes. The page's own announcements, so lengths are rough.
 * Time already gone predicts almost nothing, so the interface says these and never counts down.
 */
export const pastSpells = {
  from: '2026-03-16',
  to: '2026-08-20',
  spells: 198,
  minutes: { p25: 21, p50: 43, p75: 89 },
} as const;

/**
 * Of the spells that had lasted so long (minutes), how many there were, and which part of them was over within another
 * 15, 30 and 60 minutes. One of the 198 was over as it was posted.
 */
const survival: readonly (readonly [number, number, number, number, number])[] = [
  [0, 197, 0.14, 0.36, 0.63],
  [5, 193, 0.22, 0.38, 0.64],
  [10, 182, 0.21, 0.43, 0.64],
  [15, 170, 0.25, 0.42, 0.64],
  [20, 151, 0.21, 0.41, 0.64],
  [30, 127, 0.23, 0.43, 0.62],
  [45, 98, 0.26, 0.38, 0.62],
  [60, 73, 0.16, 0.34, 0.6],
  [90, 48, 0.23, 0.4, 0.5],
  [120, 29, 0.07, 0.17, 0.41],
  [180, 17, 0.12, 0.18, 0.41],
  [240, 10, 0.2, 0.3, 0.5],
];

/** Past this, fewer than ten spells are left to speak of. Minutes. */
const lastWord = 300;
/** Fewer spells than this are told as "only so many". */
const fewSpells = 30;

/** The numbers of a sentence such as "of 127 that had lasted 30 minutes, about 6 in 10 were over within another hour". */
export interface Odds {
  /** The spells counted had lasted at least so many minutes. */
  lasted: number;
  spells: number;
  /** So few spells that their shares are little more than anecdotes: say how many there were. */
  isFew: boolean;
  /** In tenths: how many of ten were over within so many more minutes. */
  overWithin: { 15: number; 30: number; 60: number };
}

/**
 * What past spells say after `minutes` of trouble; null where too few lasted so long to say anything. A share of the past,
 * never a forecast of this one.
 */
export function oddsAfter(minutes: number): Odds | null {
  if (!(minutes >= 0) || minutes >= lastWord) return null;
  const row = survival.findLast(([elapsed]) => elapsed <= minutes);
  if (!row) return null;
  const [lasted, spells, in15, in30, in60] = row;
  const tenths = (share: number) => Math.round(share * 10);
  const overWithin = { 15: tenths(in15), 30: tenths(in30), 60: tenths(in60) };
  return { lasted, spells, isFew: spells < fewSpells, overWithin };
}
