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
