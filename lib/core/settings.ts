import * as z from 'zod/mini';
import { watchedByDefault } from './diagnose.ts';

const Days = z.int().check(z.gte(1), z.lte(365));

/** What the person chose. Days; ids of status-page components. */
export const Settings = z.strictObject({
  keepUnansweredDays: Days,
  keepAnsweredDays: Days,
  watched: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(50)),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = {
  keepUnansweredDays: 30,
  keepAnsweredDays: 7,
  watched: [...watchedByDefault],
};
