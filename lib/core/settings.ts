import * as z from 'zod/mini';
import { CustomTarget } from './custom-target.ts';
import { watchedByDefault } from './diagnose.ts';
import { Name } from './save.ts';

const Days = z.int().check(z.gte(1), z.lte(365));

/** null: for ever. */
const Retention = z.nullable(Days);

/** More than anybody orders; the registry may also shrink. */
const TargetIds = z.array(Name).check(z.maxLength(200));

/** What the person chose. Days; ids of status-page components. */
export const Settings = z.strictObject({
  keepUnansweredDays: Retention,
  keepAnsweredDays: Retention,
  /** While true, nothing that is written is kept. */
  paused: z._default(z.boolean(), false),
  /** Ids of the conversations that are not kept. */
  notKept: z._default(z.array(Name).check(z.maxLength(1_000)), []),
  /** The person asked to be told when this trouble is over; set back by itself when it is. */
  tellMe: z._default(z.boolean(), false),
  /** Ids of assistants a prompt can be carried to, as lib/core/targets reads them; some may be gone meanwhile. */
  targetOrder: z._default(TargetIds, []),
  hiddenTargets: z._default(TargetIds, []),
  customTargets: z._default(z.array(CustomTarget).check(z.maxLength(20)), []),
  /** Whether the notice on claude.ai is shown in trouble. */
  notice: z._default(z.boolean(), true),
  watched: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  keepUnansweredDays: 30,
  keepAnsweredDays: 7,
  paused: false,
  notKept: [],
  tellMe: false,
  targetOrder: [],
  hiddenTargets: [],
  customTargets: [],
  notice: true,
  watched: [...watchedByDefault],
};
