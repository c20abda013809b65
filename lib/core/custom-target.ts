import * as z from 'zod/mini';
import { Name } from './save.ts';

/** As it is stored. Loose, so that a rule that comes later never takes a person's settings away. */
export const CustomTarget = z.strictObject({
  id: Name,
  name: z.string().check(z.maxLength(200)),
  /** A URL with `{prompt}` where the prompt goes. */
  template: z.string().check(z.maxLength(2_000)),
});
export type CustomTarget = z.infer<typeof CustomTarget>;
