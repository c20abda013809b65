import * as z from 'zod/mini';

/** What can be looked for on a page of claude.ai, in the order in which it is told. */
export const partNames = ['composer', 'frame', 'send', 'stop', 'prompts', 'replies', 'notices'] as const;
export type PartName = (typeof partNames)[number];

/** `writing`: where a composer belongs; `check`: Cloudflare's check for humans. */
const pageKinds = ['writing', 'sign-in', 'check', 'other'] as const;

const Seen = z.array(z.int().check(z.gte(0), z.lte(100)));

/** What a page of claude.ai shows: never a word of it, nor which conversation it is. */
export const PageDiagnosis = z.strictObject({
  kind: z.enum(pageKinds),
  isSignedIn: z.boolean(),
  /** For each part which of its selectors, counted from 0, finds something in sight. */
  seen: z.record(z.enum(partNames), Seen),
});
export type PageDiagnosis = z.infer<typeof PageDiagnosis>;

/** What came of looking at the claude.ai tab used last. */
export type PageDiagnosed =
  | { ok: true; diagnosis: PageDiagnosis }
  | { ok: false; why: 'no-tab' | 'no-script' };

/** Which of its layouts claude.ai shows. The first selector of a composer's frame is the newer one's. */
export function layoutOf({ seen }: PageDiagnosis): 'merged' | 'classic' | 'unknown' {
  const [first] = seen.frame;
  if (first === undefined) return 'unknown';
  return first === 0 ? 'merged' : 'classic';
}
